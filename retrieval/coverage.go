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

// share is the share, 0 to 1, of the weight of the terms chosen that is met, where met
// tells of each term by how much; 1 when none is chosen.
func (w *weights) share(met []float64, chosen func(term string) bool) float64 {
	sum, total := 0.0, 0.0
	for i, t := range w.list {
		if chosen == nil || chosen(t.term) {
			sum += t.weight * met[i]
			total += t.weight
		}
	}
	if total == 0 {
		return 1
	}
	return sum / total
}

// gap is the largest share, 0 to 1, of the term weight that one unmet term has.
func (w *weights) gap(met []float64) float64 {
	most := 0.0
	for i, t := range w.list {
		most = max(most, t.weight*(1-met[i]))
	}
	if w.total == 0 {
		return 0
	}
	return most / w.total
}

// exactly keeps of each term only whether it is met by itself.
func exactly(met []float64) []float64 {
	kept := make([]float64, len(met))
	for i, m := range met {
		kept[i] = flag(m == 1)
	}
	return kept
}
