package retrieval

import (
	"strings"

	"footnote/retrieval/attribution"
)

const (
	// longestQuotation is up to how many bytes an excerpt grows so that it does
	// not end inside a quotation: some 100 words, two breaths of a reader. Of a
	// longer one its sentence is shown, and said to be a part.
	longestQuotation = 600
	// longestWithName is the same for the sentence before, which says who "he" is.
	longestWithName = 350
)

// whole widens a chosen sentence until it can stand alone: to the end of the
// quotation that it is part of, and by the sentence before when it begins with
// "He" and nothing beside it would say who that is.
func (ix *Index) whole(s sentence) Span {
	article, span := s.hit.Passage.Article, s.span
	sentences := ix.sentencesOf(article)
	for _, quoted := range ix.cutQuotations(article, span) {
		if wide := sentencesAround(sentences, Span{min(span.Start, quoted.Start), max(span.End, quoted.End)}); wide.Len() <= longestQuotation {
			span = wide
		}
	}
	if ix.pointsOut(article, span) {
		before := sentenceBefore(sentences, span)
		between := strings.TrimSpace(s.hit.Article.Body[before.End:span.Start])
		if before.Len() > 0 && between == "" && span.End-before.Start <= longestWithName {
			span.Start = before.Start
		}
	}
	return span
}

// cutQuotations are the quotations of which a span has a part and not all.
func (ix *Index) cutQuotations(article int, span Span) []Span {
	var cut []Span
	for _, q := range ix.said(article) {
		quoted := Span(q.Span)
		if q.Kind != attribution.Indirect && quoted.Overlaps(span) && !span.Contains(quoted) {
			cut = append(cut, quoted)
		}
	}
	return cut
}

// sentencesOf are the sentences of an article, in order, without the site's own.
func (ix *Index) sentencesOf(article int) []Span {
	var all []Span
	for _, p := range ix.passages[ix.first[article]:ix.first[article+1]] {
		all = append(all, p.Sentences...)
	}
	return all
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
// none.
func sentenceBefore(sentences []Span, span Span) Span {
	var before Span
	for _, s := range sentences {
		if s.End <= span.Start {
			before = s
		}
	}
	return before
}
