package lexical

import (
	"cmp"
	"slices"
)

// The search goes through the passages a window at a time and knows, for each term of
// the query, the most that it can give there (block-max). As soon as k matches are
// found, the least of them is the mark: a window whose terms together stay under it is
// passed over, and terms that together stay under it cannot alone bring a passage
// among the best. These are not added up but looked up, and only in the passages that
// the other terms leave in the running (MaxScore). Turtle and Flood, "Query
// Evaluation: Strategies and Optimizations" (1995); Ding and Suel, "Faster Top-k
// Document Retrieval Using Block-Max Indexes" (SIGIR 2011); the windows are those of
// Lucene's BlockMaxMaxscoreBulkScorer.
//
// Scores are the sums in the order of the query, to the last bit, whatever was passed
// over: a passage with a term that was looked up is added up again in that order.

// cursor is a term of a query on its way through its places.
type cursor struct {
	list
	weight float64
	at     int // the first place of the window
	end    int // behind the last
	most   float64
	rare   bool // its places are added up in this window, not looked up
}

// enter moves to the window that ends before the passage next.
func (c *cursor) enter(next int32) {
	c.at = c.end
	c.end = seek(c.passages, c.at, next)
	var most float32
	if c.end > c.at {
		most = slices.Max(c.list.most[c.at/blockSize : (c.end-1)/blockSize+1])
	}
	c.most = c.weight * float64(most)
}

func (c *cursor) stretch() ([]int32, []float32) {
	return c.passages[c.at:c.end], c.frequencies[c.at:c.end]
}

// lookupCost is how much longer it takes to look a passage up in a term's places than
// to add up one of them.
const lookupCost = 8

// divide decides which terms are added up in a window so that nothing with the score
// mark or a higher one is missed; rest is the most that the others give together. It
// reports false when the window has nothing of the kind.
func (s *scratch) divide(mark float64) (rest float64, any bool) {
	total := 0.0
	for i := range s.cursors {
		s.cursors[i].rare = true
		total += s.cursors[i].most
	}
	if total < mark {
		return 0, false
	}
	if mark == 0 {
		return 0, total > 0
	}
	s.order = s.order[:0]
	for i := range s.cursors {
		s.order = append(s.order, i)
	}
	// The order of sums is of no account: a bound is larger by more than rounding adds.
	slices.SortFunc(s.order, func(a, b int) int { return cmp.Compare(s.cursors[a].most, s.cursors[b].most) })
	added, lookedUp := 0, 0
	for i := range s.cursors {
		added += s.cursors[i].end - s.cursors[i].at
	}
	for _, i := range s.order {
		c := &s.cursors[i]
		if rest+c.most >= mark {
			break
		}
		rest += c.most
		c.rare = false
		lookedUp += c.end - c.at
	}
	added -= lookedUp
	if added == 0 {
		return 0, false
	}
	if lookedUp < lookupCost*min(added, windowSize) {
		for i := range s.cursors {
			s.cursors[i].rare = true
		}
		return 0, true
	}
	return rest, true
}

// again adds up the scores of passages, in rising order, in the order of the query.
func (s *scratch) again(x *Index, passages []int32) []float64 {
	s.sums = append(s.sums[:0], make([]float64, len(passages))...)
	for i := range s.cursors {
		c := &s.cursors[i]
		at := c.at
		for n, passage := range passages {
			if at = seek(c.passages[:c.end], at, passage); at == c.end {
				break
			}
			if c.passages[at] == passage {
				s.sums[n] += x.options.points(c.weight, float64(c.frequencies[at]), x.damping[passage])
			}
		}
	}
	return s.sums
}

// hopeless is a score that is under the mark by more than rounding explains.
func hopeless(sum, rest, mark float64) bool { return (sum+rest)*(1+1e-9) < mark }
