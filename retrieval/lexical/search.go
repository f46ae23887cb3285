package lexical

import "slices"

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

// SearchWhere is Search among the passages whose id keep accepts; nil accepts all. It is
// asked about passages before they are scored, and once about each.
func (x *Index) SearchWhere(terms []string, k int, keep func(id int) bool) []Match {
	return x.AppendWhere(nil, terms, k, keep)
}

// AppendWhere appends what SearchWhere returns to list. Nothing is allocated when list
// has room and the Index was searched before.
func (x *Index) AppendWhere(list []Match, terms []string, k int, keep func(id int) bool) []Match {
	if k < 1 || len(x.ids) == 0 {
		return list
	}
	s := x.scratches.Get().(*scratch)
	defer x.scratches.Put(s)
	if !s.begin(x, terms) {
		return list
	}
	s.top = top{k: min(k, len(x.ids)), matches: s.top.matches[:0]}
	for first := 0; first < len(x.ids); first += windowSize {
		s.search(x, first, keep)
	}
	s.top.cut()
	slices.SortFunc(s.top.matches, compare)
	return append(list, s.top.matches...)
}

// Explain returns what each different term of a query adds to the score of a
// passage, in the order of the query; added up in that order they are exactly its
// Score. Terms that the passage does not have are left out.
func (x *Index) Explain(terms []string, id int) []TermScore {
	ordinal, ok := x.place(id)
	if !ok {
		return nil
	}
	var scores []TermScore
	for _, q := range counted(nil, terms) {
		l := x.of(q.term)
		at, ok := slices.BinarySearch(l.passages, ordinal)
		if !ok {
			continue
		}
		weight := idf(x.N(), len(l.passages)) * q.times
		scores = append(scores, TermScore{q.term, x.options.points(weight, float64(l.frequencies[at]), x.damping[ordinal])})
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
	var room [fewTerms]asked
	var score float64
	for _, q := range counted(room[:0], query) {
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

// fewTerms is up to how many terms are looked for one by one, which is quicker than a
// map and allocates nothing. A query of thousands of words must not take millions of
// steps.
const fewTerms = 32

// counted appends the different terms to list, in order of first mention.
func counted(list []asked, terms []string) []asked {
	if len(terms) <= fewTerms {
		for _, term := range terms {
			if i := slices.IndexFunc(list, func(a asked) bool { return a.term == term }); i >= 0 {
				list[i].times++
				continue
			}
			list = append(list, asked{term, 1})
		}
		return list
	}
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
