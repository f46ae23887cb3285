package embedding

import "footnote/retrieval/processor"

// kernels is the arithmetic of a forward pass on one kind of CPU. Every kind gives
// the same bits: sums of integers are exact, and each operation on float32 is rounded
// once and in the order that portable.go writes down, without fused multiply-add.
type kernels struct {
	cpu processor.Kind

	// pack lays out a block of blockRows rows for multiply: each row has the given
	// number of inputs, a multiple of 4, and dst blockRows times as many values.
	pack func(dst []int8, rows *[blockRows][]byte, inputs int)
	// quantise turns x into row t of the activations.
	quantise func(q *activations, t int, x []float32)
	// multiply writes the block's outputs of the tokens from to to, which are rows of
	// dst, stride values apart.
	multiply func(dst []float32, stride int, q *activations, from, to int, m *matrix, block int)
	// scale, products, gelu, normalise and softmax are those of portable.go, which says
	// what they compute. The columns of products and softmax, and those of gelu,
	// are multiples of lanes.
	scale     func(dst, x, by []float32)
	products  func(dst []float32, dstStride int, a []float32, aStride int, b []float32, bStride int, rows, inner, columns int)
	gelu      func(x []float32, stride, rows, columns int)
	normalise func(x, added []float32, n Norm, epsilon float32)
	softmax   func(x, single []float32, rows, columns int)
}

// portable is the arithmetic in plain Go.
func portable() kernels {
	return kernels{
		cpu: processor.Portable, pack: packRows, quantise: quantiseWords, multiply: multiplyPortable,
		scale: portableScale, products: portableProducts, gelu: portableGelu, normalise: portableNormalise, softmax: portableSoftmax,
	}
}

// lanes is how many values the kernels take at once. Sums over a row are sums of so
// many lanes, on every CPU.
const lanes = 16

// roundUp returns the next multiple of a unit.
func roundUp(n, unit int) int { return (n + unit - 1) / unit * unit }

// activations are the rows of one matrix in 8 bits, each row with a scale and a zero
// of its own: value ≈ scale × (byte - zero). A row's range always holds 0, so that
// what is exactly 0 stays so; after GELU much of a row is near it.
//
// A row of each token rather than all tokens together: one outlier then costs only
// its own row, and a text's vector does not depend on what stands beside it.
type activations struct {
	inputs int     // values of a row, padded to a multiple of 4; the padding meets weights of 0
	bytes  []uint8 // AVX512: as they are
	words  []int16 // AVX2 and portable: with the zero taken away
	floats []float32
	scales []float32
	zeros  []int32
}

// copy takes a row over from others of as many values.
func (q *activations) copy(row int, from *activations, its int) {
	take(q.bytes, row, from.bytes, its, q.inputs)
	take(q.words, row, from.words, its, q.inputs)
	take(q.floats, row, from.floats, its, q.inputs)
	if len(q.scales) > 0 {
		q.scales[row], q.zeros[row] = from.scales[its], from.zeros[its]
	}
}

func take[T any](to []T, row int, from []T, its, size int) {
	if len(to) > 0 {
		copy(to[row*size:(row+1)*size], from[its*size:])
	}
}

func (q *activations) resize(tokens int, k kernels, exact bool) {
	size := tokens * q.inputs
	switch {
	case exact:
		fit(&q.floats, size)
	case k.cpu == processor.AVX512:
		fit(&q.bytes, size)
	default:
		fit(&q.words, size)
	}
	fit(&q.scales, tokens)
	fit(&q.zeros, tokens)
}
