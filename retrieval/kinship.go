package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/lexical"
	"footnote/retrieval/likeness"
)

const (
	// leastKin is the likeness from which a word meets a term of the question a
	// little: under it two words of the language are alike by chance.
	leastKin = 0.45
	// mostKin is what the likest other word meets of a term; the term itself is 1.
	mostKin = 0.9
)

// kinship tells by how much the words of a text meet the terms of a query, by
// themselves or by a word of like meaning (package likeness).
type kinship struct {
	terms []string
	asked []likeness.Word
	known map[string][]float64 // by term of a text: what it meets of each asked one
}

// kinshipOf begins with the terms of a query, each as one word of the question
// spells it.
func kinshipOf(terms, spellings []string) *kinship {
	k := &kinship{terms: terms, known: map[string][]float64{}}
	for _, s := range spellings {
		k.asked = append(k.asked, likeness.English().Find(fold(s)))
	}
	return k
}

// met is how much the tokens of a text meet of each term, 0 to 1.
func (k *kinship) met(text string, tokens []lexical.Token) []float64 {
	best := make([]float64, len(k.terms))
	for _, t := range tokens {
		kin, seen := k.known[t.Term]
		if !seen {
			kin = k.of(t.Term, text[t.Start:t.End])
			k.known[t.Term] = kin
		}
		most(best, kin)
	}
	return best
}

// of is what one word meets of each term; nil when it meets none.
func (k *kinship) of(term, spelling string) []float64 {
	var kin []float64
	word := likeness.Word{}
	if !strings.ContainsAny(spelling, "0123456789") {
		word = likeness.English().Find(fold(spelling))
	}
	for i, asked := range k.terms {
		share := 0.0
		if asked == term {
			share = 1
		} else if like := word.Like(k.asked[i]); like > leastKin {
			share = mostKin * min(1, (like-leastKin)/(1-leastKin))
		}
		if share > 0 && kin == nil {
			kin = make([]float64, len(k.terms))
		}
		if share > 0 {
			kin[i] = share
		}
	}
	return kin
}

// most raises each of best to that of other, where other is higher.
func most(best, other []float64) {
	for i, x := range other {
		best[i] = max(best[i], x)
	}
}

// highest is the highest of several lists, place by place.
func highest(lists ...[]float64) []float64 {
	best := append([]float64(nil), lists[0]...)
	for _, l := range lists[1:] {
		most(best, l)
	}
	return best
}

// kinship is that of the query's terms, as the question spells them.
func (j *judging) kinship() *kinship {
	spelling := map[string]string{}
	for _, t := range j.ix.analyzer.Tokens(j.query.Text) {
		spelling[t.Term] = j.query.Text[t.Start:t.End]
	}
	var terms, spellings []string
	for _, w := range j.terms.list {
		terms, spellings = append(terms, w.term), append(spellings, spelling[w.term])
	}
	return kinshipOf(terms, spellings)
}

// titleKin is what the words of an article's title meet.
func (j *judging) titleKin(a *Article) []float64 {
	met, known := j.kinTitle[a]
	if !known {
		met = j.kin.met(a.Title, j.ix.analyzer.Tokens(a.Title))
		j.kinTitle[a] = met
	}
	return met
}

// kinFeatures fills in what a sentence, it and its neighbours, and the title meet of
// the query's terms: of all, of the names among them, and of the rest, which says
// what is asked about the names.
func (j *judging) kinFeatures(f *[features]float64, own, near, title []float64) {
	with := highest(own, title)
	f[featKin], f[featKinNear], f[featKinTitle] = j.terms.share(own, nil), j.terms.share(near, nil), j.terms.share(with, nil)
	f[featNamesOwn], f[featNamesNear] = j.terms.share(exactly(own), j.isName), j.terms.share(exactly(near), j.isName)
	f[featTopic], f[featKinTopic] = j.terms.share(exactly(own), j.isTopic), j.terms.share(own, j.isTopic)
	f[featGap] = j.terms.gap(with)
}

// isName reports whether a term is part of a name that the query asks about.
func (j *judging) isName(term string) bool {
	return slices.ContainsFunc(j.names, func(name []string) bool { return slices.Contains(name, term) })
}

func (j *judging) isTopic(term string) bool { return !j.isName(term) }

func termsOf(tokens []lexical.Token) []string {
	terms := make([]string, len(tokens))
	for i, t := range tokens {
		terms[i] = t.Term
	}
	return terms
}
