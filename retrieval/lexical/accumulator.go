package lexical

import (
	"container/heap"
	"slices"
)

// accumulator adds up the scores of one search. It is as long as the Index and is
// used again by later searches, so that a search clears only what it touched.
type accumulator struct {
	scores  []float64 // by passage; 0 is untouched, since every point is above 0
	touched []int32
}

func (s *accumulator) add(passage int32, points float64) {
	if s.scores[passage] == 0 {
		s.touched = append(s.touched, passage)
	}
	s.scores[passage] += points
}

func (x *Index) accumulator() *accumulator {
	if s, ok := x.sums.Get().(*accumulator); ok {
		return s
	}
	return &accumulator{scores: make([]float64, len(x.ids))}
}

func (x *Index) release(s *accumulator) {
	for _, passage := range s.touched {
		s.scores[passage] = 0
	}
	s.touched = s.touched[:0]
	x.sums.Put(s)
}

// best returns the k best touched passages that keep accepts, best first.
func (x *Index) best(s *accumulator, k int, keep func(id int) bool) []Match {
	kept := make(worstFirst, 0, min(k, len(s.touched)))
	for _, passage := range s.touched {
		m := Match{ID: x.ids[passage], Score: s.scores[passage]}
		if len(kept) == k && compare(m, kept[0]) >= 0 || keep != nil && !keep(m.ID) {
			continue
		}
		if len(kept) < k {
			heap.Push(&kept, m)
			continue
		}
		kept[0] = m
		heap.Fix(&kept, 0)
	}
	slices.SortFunc(kept, compare)
	return kept
}

// worstFirst is a heap with the worst of the best so far on top.
type worstFirst []Match

func (h worstFirst) Len() int           { return len(h) }
func (h worstFirst) Less(i, j int) bool { return compare(h[i], h[j]) > 0 }
func (h worstFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *worstFirst) Push(m any)        { *h = append(*h, m.(Match)) }
func (h *worstFirst) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
