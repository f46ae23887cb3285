package vector

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// side is how many vectors are compared with the query side by side.
const side = 4

// score returns the k nearest of the vectors at places, compared one by one with the
// query: chromem holds them, and nothing else does.
func (s *Store) score(ctx context.Context, t *scratch, unit []float32, places []int32, k int) ([]Match, error) {
	matches := make([]Match, 0, len(places))
	for ; len(places) > 0; places = places[min(side, len(places)):] {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("vector: search: %w", err)
		}
		few := places[:min(side, len(places))]
		for i := range t.units {
			// Where fewer are left, the last of them again.
			if i >= len(few) {
				t.units[i] = t.units[i-1]
				continue
			}
			d, err := s.collection.GetByID(ctx, s.keys[few[i]])
			if err != nil {
				return nil, fmt.Errorf("vector: search: %w", err)
			}
			t.units[i] = d.Embedding
		}
		scores := dots(unit, &t.units)
		for i, place := range few {
			matches = append(matches, Match{ID: s.kept[place], Score: float64(scores[i])})
		}
	}
	clear(t.units[:])
	slices.SortFunc(matches, compare)
	return matches[:min(k, len(matches))], nil
}

// dots is the inner products of a with each of b, as chromem computes them: in float32
// and in order, so that a scan of chromem's gives the same scores. An addition must
// wait for the one before; four sums wait together.
func dots(a []float32, b *[side][]float32) (sums [side]float32) {
	b0, b1, b2, b3 := b[0][:len(a)], b[1][:len(a)], b[2][:len(a)], b[3][:len(a)]
	var s0, s1, s2, s3 float32
	for i, x := range a {
		s0 += x * b0[i]
		s1 += x * b1[i]
		s2 += x * b2[i]
		s3 += x * b3[i]
	}
	return [side]float32{s0, s1, s2, s3}
}

// compare orders matches best first; equal scores by id.
func compare(a, b Match) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
}
