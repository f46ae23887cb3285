package lexical

import "cmp"

// Match is a passage that has at least one term of the query. Score is above 0.
type Match struct {
	ID    int
	Score float64
}

// compare orders matches best first; equal scores by id.
func compare(a, b Match) int {
	switch {
	case a.Score > b.Score:
		return -1
	case a.Score < b.Score:
		return 1
	}
	return cmp.Compare(a.ID, b.ID)
}

// top gathers the k best matches. It holds up to twice as many and then drops the
// worse half, which costs less a match than a heap.
type top struct {
	k       int
	matches []Match
	// least is a score that k matches have at least: a lower one is not among the best.
	// It is 0 until there are so many.
	least float64
}

func (t *top) offer(m Match) {
	t.matches = append(t.matches, m)
	if len(t.matches)/2 >= t.k {
		t.cut()
		t.least = t.matches[t.k-1].Score
	}
}

// cut keeps the k best, the least of them last and the others in no order, by
// quickselect (Hoare 1961) with the middle one of three as the pivot.
func (t *top) cut() {
	c := t.matches
	if len(c) <= t.k {
		return
	}
	for low, high := 0, len(c)-1; low < high; {
		pivot := median(c[low], c[low+(high-low)/2], c[high])
		i, j := low, high
		for i <= j {
			for compare(c[i], pivot) < 0 {
				i++
			}
			for compare(c[j], pivot) > 0 {
				j--
			}
			if i <= j {
				c[i], c[j] = c[j], c[i]
				i, j = i+1, j-1
			}
		}
		switch {
		case t.k-1 <= j:
			high = j
		case t.k-1 >= i:
			low = i
		default:
			low = high
		}
	}
	t.matches = c[:t.k]
}

func median(a, b, c Match) Match {
	if compare(a, b) > 0 {
		a, b = b, a
	}
	switch {
	case compare(c, a) < 0:
		return a
	case compare(c, b) > 0:
		return b
	}
	return c
}
