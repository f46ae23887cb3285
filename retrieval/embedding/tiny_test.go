package embedding

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// tinyShape has no size that is a multiple of a SIMD register, so that the ends of
// rows are computed too.
func tinyShape(pooling Pooling) Architecture {
	return Architecture{Name: "tiny", Layers: 2, Width: 36, Heads: 3, FeedForward: 75,
		Vocabulary: 40, MaxTokens: 40, Epsilon: 1e-12, Pooling: pooling}
}

// tinyVocabulary is the special tokens, the letters a to z, and continuations.
func tinyVocabulary(size int) []byte {
	pieces := []string{padToken, unknownToken, firstToken, lastToken}
	for letter := 'a'; letter <= 'z' && len(pieces) < size; letter++ {
		pieces = append(pieces, string(letter))
	}
	for letter := 'a'; len(pieces) < size; letter++ {
		pieces = append(pieces, "##"+string(letter))
	}
	return []byte(strings.Join(pieces, "\n") + "\n")
}

// tinyTensors are random but always the same. Gains are near 1, as in a trained
// model.
func tinyTensors(a Architecture) Tensors {
	random := rand.New(rand.NewPCG(1, 2))
	var t Tensors
	for _, one := range t.list(a) {
		values := make([]float32, one.rows*one.cols)
		for i := range values {
			values[i] = float32(random.NormFloat64() * .4)
			if strings.HasSuffix(one.name, "gain") {
				values[i] += 1
			}
		}
		*one.values = values
	}
	return t
}

func tinyModel(t testing.TB, a Architecture) *Model {
	t.Helper()
	m, err := New(a, tinyVocabulary(a.Vocabulary), tinyTensors(a))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

var tinyTexts = []string{"", "a", "b c", "abc def xyz", "é!", strings.Repeat("a b c d ", 7), strings.Repeat("z y x ", 30)}

// naive is the whole network written as its definition reads, in float64, with no
// thought of speed: what the package must agree with.
type naive struct {
	Architecture
	Tensors
}

func (n naive) vector(ids []int32) []float64 {
	x := n.rows(ids, len(ids), nil)
	sum := x[0]
	if n.Pooling == MeanPooling {
		for _, other := range x[1:] {
			sum = add(sum, other)
		}
	}
	length := math.Sqrt(inner(sum, sum))
	for i := range sum {
		sum[i] /= length
	}
	return sum
}

// rows is the last layer's; kind is added to the tokens from second on.
func (n naive) rows(ids []int32, second int, kind []float32) [][]float64 {
	x := make([][]float64, len(ids))
	for i, id := range ids {
		x[i] = add(row(n.Words, int(id), n.Width), row(n.Positions, i, n.Width))
		if i >= second {
			x[i] = add(x[i], row(kind, 0, n.Width))
		}
		x[i] = n.norm(x[i], n.Embedded)
	}
	for _, l := range n.Tensors.Layers {
		mixed := n.attention(x, l)
		for i := range x {
			x[i] = n.norm(add(x[i], apply(l.Mix, mixed[i])), l.Mixed)
			up := apply(l.Up, x[i])
			for j, v := range up {
				up[j] = v * (1 + math.Erf(v/math.Sqrt2)) / 2
			}
			x[i] = n.norm(add(x[i], apply(l.Down, up)), l.Done)
		}
	}
	return x
}

func (n naive) attention(x [][]float64, l Layer) [][]float64 {
	width := n.Width / n.Heads
	mixed, keys, values := make([][]float64, len(x)), make([][]float64, len(x)), make([][]float64, len(x))
	for i := range x {
		keys[i], values[i] = apply(l.Key, x[i]), apply(l.Value, x[i])
	}
	for i := range x {
		query := apply(l.Query, x[i])
		for h := 0; h < n.Width; h += width {
			weights, sum := make([]float64, len(x)), 0.0
			for j := range x {
				weights[j] = math.Exp(inner(query[h:h+width], keys[j][h:h+width]) / math.Sqrt(float64(width)))
				sum += weights[j]
			}
			mean := make([]float64, width)
			for j := range x {
				for k, v := range values[j][h : h+width] {
					mean[k] += weights[j] / sum * v
				}
			}
			mixed[i] = append(mixed[i], mean...)
		}
	}
	return mixed
}

func (n naive) norm(x []float64, by Norm) []float64 {
	var mean, variance float64
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		variance += (v - mean) * (v - mean) / float64(len(x))
	}
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = float64(by.Gain[i])*(v-mean)/math.Sqrt(variance+n.Epsilon) + float64(by.Bias[i])
	}
	return out
}

func row(matrix []float32, r, width int) []float64 {
	out := make([]float64, width)
	for i := range out {
		out[i] = float64(matrix[r*width+i])
	}
	return out
}

func apply(l Linear, x []float64) []float64 {
	out := make([]float64, len(l.Bias))
	for i := range out {
		out[i] = inner(row(l.Weight, i, len(x)), x) + float64(l.Bias[i])
	}
	return out
}

func add(a, b []float64) []float64 {
	out := make([]float64, len(a))
	for i := range a {
		out[i] = a[i] + b[i]
	}
	return out
}

func inner(a, b []float64) float64 {
	var sum float64
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// cosine compares a vector of the package with any other.
func cosine[F float32 | float64](got []float32, want []F) float64 {
	if len(got) != len(want) {
		panic(fmt.Sprintf("%d values against %d", len(got), len(want)))
	}
	var ab, aa, bb float64
	for i := range got {
		x, y := float64(got[i]), float64(want[i])
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	return ab / math.Sqrt(aa*bb)
}
