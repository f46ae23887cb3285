package retrieval

import (
	"fmt"

	"footnote/retrieval/format/markdown"
)

// Context is the words around a span of an article.
type Context struct {
	Article *Article
	// Asked is the span that was asked for.
	Asked Span
	// Shown contains Asked and whole sentences before and after it.
	Shown Span
}

// Context gives the words around span in the article with that ID, with so many
// sentences before and after. The zero span is the whole article. The error
// says that there is no such article, or that it has no such bytes.
func (ix *Index) Context(id string, span Span, sentences int) (Context, error) {
	a, ok := ix.corpus.Article(id)
	if !ok {
		return Context{}, fmt.Errorf("there is no article %q: `footnote sources` lists them", id)
	}
	return ContextIn(a, span, sentences)
}

// ContextIn is Context of an article at hand, such as an earlier version of one.
func ContextIn(a *Article, span Span, sentences int) (Context, error) {
	if span == (Span{}) {
		whole := Span{0, len(a.Body)}
		return Context{Article: a, Asked: whole, Shown: whole}, nil
	}
	if span.Start < 0 || span.Start >= span.End || span.End > len(a.Body) {
		return Context{}, fmt.Errorf("article %s has bytes 0 to %d, so there is nothing from %d to %d", a.ID, len(a.Body), span.Start, span.End)
	}
	span = onRunes(a.Body, span)
	return Context{Article: a, Asked: span, Shown: around(a.Body, span, sentences)}, nil
}

// onRunes widens a span to whole characters.
func onRunes(body string, s Span) Span {
	for s.Start > 0 && isContinuation(body[s.Start]) {
		s.Start--
	}
	for s.End < len(body) && isContinuation(body[s.End]) {
		s.End++
	}
	return s
}

// isContinuation reports whether a byte goes on with a UTF-8 character.
func isContinuation(b byte) bool { return b&0xc0 == 0x80 }

// around widens a span by whole sentences of the article on both sides. The
// site's own text counts too: this is the page as it was. What a Markdown file says
// about its article in front is no text of the page.
func around(body string, span Span, sentences int) Span {
	var all []Span
	_, _, front, ok := markdown.Front(body)
	if !ok {
		front = 0
	}
	for _, s := range everySentence(body) {
		if s.Start = max(s.Start, front); s.Start < s.End {
			all = append(all, s)
		}
	}
	first, last := len(all), -1
	for i, s := range all {
		if s.Overlaps(span) {
			first, last = min(first, i), i
		}
	}
	if last < 0 { // between two sentences, or before the first
		return span
	}
	first, last = max(0, first-sentences), min(len(all)-1, last+sentences)
	return Span{min(span.Start, all[first].Start), max(span.End, all[last].End)}
}
