package embedding

import (
	"fmt"
	"math"
	"testing"

	"github.com/viterin/vek/vek32"
)

// ramp is n values between -1 and 1.
func ramp(n int) []float32 {
	values := make([]float32, n)
	for i := range values {
		values[i] = float32(math.Sin(float64(i)))
	}
	return values
}

func TestRowsTimes(t *testing.T) {
	t.Parallel()
	for _, size := range []struct{ rows, columns int }{{1, 1}, {3, 7}, {4, 32}, {5, 33}, {16, 384}, {9, 100}} {
		rows, x := ramp(size.rows*size.columns), ramp(size.columns)
		for _, vectors := range []bool{true, false} {
			got := make([]float32, size.rows)
			multiplier{vectors}.rowsTimes(got, rows, x)
			for r := range got {
				want := inner(row(rows, r, size.columns), row(x, 0, size.columns))
				if math.Abs(float64(got[r])-want) > 1e-4 {
					t.Errorf("%v, vectors %v: row %d is %v, want %v", size, vectors, r, got[r], want)
				}
			}
		}
	}
}

func TestMatrix(t *testing.T) {
	t.Parallel()
	// The last is above the size at which vek32 starts goroutines.
	for _, size := range []struct{ rows, columns, width int }{{1, 1, 1}, {5, 3, 32}, {40, 32, 96}, {256, 32, 256}} {
		x, y := ramp(size.rows*size.columns), ramp(size.columns*size.width)
		got := make([]float32, size.rows*size.width)
		multiplier{}.matrix(got, x, y, size.columns)
		for i, v := range got {
			var want float64
			for k := range size.columns {
				want += float64(x[i/size.width*size.columns+k]) * float64(y[k*size.width+i%size.width])
			}
			if math.Abs(float64(v)-want) > 1e-4 {
				t.Fatalf("%v: value %d is %v, want %v", size, i, v, want)
			}
		}
	}
}

// BenchmarkRowsTimes gives the figures beside blockValues: 128 tokens, a matrix of
// 384 × inputs, by the number of values in a block.
func BenchmarkRowsTimes(b *testing.B) {
	for _, inputs := range []int{384, 1536} {
		weights, x, dst := ramp(384*inputs), ramp(128*inputs), make([]float32, 128*384)
		report := func(b *testing.B) {
			b.ReportMetric(128*384*float64(inputs)*float64(b.N)/b.Elapsed().Seconds()/1e9, "G/s")
		}
		for _, values := range []int{3072, 6144, 12288, 24576} {
			b.Run(fmt.Sprintf("inputs=%d/block=%d", inputs, values), func(b *testing.B) {
				rows := values / inputs
				for b.Loop() {
					for o := 0; o < 384; o += rows {
						for t := range 128 {
							multiplier{true}.rowsTimes(dst[t*384+o:][:rows], weights[o*inputs:(o+rows)*inputs], x[t*inputs:][:inputs])
						}
					}
				}
				report(b)
			})
		}
		b.Run(fmt.Sprintf("inputs=%d/whole", inputs), func(b *testing.B) {
			for b.Loop() { // weights as if turned: the time is the same
				for t := 0; t < 128; t += 2 {
					vek32.MatMul_Into(dst[t*384:][:2*384], x[t*inputs:][:2*inputs], weights, inputs)
				}
			}
			report(b)
		})
		b.Run(fmt.Sprintf("inputs=%d/plain", inputs), func(b *testing.B) {
			for b.Loop() {
				for t := range 128 {
					multiplier{}.rowsTimes(dst[t*384:][:384], weights, x[t*inputs:][:inputs])
				}
			}
			report(b)
		})
	}
}
