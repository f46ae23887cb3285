package vector

import (
	"container/heap"
	"context"
	"fmt"
	"slices"
)

// among returns the k nearest of the ids that keep accepts. It compares them one
// by one: chromem's own filter is slower than its scan, and asking it for more
// and more until enough are accepted scans everything each time.
func (s *Store) among(ctx context.Context, unit []float32, k int, keep func(id int) bool) ([]Match, error) {
	var best worstFirst
	for _, id := range s.kept {
		if !keep(id) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("vector: search: %w", err)
		}
		d, err := s.collection.GetByID(ctx, key(id))
		if err != nil {
			return nil, fmt.Errorf("vector: search: %w", err)
		}
		best.offer(Match{ID: id, Score: float64(dot(unit, d.Embedding))}, k)
	}
	slices.SortFunc(best, compare)
	return best, nil
}

// dot is the inner product as chromem computes it: in float32 and in order, so
// that both ways of searching give the same score.
func dot(a, b []float32) float32 {
	var sum float32
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// worstFirst is a heap with the worst of the best so far on top.
type worstFirst []Match

// offer keeps m when it is among the k best so far.
func (h *worstFirst) offer(m Match, k int) {
	switch {
	case len(*h) < k:
		heap.Push(h, m)
	case compare(m, (*h)[0]) < 0:
		(*h)[0] = m
		heap.Fix(h, 0)
	}
}

func (h worstFirst) Len() int           { return len(h) }
func (h worstFirst) Less(i, j int) bool { return compare(h[i], h[j]) > 0 }
func (h worstFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *worstFirst) Push(m any)        { *h = append(*h, m.(Match)) }
func (h *worstFirst) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
