package embedding

import (
	"encoding/binary"
	"math"
)

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
	var work []func()
	for b := range m.blocks {
		work = append(work, func() {
			var block [blockRows][]byte
			for r := range min(blockRows, rows-b*blockRows) {
				one := row(b*blockRows + r)
				block[r] = one.bytes
				m.blocks[b].scales[r], m.blocks[b].biases[r] = one.scale, one.bias
				m.blocks[b].sums[r] = sumBytes(one.bytes)
				for i, v := range one.floats {
					m.floats[i*m.outputs+b*blockRows+r] = v
				}
			}
			if !exact {
				k.pack(m.packed[b*blockRows*m.inputs:][:blockRows*m.inputs], &block, m.inputs)
			}
		})
	}
	return m, work
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

// sumBytes adds signed bytes, eight at a time: made unsigned, pairs of them are added
// in four fields of 16 bits, which hold 128 such sums.
func sumBytes(bytes []byte) int32 {
	const fields, signs = 0x00ff00ff00ff00ff, 0x8080808080808080
	sum, n := int32(-128*len(bytes)), 0
	var four uint64
	for ; len(bytes) >= 8; bytes = bytes[8:] {
		v := binary.LittleEndian.Uint64(bytes) ^ signs
		four += v&fields + v>>8&fields
		if n++; n == 128 {
			sum += addFields(four)
			four, n = 0, 0
		}
	}
	sum += addFields(four)
	for _, v := range bytes {
		sum += int32(v ^ 0x80)
	}
	return sum
}

func addFields(four uint64) int32 {
	return int32(four&0xffff + four>>16&0xffff + four>>32&0xffff + four>>48)
}
