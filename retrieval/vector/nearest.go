package vector

import (
	"context"
	"slices"
)

// candidate is a vector's place with the score of its sketch, in one number whose
// order is that of the candidates: the larger score first, of equal ones the smaller
// place.
type candidate uint64

func newCandidate(score int32, place int) candidate {
	return candidate(uint32(score)^signBit)<<32 | candidate(^uint32(place))
}

func (c candidate) place() int { return int(^uint32(c)) }

// chunk is how many vectors are scanned before their scores are looked at: these stay
// in the nearest cache.
const chunk = 1024

// scratch is what one search needs besides what it returns; searches lend it to each
// other.
type scratch struct {
	scores [chunk]int32
	planes []uint64
	best   []candidate
	kept   []int32 // the places that a filter accepts
	places []int32 // those to be scored
	units  [side][]float32
}

// nearest returns the places of the count best sketches for a unit query, of those in
// among when that is not nil, which is in rising order and longer than count. It ends
// early with ctx, which the caller asks.
func (s *Store) nearest(ctx context.Context, t *scratch, unit []float32, count int, among []int32) []int32 {
	t.planes = slices.Grow(t.planes[:0], s.sketch.words*queryPlanes)[:s.sketch.words*queryPlanes]
	askedPlanes(t.planes, unit)
	t.best = slices.Grow(t.best[:0], 2*count)
	var least candidate
	offer := func(score int32, place int) {
		c := newCandidate(score, place)
		if c <= least {
			return
		}
		if t.best = append(t.best, c); len(t.best) == 2*count {
			least = keepBest(&t.best, count)
		}
	}
	for start := 0; start < s.sketch.count && ctx.Err() == nil; start += chunk {
		end := min(start+chunk, s.sketch.count)
		if among != nil {
			if len(among) == 0 {
				break
			}
			if int(among[0]) >= end {
				continue // nothing here is asked for
			}
		}
		blocks := (end - start + blockSize - 1) / blockSize
		s.scan.run(t.scores[:], s.sketch.codes[start/blockSize*s.sketch.blockWords():][:blocks*s.sketch.blockWords()], t.planes, s.sketch.words)
		if among == nil {
			for i, score := range t.scores[:end-start] {
				offer(score, start+i)
			}
			continue
		}
		for ; len(among) > 0 && int(among[0]) < end; among = among[1:] {
			offer(t.scores[int(among[0])-start], int(among[0]))
		}
	}
	keepBest(&t.best, count)
	t.places = t.places[:0]
	for _, c := range t.best {
		t.places = append(t.places, int32(c.place()))
	}
	return t.places
}

// keepBest keeps the count best candidates, in no order, and returns the least of them.
func keepBest(list *[]candidate, count int) candidate {
	c := *list
	if len(c) <= count {
		return 0
	}
	// Quickselect (Hoare 1961), the pivot the middle one of three.
	low, high := 0, len(c)-1
	for low < high {
		mid := low + (high-low)/2
		pivot := max(min(c[low], c[mid]), min(max(c[low], c[mid]), c[high]))
		i, j := low, high
		for i <= j {
			for c[i] > pivot {
				i++
			}
			for c[j] < pivot {
				j--
			}
			if i <= j {
				c[i], c[j] = c[j], c[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case count-1 <= j:
			high = j
		case count-1 >= i:
			low = i
		default:
			low = high
		}
	}
	*list = c[:count]
	return c[count-1]
}
