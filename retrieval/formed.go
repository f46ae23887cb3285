package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/answertype"
)

// formed puts the first excerpt that has what the question asks for before those that have
// none of it, where nothing else can answer: how old somebody is, no sentence without an
// age says, whatever it tells of them. It must name whom the question names.
func (ix *Index) formed(q Query, chosen []sentence) []sentence {
	asks := answertype.Of(q.Own)
	if asks.Type != answertype.Age && asks.Type != answertype.Money {
		return chosen
	}
	at := slices.IndexFunc(chosen, func(s sentence) bool {
		return len(answertype.Shown(asks, s.text())) > 0 && namesAll(s, q.Names)
	})
	if at <= 0 {
		return chosen
	}
	return slices.Concat(chosen[at:at+1], chosen[:at], chosen[at+1:])
}

// namesAll reports whether a sentence with the one before it has the last word of each
// name: "Ian Lund was elected. The 40-year-old …".
func namesAll(s sentence, names []string) bool {
	span := s.span
	if all := s.hit.Passage.Sentences; s.at > 0 && s.at < len(all) {
		span.Start = min(span.Start, all[s.at-1].Start)
	}
	text := fold(span.Of(s.hit.Article.Body))
	for _, name := range names {
		words := strings.Fields(fold(name))
		if len(words) > 0 && !strings.Contains(text, words[len(words)-1]) {
			return false
		}
	}
	return true
}
