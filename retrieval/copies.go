package retrieval

import (
	"strings"

	"footnote/retrieval/wirecopy"
)

// copies reports whether two sentences come from one paragraph of an agency that
// two articles print: then they are one voice, and neither confirms the other.
// Leaving one of them out loses nothing, since the other's paragraph has it too.
func (s sentence) copies(t sentence) bool {
	if s.hit.Article == t.hit.Article {
		return false
	}
	a, b := wirecopy.Of(s.text()), wirecopy.Of(t.text())
	return a.Copies(b) || a.Within(wirecopy.Of(t.paragraph())) || b.Within(wirecopy.Of(s.paragraph()))
}

// paragraph is the text around a sentence, within its passage, that no line break
// interrupts.
func (s sentence) paragraph() string {
	body, passage := s.hit.Article.Body, s.hit.Passage.Span
	start, end := min(passage.Start, s.span.Start), max(passage.End, s.span.End)
	if at := strings.LastIndexByte(body[start:s.span.Start], '\n'); at >= 0 {
		start += at + 1
	}
	if at := strings.IndexByte(body[s.span.End:end], '\n'); at >= 0 {
		end = s.span.End + at
	}
	return body[start:end]
}
