package lexical

import "math/bits"

// windowSize is how many passages are scored together: their sums and what they are
// damped by stay in the nearest cache.
const windowSize = 2048

// window is the scores of the passages from first on, windowSize of them at most.
type window struct {
	first   int32
	damping []float64
	sums    [windowSize]float64
	touched [windowSize / 64]uint64 // by passage: it has one of the terms added up
}

// add adds what a term gives to the passages of a stretch of its places.
func (w *window) add(o Options, weight float64, passages []int32, frequencies []float32) {
	frequencies = frequencies[:len(passages)]
	damping := w.damping[:min(windowSize, len(w.damping))]
	for i, passage := range passages {
		at := uint32(passage-w.first) % windowSize
		w.touched[at/64] |= 1 << (at % 64)
		w.sums[at] += o.points(weight, float64(frequencies[i]), damping[at])
	}
}

// touch marks the passages of a stretch and adds nothing to them.
func (w *window) touch(passages []int32) {
	for _, passage := range passages {
		at := uint32(passage-w.first) % windowSize
		w.touched[at/64] |= 1 << (at % 64)
	}
}

// filter takes the mark from the passages that keep does not accept.
func (w *window) filter(ids []int, keep func(id int) bool) {
	for word, set := range w.touched {
		for ; set != 0; set &= set - 1 {
			bit := bits.TrailingZeros64(set)
			if !keep(ids[int(w.first)+64*word+bit]) {
				w.touched[word] &^= 1 << bit
			}
		}
	}
}

// addMarked is add for the passages that are marked.
func (w *window) addMarked(o Options, weight float64, passages []int32, frequencies []float32) {
	for i, passage := range passages {
		at := uint32(passage-w.first) % windowSize
		if w.touched[at/64]>>(at%64)&1 != 0 {
			w.sums[at] += o.points(weight, float64(frequencies[i]), w.damping[at])
		}
	}
}

// each hands over the marked passages with their sums, in order, and clears both.
func (w *window) each(use func(passage int32, sum float64)) {
	for word, set := range w.touched {
		if set == 0 {
			continue
		}
		w.touched[word] = 0
		for ; set != 0; set &= set - 1 {
			at := 64*word + bits.TrailingZeros64(set)
			sum := w.sums[at]
			w.sums[at] = 0
			use(w.first+int32(at), sum)
		}
	}
}
