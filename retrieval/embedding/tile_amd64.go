package embedding

// A tile is some tokens by some outputs whose sums all stay in registers. The
// assembly has one for each number of tokens; dst, x, w, outputs, scales and zeros
// point to the tile's first value, strides are in bytes, and a step is what one
// instruction takes of a row: four bytes, or two words.

// tileRows is the most tokens of a tile (kernelgen).
const tileRows = 6

// multiplyAVX512 goes through the tokens in tiles of nearly equal size: seven tokens
// as four and three, since six and one would leave most registers empty once.
func multiplyAVX512(dst []float32, stride int, q *activations, from, to int, m *matrix, block int) {
	m.checkTiles(len(dst), stride, len(q.bytes), to, block)
	w, o := &m.packed[block*blockRows*m.inputs], &m.blocks[block].scales[0]
	steps := m.inputs / 4
	tiles := (to - from + tileRows - 1) / tileRows
	for i := range tiles {
		t, end := from+i*(to-from)/tiles, from+(i+1)*(to-from)/tiles
		d, x, s, z := &dst[t*stride+block*blockRows], &q.bytes[t*q.inputs], &q.scales[t], &q.zeros[t]
		switch end - t {
		case 6:
			multiplySixAVX512(d, 4*stride, x, q.inputs, w, steps, o, s, z)
		case 5:
			multiplyFiveAVX512(d, 4*stride, x, q.inputs, w, steps, o, s, z)
		case 4:
			multiplyFourAVX512(d, 4*stride, x, q.inputs, w, steps, o, s, z)
		case 3:
			multiplyThreeAVX512(d, 4*stride, x, q.inputs, w, steps, o, s, z)
		case 2:
			multiplyTwoAVX512(d, 4*stride, x, q.inputs, w, steps, o, s, z)
		case 1:
			multiplyOneAVX512(d, 4*stride, x, q.inputs, w, steps, o, s, z)
		}
	}
}

// multiplyAVX2 does the same for the four parts of a block.
func multiplyAVX2(dst []float32, stride int, q *activations, from, to int, m *matrix, block int) {
	m.checkTiles(len(dst), stride, len(q.words), to, block)
	steps := m.inputs / 2
	tiles := (to - from + tileRows - 1) / tileRows
	for part := 0; part < blockRows; part += pairRows {
		w, o := &m.packed[(block*blockRows+part)*m.inputs], &m.blocks[block].scales[part]
		for i := range tiles {
			t, end := from+i*(to-from)/tiles, from+(i+1)*(to-from)/tiles
			d, x, s := &dst[t*stride+block*blockRows+part], &q.words[t*q.inputs], &q.scales[t]
			switch end - t {
			case 6:
				multiplySixAVX2(d, 4*stride, x, 2*q.inputs, w, steps, o, s)
			case 5:
				multiplyFiveAVX2(d, 4*stride, x, 2*q.inputs, w, steps, o, s)
			case 4:
				multiplyFourAVX2(d, 4*stride, x, 2*q.inputs, w, steps, o, s)
			case 3:
				multiplyThreeAVX2(d, 4*stride, x, 2*q.inputs, w, steps, o, s)
			case 2:
				multiplyTwoAVX2(d, 4*stride, x, 2*q.inputs, w, steps, o, s)
			case 1:
				multiplyOneAVX2(d, 4*stride, x, 2*q.inputs, w, steps, o, s)
			}
		}
	}
}

// checkTiles panics where the assembly, which knows no bounds, would leave a slice.
func (m *matrix) checkTiles(dst, stride, activations, to, block int) {
	if (to-1)*stride+(block+1)*blockRows > dst || to*m.inputs > activations || (block+1)*blockRows*m.inputs > len(m.packed) {
		panic("embedding: a tile lies outside its matrix")
	}
}
