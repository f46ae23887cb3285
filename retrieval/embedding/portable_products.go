package embedding

import "encoding/binary"

// portableProducts writes the matrix product of a, rows × inner, and b, inner ×
// columns. Each value is a sum in the order of the inner dimension. The strides are
// the distances of rows, in values.
func portableProducts(dst []float32, dstStride int, a []float32, aStride int, b []float32, bStride int, rows, inner, columns int) {
	for r := range rows {
		out := dst[r*dstStride:][:columns]
		clear(out)
		k := 0
		// Four rows of b at once: one load and store of an outcome serves four.
		for ; k+4 <= inner; k += 4 {
			x := a[r*aStride+k:][:4]
			x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
			b0, b1 := b[k*bStride:][:columns], b[(k+1)*bStride:][:columns]
			b2, b3 := b[(k+2)*bStride:][:columns], b[(k+3)*bStride:][:columns]
			for i, sum := range out {
				sum += float32(x0 * b0[i])
				sum += float32(x1 * b1[i])
				sum += float32(x2 * b2[i])
				sum += float32(x3 * b3[i])
				out[i] = sum
			}
		}
		for ; k < inner; k++ {
			x := a[r*aStride+k]
			for i, v := range b[k*bStride:][:columns] {
				out[i] += float32(x * v)
			}
		}
	}
}

// packRows puts the rows one after the other.
func packRows(dst []int8, rows *[blockRows][]byte, inputs int) {
	for r, row := range rows {
		to := dst[r*inputs:]
		for ; len(row) >= 4; row, to = row[4:], to[4:] {
			put4(to, binary.LittleEndian.Uint32(row))
		}
		for i, v := range row {
			to[i] = int8(v)
		}
	}
}

func put4(dst []int8, four uint32) {
	_ = dst[3]
	dst[0], dst[1], dst[2], dst[3] = int8(four), int8(four>>8), int8(four>>16), int8(four>>24)
}

// quantiseWords quantises a row with its zero taken away.
func quantiseWords(q *activations, t int, x []float32) {
	least, most := portableExtremes(x)
	inverse := q.setScale(t, least, most)
	portableQuantise(q.words[t*q.inputs:], x, inverse, q.zeros[t])
}

// multiplyPortable does two tokens with one multiplication: the activations of both
// stand in one integer of 64 bits, 32 bits apart, and so do their sums. A sum of 16,384
// products of 8 bits stays within 31 bits.
func multiplyPortable(dst []float32, stride int, q *activations, from, to int, m *matrix, block int) {
	weights := m.packed[block*blockRows*m.inputs:][:blockRows*m.inputs]
	for t := from; t < to; t += 2 {
		sums := pairSums(q, t, min(t+1, to-1), weights)
		for r, sum := range sums {
			low := int32(sum)
			high := int32((sum - int64(low)) >> 32)
			dst[t*stride+block*blockRows+r] = m.blocks[block].finish(r, low, q.scales[t])
			if t+1 < to {
				dst[(t+1)*stride+block*blockRows+r] = m.blocks[block].finish(r, high, q.scales[t+1])
			}
		}
	}
}

// pairSums returns for each row of the block the sum for token a, plus 2^32 times
// that for token b.
func pairSums(q *activations, a, b int, weights []int8) (sums [blockRows]int64) {
	const run = 384 // inputs at once: 3 KiB of pairs
	var pairs [run]int64
	for start := 0; start < q.inputs; start += run {
		n := min(run, q.inputs-start)
		first, second := q.words[a*q.inputs+start:][:n], q.words[b*q.inputs+start:][:n]
		for i, v := range first {
			pairs[i] = int64(v) + int64(second[i])<<32
		}
		for r := 0; r < blockRows; r += 4 {
			w0, w1 := weights[r*q.inputs+start:][:n], weights[(r+1)*q.inputs+start:][:n]
			w2, w3 := weights[(r+2)*q.inputs+start:][:n], weights[(r+3)*q.inputs+start:][:n]
			var s0, s1, s2, s3 int64
			for i, pair := range pairs[:n] {
				s0 += int64(w0[i]) * pair
				s1 += int64(w1[i]) * pair
				s2 += int64(w2[i]) * pair
				s3 += int64(w3[i]) * pair
			}
			sums[r] += s0
			sums[r+1] += s1
			sums[r+2] += s2
			sums[r+3] += s3
		}
	}
	return sums
}
