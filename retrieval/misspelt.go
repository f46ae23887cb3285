package retrieval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	// shortestMisspelt is how many letters a word has at least that is read as another
	// one: short words are near too many.
	shortestMisspelt = 5
	// longMisspelt is from how many letters on two of them may be wrong. With names it is
	// eight; words have more neighbours that mean something else.
	longMisspelt = 10
	// mostSpelt bounds the passages that are looked at for how a term is spelt.
	mostSpelt = 8
)

// readMisspelt reads the words of a query that neither an article nor English has as
// those of the articles that they are a letter or two away from: "prosecuter". Names are
// read before, by readNames and readPlainNames.
func (ix *Index) readMisspelt(q *Query) {
	for _, w := range slices.Concat(plainWords(q.Text), lonely(q.Unknown)) {
		if ix.knows(w) || !ix.spellsOut(w) {
			continue
		}
		near, ok := ix.nearWord(fold(w))
		if !ok {
			continue
		}
		q.Text, q.Own = replacePlain(q.Text, w, near), replacePlain(q.Own, w, near)
		q.Unknown = slices.DeleteFunc(q.Unknown, func(name string) bool { return name == w })
		q.Notes = append(q.Notes, fmt.Sprintf("No article has the word “%s”; read as “%s”.", w, near))
	}
}

// lonely are the names of one word.
func lonely(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return strings.Contains(name, " ") })
}

// nearWord is the word of the articles that a folded word was probably meant to be, in
// small letters: with the same first letter, of several the nearest, then the one that
// most passages have.
func (ix *Index) nearWord(word string) (near string, ok bool) {
	letters, most := utf8.RuneCountInString(word), 1
	switch {
	case letters < shortestMisspelt:
		return "", false
	case letters >= longMisspelt:
		most = 2
	}
	first, _ := utf8.DecodeRuneInString(word)
	own := cmp.Or(strings.Join(ix.analyzer.Terms(word), " "), word)
	type candidate struct {
		word          string
		off, passages int
	}
	var found []candidate
	for term := range ix.terms.Vocabulary() {
		if r, _ := utf8.DecodeRuneInString(term); r != first || len(term) > len(own)+most+1 || len(own) > len(term)+most+1 || distance(own, term) > most+1 {
			continue // an ending may be cut off one and not the other
		}
		for _, spelt := range ix.spellings(term) {
			if off := distance(word, spelt); off <= most {
				found = append(found, candidate{spelt, off, ix.terms.DF(term)})
			}
		}
	}
	if len(found) == 0 {
		return "", false
	}
	return slices.MinFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.off, b.off), cmp.Compare(b.passages, a.passages), strings.Compare(a.word, b.word))
	}).word, true
}

// spellings are the forms in which some passages have a term, in small letters and with
// letters alone.
func (ix *Index) spellings(term string) []string {
	var all []string
	looked := 0
	for passage := range ix.terms.Having([]string{term}) {
		if looked++; looked > mostSpelt {
			break
		}
		p := ix.passages[passage]
		body := p.Span.Of(ix.articleOf(p).Body)
		for _, t := range ix.analyzer.Tokens(body) {
			spelt := fold(body[t.Start:t.End])
			if t.Term == term && len(plainWords(spelt)) == 1 && plainWords(spelt)[0] == spelt && !slices.Contains(all, spelt) {
				all = append(all, spelt)
			}
		}
	}
	return all
}
