package embedding

import "math"

// blockRows is the number of outputs that are computed together: with AVX-512 four
// registers of sums for each token, of which a tile of six tokens fits (kernelgen).
const blockRows = 64

// matrix is a linear map as the kernels read it: in 8 bits, packed, or in float32.
type matrix struct {
	outputs int       // a multiple of blockRows; those added give 0
	inputs  int       // a multiple of 4
	packed  []int8    // a block after the other, each in the order of kernels.pack
	blocks  []outputs // what comes after the sums
	floats  []float32 // inputs × outputs, when the weights are not quantised
}

// outputs finish the sums of one block: output = scale of the row × scale of the
// token × (sum - zero of the token × sum of the row) + bias. The assembly knows the
// places of the fields.
type outputs struct {
	scales [blockRows]float32
	sums   [blockRows]int32 // of the row's weights
	biases [blockRows]float32
}

// finish computes an output of a sum from which the zero has been taken.
func (o *outputs) finish(r int, sum int32, scale float32) float32 {
	return float32(float32(float32(sum)*o.scales[r])*scale) + o.biases[r]
}

// matrixRow is one output of a linear map.
type matrixRow struct {
	bytes  []byte // signed, as stored; or
	floats []float32
	scale  float32 // of the bytes
	bias   float32
}

// newMatrix makes room for rows of so many inputs. The work that it returns fills
// it, block by block, and may run at once; row r is asked for then.
func newMatrix(k kernels, exact bool, rows, inputs int, row func(r int) matrixRow) (*matrix, []func()) {
	m := &matrix{outputs: roundUp(rows, blockRows), inputs: roundUp(inputs, 4)}
	m.blocks = make([]outputs, m.outputs/blockRows)
	if exact {
		m.floats = make([]float32, m.inputs*m.outputs)
	} else {
		m.packed = make([]int8, m.inputs*m.outputs)
	}
	units, sums := units(m.inputs, k), make([]float32, m.outputs)
	var work []func()
	for b := range m.blocks {
		work = append(work, func() {
			var block [blockRows][]byte
			for r := range min(blockRows, rows-b*blockRows) {
				one := row(b*blockRows + r)
				block[r] = one.bytes
				m.blocks[b].scales[r], m.blocks[b].biases[r] = one.scale, one.bias
				for i, v := range one.floats {
					m.floats[i*m.outputs+b*blockRows+r] = v
				}
			}
			if !exact {
				k.pack(m.packed[b*blockRows*m.inputs:][:blockRows*m.inputs], &block, m.inputs)
				m.sum(k, sums, units, b)
			}
		})
	}
	return m, work
}

// units is a row of activations that are all 1.
func units(inputs int, k kernels) *activations {
	q := &activations{inputs: inputs}
	q.resize(1, k, false)
	for i := range q.bytes {
		q.bytes[i] = 1
	}
	for i := range q.words {
		q.words[i] = 1
	}
	q.scales[0] = 1
	return q
}

// sum adds up the weights of each row of a block: they are what it gives for units, as
// whole numbers that float32 holds, which takes a twentieth of the time of adding bytes.
func (m *matrix) sum(k kernels, sums []float32, units *activations, b int) {
	o := &m.blocks[b]
	finished := *o
	for r := range o.scales {
		o.scales[r], o.biases[r] = 1, 0
	}
	k.multiply(sums, m.outputs, units, 0, 1, m, b)
	*o = finished
	for r := range o.sums {
		o.sums[r] = int32(sums[b*blockRows+r])
	}
}

// apply writes the block's outputs of the tokens from to to.
func (m *matrix) apply(k kernels, dst []float32, q *activations, from, to, block int) {
	if m.floats == nil {
		k.multiply(dst, m.outputs, q, from, to, m, block)
		return
	}
	first := block * blockRows
	k.products(dst[from*m.outputs+first:], m.outputs, q.floats[from*m.inputs:], m.inputs,
		m.floats[first:], m.outputs, to-from, m.inputs, blockRows)
	for t := from; t < to; t++ {
		for r, bias := range m.blocks[block].biases {
			dst[t*m.outputs+first+r] += bias
		}
	}
}

// setScale chooses a row's scale and zero by its extremes, which are on both sides
// of 0 or 0, and returns what a value is multiplied by.
func (q *activations) setScale(t int, least, most float32) (inverse float32) {
	scale := (most - least) / 255
	q.scales[t], q.zeros[t] = scale, 0
	if !(scale >= 1e-30 && scale <= math.MaxFloat32) {
		// A row of nothing, or one that has left all bounds: its scale, which is 0
		// or not finite, is all that goes on.
		if scale < 1e-30 {
			q.scales[t] = 0
		}
		return 0
	}
	inverse = 1 / scale
	q.zeros[t] = min(max(round(float32(-least*inverse)), 0), 255)
	return inverse
}
