package embedding

import (
	"math"
	"testing"
)

// grid is every value a network meets, in small steps, and some it never does.
func grid() []float32 {
	values := []float32{0, float32(math.Copysign(0, -1)), 1e-30, -1e-30, 1000, -1000, 1e18, -1e18}
	for x := float32(-40); x <= 40; x += 1. / 512 {
		values = append(values, x)
	}
	return values
}

func TestGelu(t *testing.T) {
	t.Parallel()
	got := grid()
	gelu(got, newGeluScratch(len(got)))
	worst := 0.0
	for i, x := range grid() {
		exact := float64(x) * math.Erfc(-float64(x)/math.Sqrt2) / 2
		off := math.Abs(float64(got[i])-exact) / max(1, math.Abs(exact))
		if worst = max(worst, off); !(off <= 1e-6) {
			t.Fatalf("gelu(%v) = %v, want %v", x, got[i], exact)
		}
	}
	t.Logf("largest error %.2g", worst)
}

func TestExponential(t *testing.T) {
	t.Parallel()
	var got, in []float32
	for _, x := range grid() {
		if x <= 0 {
			in = append(in, x, 3*x)
		}
	}
	got = append(got, in...)
	exponential(got)
	for i, x := range in {
		want := math.Exp(max(float64(x), -87))
		if off := math.Abs(float64(got[i])-want) / want; !(off <= 1e-6) {
			t.Fatalf("exponential(%v) = %v, want %v", x, got[i], want)
		}
	}
}

func TestSoftmaxColumns(t *testing.T) {
	t.Parallel()
	// Two columns of three weights; in the second exp alone would overflow.
	weights, column := []float32{0, 1000, 1, 1001, -1, 300}, []float32{7, 7}
	softmaxColumns(weights, column)
	for i, want := range []float64{math.Exp(-1), math.Exp(-1), 1, 1, math.Exp(-2), 0} {
		if math.Abs(float64(weights[i])-want) > 1e-6 {
			t.Errorf("weight %d is %v, want %v", i, weights[i], want)
		}
	}
	for i, want := range []float64{1 + math.Exp(-1) + math.Exp(-2), 1 + math.Exp(-1)} {
		if math.Abs(float64(column[i])-want) > 1e-6 {
			t.Errorf("sum %d is %v, want %v", i, column[i], want)
		}
	}
}

// BenchmarkGelu compares gelu with the standard library's error function.
func BenchmarkGelu(b *testing.B) {
	in, x, s := ramp(1536), make([]float32, 1536), newGeluScratch(1536)
	b.Run("vek32", func(b *testing.B) {
		for b.Loop() {
			copy(x, in)
			gelu(x, s)
		}
	})
	b.Run("math.Erf", func(b *testing.B) {
		for b.Loop() {
			for i, v := range in {
				x[i] = float32(float64(v) * (1 + math.Erf(float64(v)/math.Sqrt2)) / 2)
			}
		}
	})
}
