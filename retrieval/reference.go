package retrieval

import (
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/attribution"
)

// mostReferences bounds what stands beside an excerpt: with more than two names
// nobody reads them.
const mostReferences = 2

// referencesIn says whom an excerpt means where it names nobody. What the excerpt
// names itself needs no saying.
func (ix *Index) referencesIn(article int, excerpt Span) []Reference {
	refers := []Reference{}
	words := fold(excerpt.Of(ix.corpus.Articles[article].Body))
	for _, r := range ix.refers(article) {
		if !excerpt.Contains(Span(r.Span)) || r.To == "" || len(refers) == mostReferences || mentions(words, r.To) {
			continue
		}
		if !slices.ContainsFunc(refers, func(said Reference) bool { return said.To == r.To }) {
			refers = append(refers, Reference{As: r.As, To: r.To})
		}
	}
	return refers
}

// mentions reports whether a folded text has the last word of a name, by which
// articles call a person or a body after the first time.
func mentions(text, name string) bool {
	words := strings.Fields(fold(name))
	return len(words) > 0 && slices.Contains(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), words[len(words)-1])
}

// pointsOut reports whether an excerpt begins by pointing at somebody in the
// sentence before, and nothing beside it would say who that is.
func (ix *Index) pointsOut(article int, excerpt Span) bool {
	i := slices.IndexFunc(ix.refers(article), func(r attribution.Reference) bool { return r.Span.Start == excerpt.Start })
	return i >= 0 && ix.refers(article)[i].To == "" && ix.refers(article)[i].Before
}
