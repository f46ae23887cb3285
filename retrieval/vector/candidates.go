package vector

import "context"

// How many vectors are scored exactly to give the k nearest. Recall against the scan of
// all 20,480 sentences' vectors (200 questions, as in sketch.go), by how many are scored:
//
//	the 50 nearest     150 .998   200 .9992   250 .9997
//	the 1,000 nearest  1,500 .969   2,000 .993   2,150 .996   3,100 .9997
//
// Of the 1,000 nearest the last ones only say where the ranking's low end is, so one in
// 250 may be missing; each one scored costs about a microsecond.
const (
	fewest = 150
	halves = 3 // for each match, in halves
	// leastSketched is the smallest dimension for which sketches are asked: in fewer
	// numbers they tell too little, and no model that people use has so few.
	leastSketched = 64
)

// candidates returns the places of the vectors to be scored: the best sketches of those
// that keep accepts, or all of these when they are few.
func (s *Store) candidates(ctx context.Context, t *scratch, unit []float32, k int, keep func(id int) bool) []int32 {
	count := fewest + halves*k/2
	scanned := s.dim >= leastSketched
	if keep == nil && scanned && len(s.kept) > count {
		return s.nearest(ctx, t, unit, count, nil)
	}
	t.kept = t.kept[:0]
	for place, id := range s.kept {
		if keep == nil || keep(id) {
			t.kept = append(t.kept, int32(place))
		}
	}
	if scanned && len(t.kept) > count {
		return s.nearest(ctx, t, unit, count, t.kept)
	}
	return t.kept
}
