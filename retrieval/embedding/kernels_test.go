package embedding

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"footnote/retrieval/processor"
)

// eachCPU runs a test with the kernels of every CPU that this machine can be.
func eachCPU(t *testing.T, do func(t *testing.T, k kernels)) {
	for _, k := range machine() {
		t.Run(string(k.cpu), func(t *testing.T) {
			t.Parallel()
			do(t, k)
		})
	}
}

// noise is n values around 0, a few of them far away, as in a real network.
func noise(random *rand.Rand, n int) []float32 {
	values := make([]float32, n)
	for i := range values {
		values[i] = float32(random.NormFloat64())
		if random.IntN(50) == 0 {
			values[i] *= 30
		}
	}
	return values
}

// sameBits reports the first place where two rows differ in a single bit.
func sameBits(t *testing.T, what string, want, got []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(want[i]) != math.Float32bits(got[i]) {
			t.Fatalf("%s: value %d is %v (%08x), portable %v (%08x)", what, i, got[i], math.Float32bits(got[i]), want[i], math.Float32bits(want[i]))
		}
	}
}

// quantised is x in 8 bits for k, and the integers without their zeros.
func quantised(k kernels, x []float32, tokens, width int) (*activations, []int16) {
	q := &activations{inputs: roundUp(width, 4)}
	q.resize(tokens, k, false)
	whole := make([]int16, tokens*width)
	for t := range tokens {
		k.quantise(q, t, x[t*width:(t+1)*width])
		for i := range width {
			if k.cpu == processor.AVX512 {
				whole[t*width+i] = int16(int32(q.bytes[t*q.inputs+i]) - q.zeros[t])
			} else {
				whole[t*width+i] = q.words[t*q.inputs+i]
			}
		}
	}
	return q, whole
}

var rowKinds = map[string]func(random *rand.Rand, x []float32){
	"noise":        func(*rand.Rand, []float32) {},
	"zeros":        func(_ *rand.Rand, x []float32) { clear(x) },
	"positive":     func(_ *rand.Rand, x []float32) { each(x, func(v float32) float32 { return max(v, -v) }) },
	"negative":     func(_ *rand.Rand, x []float32) { each(x, func(v float32) float32 { return -max(v, -v) }) },
	"one outlier":  func(r *rand.Rand, x []float32) { x[r.IntN(len(x))] = -1e6 },
	"small":        func(_ *rand.Rand, x []float32) { each(x, func(v float32) float32 { return v * 1e-20 }) },
	"too small":    func(_ *rand.Rand, x []float32) { each(x, func(v float32) float32 { return v * 1e-40 }) },
	"large":        func(_ *rand.Rand, x []float32) { each(x, func(v float32) float32 { return v * 1e30 }) },
	"not a number": func(r *rand.Rand, x []float32) { x[r.IntN(len(x))] = float32(math.NaN()) },
	"infinite":     func(r *rand.Rand, x []float32) { x[r.IntN(len(x))] = float32(math.Inf(1)) },
	"halves": func(r *rand.Rand, x []float32) {
		each(x, func(float32) float32 { return float32(r.IntN(511)-255) / 2 })
	},
	"negative, no sum": func(_ *rand.Rand, x []float32) { x[0] = float32(math.Inf(-1)) },
}

func each(x []float32, f func(float32) float32) {
	for i := range x {
		x[i] = f(x[i])
	}
}

func TestQuantiseIsPortable(t *testing.T) {
	t.Parallel()
	eachCPU(t, func(t *testing.T, k kernels) {
		random := rand.New(rand.NewPCG(3, 4))
		for name, change := range rowKinds {
			for _, size := range []int{1, 3, 15, 16, 17, 32, 75, 384, 1536} {
				x := noise(random, size)
				change(random, x)
				want, wantWhole := quantised(portable(), x, 1, size)
				got, gotWhole := quantised(k, x, 1, size)
				what := fmt.Sprintf("%s, %d values", name, size)
				if !slices.Equal(wantWhole, gotWhole) || want.zeros[0] != got.zeros[0] {
					t.Fatalf("%s: %v zero %d, portable %v zero %d", what, gotWhole, got.zeros[0], wantWhole, want.zeros[0])
				}
				if want.scales[0] == want.scales[0] || got.scales[0] == got.scales[0] {
					sameBits(t, what+", scale", want.scales, got.scales)
				}
			}
		}
	})
}

// What is quantised comes back within half a step, and 0 exactly.
func TestQuantiseComesBack(t *testing.T) {
	t.Parallel()
	eachCPU(t, func(t *testing.T, k kernels) {
		random := rand.New(rand.NewPCG(5, 6))
		for name, change := range rowKinds {
			x := noise(random, 384)
			if change(random, x); name == "not a number" || name == "infinite" || name == "negative, no sum" || name == "too small" {
				continue
			}
			x[7] = 0
			q, whole := quantised(k, x, 1, len(x))
			for i, v := range x {
				// A zero that is rounded may move the ends of the range by half a step.
				back := float64(q.scales[0]) * float64(whole[i])
				if off := math.Abs(back - float64(v)); off > 1.001*float64(q.scales[0]) || v == 0 && back != 0 {
					t.Fatalf("%s: %v comes back %v, a step is %v", name, v, back, q.scales[0])
				}
			}
		}
	})
}

// multiplyNaive is the definition, in the widest types.
func multiplyNaive(rows []matrixRow, q *activations, whole []int16, tokens, inputs, outputs int) []float32 {
	dst := make([]float32, tokens*outputs)
	for t := range tokens {
		for r, one := range rows {
			var sum int64
			for i, w := range one.bytes {
				sum += int64(int8(w)) * int64(whole[t*inputs+i])
			}
			dst[t*outputs+r] = float32(float32(float32(sum)*one.scale)*q.scales[t]) + one.bias
		}
	}
	return dst
}

func TestMultiplyIsExact(t *testing.T) {
	t.Parallel()
	shapes := []struct{ tokens, inputs, outputs int }{
		{1, 1, 1}, {1, 4, 64}, {2, 3, 65}, {3, 5, 63}, {4, 384, 128}, {5, 36, 48}, {6, 75, 36}, {7, 384, 64}, {8, 17, 130},
		{13, 128, 64}, {19, 1536, 64}, {48, 9, 64}, {2, 4097, 5},
	}
	extremes := map[string]func(r *rand.Rand) (weight int8, x float32){
		"random":               func(r *rand.Rand) (int8, float32) { return int8(r.IntN(255) - 127), float32(r.NormFloat64()) },
		"largest, of one sign": func(*rand.Rand) (int8, float32) { return 127, 1 },
		"largest, negative":    func(*rand.Rand) (int8, float32) { return -127, 1 },
		"smallest byte":        func(*rand.Rand) (int8, float32) { return -128, -1 },
		"both ends":            func(r *rand.Rand) (int8, float32) { return int8(254*r.IntN(2) - 127), float32(2*r.IntN(2) - 1) },
	}
	eachCPU(t, func(t *testing.T, k kernels) {
		random := rand.New(rand.NewPCG(7, 8))
		for name, value := range extremes {
			for _, s := range shapes {
				rows, x := make([]matrixRow, s.outputs), make([]float32, s.tokens*s.inputs)
				for i := range x {
					_, x[i] = value(random)
				}
				for r := range rows {
					rows[r] = matrixRow{bytes: make([]byte, s.inputs), scale: random.Float32(), bias: random.Float32()}
					for i := range rows[r].bytes {
						weight, _ := value(random)
						rows[r].bytes[i] = byte(weight)
					}
				}
				m, work := newMatrix(k, false, s.outputs, s.inputs, func(r int) matrixRow { return rows[r] })
				runAll(work)
				q, whole := quantised(k, x, s.tokens, s.inputs)
				want := multiplyNaive(rows, q, whole, s.tokens, s.inputs, m.outputs)
				got := make([]float32, s.tokens*m.outputs)
				for block := range m.blocks {
					m.apply(k, got, q, 0, s.tokens/2, block)
					if s.tokens > 0 {
						m.apply(k, got, q, s.tokens/2, s.tokens, block)
					}
				}
				sameBits(t, fmt.Sprintf("%s, %+v", name, s), want, got)
			}
		}
	})
}

// TestRowSums holds the sums of a matrix's rows to the definition, up to the most inputs
// that an architecture has.
func TestRowSums(t *testing.T) {
	t.Parallel()
	eachCPU(t, func(t *testing.T, k kernels) {
		for _, size := range []int{1, 7, 8, 9, 384, 1536, maxFeedForward} {
			for _, value := range []int8{-128, -1, 0, 1, 127} {
				row := matrixRow{bytes: slices.Repeat([]byte{byte(value)}, size), scale: 3, bias: 5}
				m, work := newMatrix(k, false, blockRows+1, size, func(int) matrixRow { return row })
				runAll(work)
				for b, rows := range []int{blockRows, 1} {
					o := &m.blocks[b]
					if want := int32(value) * int32(size); o.sums[0] != want || o.sums[rows-1] != want || o.scales[0] != 3 || o.biases[0] != 5 {
						t.Errorf("%d times %d: sums %d and %d, want %d; scale %v, bias %v", size, value, o.sums[0], o.sums[rows-1], want, o.scales[0], o.biases[0])
					}
				}
			}
		}
	})
}

// The rest of the kernels: the same bits as in plain Go.
func TestRowsArePortable(t *testing.T) {
	t.Parallel()
	plain := portable()
	eachCPU(t, func(t *testing.T, k kernels) {
		random := rand.New(rand.NewPCG(9, 10))
		want, got := grid(), grid()
		plain.gelu(want, len(want), 1, len(want))
		k.gelu(got, len(got), 1, len(got))
		sameBits(t, "gelu", want, got)
		for _, rows := range []int{1, 2, 7, 33} {
			for _, columns := range []int{16, 48, 128, 256} {
				what := fmt.Sprintf("%d rows of %d", rows, columns)
				x := noise(random, rows*(columns+16))
				want, got := slices.Clone(x), slices.Clone(x)
				plain.gelu(want, columns+16, rows, columns)
				k.gelu(got, columns+16, rows, columns)
				sameBits(t, "gelu, "+what, want, got)

				x = x[:rows*columns]
				want, got = slices.Clone(x), slices.Clone(x)
				hide(want, columns, columns-3)
				hide(got, columns, columns-3)
				plain.softmax(want, nil, rows, columns)
				k.softmax(got, make([]float32, rows), rows, columns)
				sameBits(t, "softmax, "+what, want, got)
			}
		}
		for _, size := range []int{1, 16, 36, 384, 1024} {
			x, added, n := noise(random, size), noise(random, size), Norm{noise(random, size), noise(random, size)}
			want, got := slices.Clone(x), slices.Clone(x)
			plain.normalise(want, added, n, 1e-12)
			k.normalise(got, added, n, 1e-12)
			sameBits(t, fmt.Sprintf("normalise, %d values", size), want, got)
			plain.scale(want, x, added)
			k.scale(got, x, added)
			sameBits(t, fmt.Sprintf("scale, %d values", size), want, got)
		}
	})
}

func TestProductsArePortable(t *testing.T) {
	t.Parallel()
	eachCPU(t, func(t *testing.T, k kernels) {
		random := rand.New(rand.NewPCG(11, 12))
		for _, rows := range []int{1, 2, 3, 5, 8, 15, 32} {
			for _, inner := range []int{1, 3, 32, 77} {
				for _, columns := range []int{16, 32, 48, 80} {
					a, b := noise(random, rows*(inner+3)), noise(random, inner*(columns+5))
					want, got := make([]float32, rows*(columns+7)), make([]float32, rows*(columns+7))
					portableProducts(want, columns+7, a, inner+3, b, columns+5, rows, inner, columns)
					k.products(got, columns+7, a, inner+3, b, columns+5, rows, inner, columns)
					sameBits(t, fmt.Sprintf("%d × %d × %d", rows, inner, columns), want, got)
					exact := 0.0
					for i := range inner {
						exact += float64(a[(rows-1)*(inner+3)+i]) * float64(b[i*(columns+5)+columns-1])
					}
					if last := got[(rows-1)*(columns+7)+columns-1]; math.Abs(float64(last)-exact) > 1e-3*(1+math.Abs(exact)) {
						t.Fatalf("%d × %d × %d: last value %v, want %v", rows, inner, columns, last, exact)
					}
				}
			}
		}
	})
}

// BenchmarkMultiply is one core at the matrices of a layer, 128 tokens.
func BenchmarkMultiply(b *testing.B) {
	const tokens = 128
	for _, k := range machine() {
		for _, s := range []struct{ inputs, outputs int }{{384, 1536}, {1536, 384}} {
			b.Run(fmt.Sprintf("cpu=%s/inputs=%d", k.cpu, s.inputs), func(b *testing.B) {
				row := matrixRow{bytes: make([]byte, s.inputs), scale: 1}
				m, work := newMatrix(k, false, s.outputs, s.inputs, func(int) matrixRow { return row })
				runAll(work)
				q, _ := quantised(k, ramp(tokens*s.inputs), tokens, s.inputs)
				dst := make([]float32, tokens*m.outputs)
				for b.Loop() {
					for from := 0; from < tokens; from += pieceTokens {
						for block := range m.blocks {
							m.apply(k, dst, q, from, min(from+pieceTokens, tokens), block)
						}
					}
				}
				b.ReportMetric(float64(tokens*s.inputs*s.outputs)*float64(b.N)/b.Elapsed().Seconds()/1e9, "G/s")
			})
		}
	}
}
