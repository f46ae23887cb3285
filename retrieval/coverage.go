package retrieval

import (
	"slices"
	"strconv"
)

// pairReach is within how many terms of each other two neighbouring terms of the
// query count as standing together.
const pairReach = 3

// weights are terms of the query with what they weigh.
type weights struct {
	list  []weighted
	total float64
}

func (w *weights) add(term string, weight float64) {
	w.list = append(w.list, weighted{term, weight})
	w.total += weight
}

func (w *weights) has(term string) bool {
	return slices.ContainsFunc(w.list, func(x weighted) bool { return x.term == term })
}

// weighted is a term of the query and what it weighs (its idf).
type weighted struct {
	term   string
	weight float64
}

// covered is the share, 0 to 1, of the query's term weight that any of the texts
// meets; the article's date meets the year that it was published in.
func (w *weights) covered(a *Article, texts ...[]string) float64 {
	if w.total == 0 {
		return 0
	}
	year, met := strconv.Itoa(a.Published.Year), 0.0
	for _, t := range w.list {
		if t.term == year || slices.ContainsFunc(texts, func(text []string) bool { return slices.Contains(text, t.term) }) {
			met += t.weight
		}
	}
	return met / w.total
}

// pairs is the share of the query's neighbouring terms that stand within
// pairReach of each other in a sentence.
func (w *weights) pairs(own []string) float64 {
	if len(w.list) < 2 {
		return 0
	}
	met := 0
	for i := range len(w.list) - 1 {
		if together(own, w.list[i].term, w.list[i+1].term) {
			met++
		}
	}
	return float64(met) / float64(len(w.list)-1)
}

func together(text []string, a, b string) bool {
	lastA, lastB := -pairReach-1, -pairReach-1
	for i, t := range text {
		if t == a {
			lastA = i
		}
		if t == b {
			lastB = i
		}
		if (t == a || t == b) && max(lastA-lastB, lastB-lastA) <= pairReach && lastA >= 0 && lastB >= 0 {
			return true
		}
	}
	return false
}
