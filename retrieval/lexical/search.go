package lexical

import (
	"cmp"
	"slices"
)

// Match is a passage that has at least one term of the query. Score is above 0.
type Match struct {
	ID    int
	Score float64
}

// compare orders matches best first; equal scores by id.
func compare(a, b Match) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
}

// TermScore is what one term of a query adds to a passage's score.
type TermScore struct {
	Term   string
	Points float64
}

// Search returns the k best passages for the terms, best first and equal scores
// by id; fewer when fewer have a term, none for k below 1. Terms that no passage
// has add nothing; a term given twice counts twice.
func (x *Index) Search(terms []string, k int) []Match {
	return x.SearchWhere(terms, k, nil)
}

// SearchWhere is Search among the passages whose id keep accepts; nil accepts all.
func (x *Index) SearchWhere(terms []string, k int, keep func(id int) bool) []Match {
	if k < 1 {
		return nil
	}
	sums := x.accumulator()
	defer x.release(sums)
	for _, q := range counted(terms) {
		places := x.of(q.term)
		weight := idf(x.N(), len(places)) * q.times
		for _, p := range places {
			sums.add(p.passage, x.options.points(weight, float64(p.frequency), x.damping[p.passage]))
		}
	}
	return x.best(sums, k, keep)
}

// Explain returns what each different term of a query adds to the score of a
// passage, in the order of the query; added up in that order they are exactly its
// Score. Terms that the passage does not have are left out.
func (x *Index) Explain(terms []string, id int) []TermScore {
	ordinal, ok := x.order[id]
	if !ok {
		return nil
	}
	var scores []TermScore
	for _, q := range counted(terms) {
		places := x.of(q.term)
		at, ok := slices.BinarySearchFunc(places, ordinal, func(p place, o int32) int { return cmp.Compare(p.passage, o) })
		if !ok {
			continue
		}
		weight := idf(x.N(), len(places)) * q.times
		scores = append(scores, TermScore{q.term, x.options.points(weight, float64(places[at].frequency), x.damping[ordinal])})
	}
	return scores
}

// Score returns the score of a text that is not in the Index, such as one
// sentence of a passage, with the Index's term weights. averageLength is the mean
// number of terms of such texts; 0 takes the text's own length as the mean.
func (x *Index) Score(query, text []string, averageLength float64) float64 {
	if averageLength <= 0 {
		averageLength = float64(len(text))
	}
	damping := x.options.damping(float64(len(text)), averageLength)
	var score float64
	for _, q := range counted(query) {
		var tf float64
		for _, term := range text {
			if term == q.term {
				tf++
			}
		}
		if tf > 0 {
			score += x.options.points(x.IDF(q.term)*q.times, tf, damping)
		}
	}
	return score
}

// asked is a term of a query and how often the query has it.
type asked struct {
	term  string
	times float64
}

// counted returns the different terms in order of first mention. Queries are
// short: a scan is quicker than a map, but a query of thousands of words must not
// take millions of steps.
func counted(terms []string) []asked {
	list := make([]asked, 0, len(terms))
	at := make(map[string]int, len(terms))
	for _, term := range terms {
		if i, ok := at[term]; ok {
			list[i].times++
			continue
		}
		at[term] = len(list)
		list = append(list, asked{term, 1})
	}
	return list
}
