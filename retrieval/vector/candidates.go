package vector

import "context"

// How many vectors are scored exactly to give the k nearest: fewest + times*k, and all
// when there are no more. Recall against a scan of all (sentences; 100 questions and
// more), by how many are scored:
//
//	                   of 20,480                          of 100,000
//	the 50 nearest     150 .998   200 .9992   250 .9997   225 .9986   250 .9996
//	the 1,000 nearest  1,500 .969   2,150 .996            1,650 .969   2,150 .991
//
// Each one scored costs one to three microseconds, most of it for chromem's copy of the
// vector: 2,150 take a quarter more time than 1,650. Fusion asks for 1,000, and what is
// missing there can cost an answer its place, so recall is bought.
const (
	fewest = 150
	times  = 2
	// leastSketched is the smallest dimension for which sketches are asked: in fewer
	// numbers they tell too little, and no model that people use has so few.
	leastSketched = 64
)

// candidates returns the places of the vectors to be scored: the best sketches of those
// that keep accepts, or all of these when they are few.
func (s *Store) candidates(ctx context.Context, t *scratch, unit []float32, k int, keep func(id int) bool) []int32 {
	count := fewest + times*k
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
