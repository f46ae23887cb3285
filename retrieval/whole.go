package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/attribution"
)

const (
	// longestQuotation is up to how many bytes an excerpt grows so that it does
	// not end inside a quotation: some 75 words. A longer one is shown by its
	// sentence.
	longestQuotation = 450
	// longestWithName is the same for the sentence before, which says who "he" is.
	longestWithName = 350
)

// whole widens a chosen sentence until it can stand alone: to the end of the
// quotation that it is part of, and by the sentence before when it begins with
// "He" and nothing else would say who that is.
func (ix *Index) whole(s sentence) Span {
	span := s.span
	for _, q := range ix.said[s.hit.Passage.Article]() {
		quoted := Span(q.Span)
		if q.Kind == attribution.Indirect || !quoted.Overlaps(span) || span.Contains(quoted) {
			continue
		}
		if wide := sentencesAround(s.hit.Passage.Sentences, Span{min(span.Start, quoted.Start), max(span.End, quoted.End)}); wide.Len() <= longestQuotation {
			span = wide
		}
	}
	speaker, _ := ix.speakerOf(s.hit.Passage.Article, span)
	if speaker == "" && beginsWithPerson(span.Of(s.hit.Article.Body)) {
		if before := sentenceBefore(s.hit.Passage.Sentences, span); before.Len() > 0 && span.End-before.Start <= longestWithName {
			span.Start = before.Start
		}
	}
	return span
}

// sentencesAround is the span of the whole sentences that a span touches.
func sentencesAround(sentences []Span, span Span) Span {
	for _, s := range sentences {
		if s.Overlaps(span) {
			span = Span{min(span.Start, s.Start), max(span.End, s.End)}
		}
	}
	return span
}

// sentenceBefore is the sentence that ends before a span; empty when there is
// none in the passage.
func sentenceBefore(sentences []Span, span Span) Span {
	var before Span
	for _, s := range sentences {
		if s.End <= span.Start {
			before = s
		}
	}
	return before
}

// personPronouns begin a sentence about somebody named before it.
var personPronouns = []string{"He", "She", "They", "His", "Her", "Their"}

func beginsWithPerson(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return slices.Contains(personPronouns, first)
}
