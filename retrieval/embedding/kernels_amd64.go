package embedding

import (
	"encoding/binary"

	"footnote/retrieval/processor"

	"golang.org/x/sys/cpu"
)

// machine returns the kernels that this machine can run, the fastest first.
func machine() []kernels {
	var all []kernels
	x := &cpu.X86
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI {
		all = append(all, kernels{
			cpu: processor.AVX512, pack: packFours, quantise: quantiseAVX512Row, multiply: multiplyAVX512,
			scale: scaleSlicesAVX512, products: productsSlicesAVX512, gelu: geluSliceAVX512,
			normalise: normaliseSlicesAVX512, softmax: softmaxSliceAVX512,
		})
	}
	if x.HasAVX2 {
		all = append(all, kernels{
			cpu: processor.AVX2, pack: packPairs, quantise: quantiseAVX2Row, multiply: multiplyAVX2,
			scale: scaleSlicesAVX2, products: productsSlicesAVX2, gelu: geluSliceAVX2,
			normalise: normaliseSlicesAVX2, softmax: softmaxSliceAVX2,
		})
	}
	return append(all, portable())
}

// packFours lays a block out for multiplyAVX512: four inputs of each row in turn,
// then the next four.
func packFours(dst []int8, rows *[blockRows][]byte, inputs int) {
	const step = 4 * blockRows
	var four [4]byte
	for r, row := range rows {
		at := 4 * r
		// Eight at once, each with one look at a border: this is what a start waits for.
		for ; len(row) >= 8; row = row[8:] {
			eight, to := binary.LittleEndian.Uint64(row), dst[at:][:step+4]
			put4(to, uint32(eight))
			put4(to[step:], uint32(eight>>32))
			at += 2 * step
		}
		if len(row) >= 4 {
			put4(dst[at:], binary.LittleEndian.Uint32(row))
			row, at = row[4:], at+step
		}
		if len(row) > 0 {
			clear(four[copy(four[:], row):])
			put4(dst[at:], binary.LittleEndian.Uint32(four[:]))
		}
	}
}

// pairRows is the outputs of a tile with AVX2; a block is four parts of so many.
const pairRows = 16

// packPairs lays a block out for multiplyAVX2: part by part, two inputs of each row
// in turn, then the next two.
func packPairs(dst []int8, rows *[blockRows][]byte, inputs int) {
	for r, row := range rows {
		at := r/pairRows*pairRows*inputs + 2*(r%pairRows)
		for i, v := range row {
			dst[at+i/2*2*pairRows+i%2] = int8(v)
		}
	}
}

func quantiseAVX512Row(q *activations, t int, x []float32) {
	whole := len(x) &^ (lanes - 1)
	least, most := portableExtremes(x[whole:])
	if whole > 0 {
		l, m := extremesAVX512(&x[0], whole)
		least, most = min(least, l), max(most, m)
	}
	inverse := q.setScale(t, least, most)
	row, zero := q.bytes[t*q.inputs:][:len(x)], q.zeros[t]
	if whole > 0 {
		quantiseAVX512(&row[0], &x[0], whole, inverse, zero)
	}
	var rest [lanes]int16
	portableQuantise(rest[:], x[whole:], inverse, zero)
	for i := range row[whole:] {
		row[whole+i] = uint8(int32(rest[i]) + zero)
	}
}

func quantiseAVX2Row(q *activations, t int, x []float32) {
	whole := len(x) &^ (lanes - 1)
	least, most := portableExtremes(x[whole:])
	if whole > 0 {
		l, m := extremesAVX2(&x[0], whole)
		least, most = min(least, l), max(most, m)
	}
	inverse := q.setScale(t, least, most)
	row := q.words[t*q.inputs:][:len(x)]
	if whole > 0 {
		quantiseAVX2(&row[0], &x[0], whole, inverse, q.zeros[t])
	}
	portableQuantise(row[whole:], x[whole:], inverse, q.zeros[t])
}
