package bot

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"footnote/retrieval"
)

// block is one excerpt as a reply shows it: its words quoted line by line, and
// under them our lines about where they stand.
type block struct {
	words  string
	bold   []retrieval.Span // of words
	below  []string
	beside *component // a button; nil for none
}

// goesOn marks an excerpt that had to be cut. It stands outside the quotation:
// no article contains it.
const goesOn = "[…] The excerpt goes on in the article."

func (b block) text() string {
	return b.with(b.words, b.below)
}

// cut is the block with as many of its words as fit into limit.
func (b block) cut(limit int) string {
	below := append([]string{goesOn}, b.below...)
	for size := limit; size > 0; {
		words, _ := clip(b.words, size)
		text := b.with(words, below)
		over := length(text) - limit
		if over <= 0 {
			return text
		}
		size -= over/2 + 1 // escaping at most doubles a text, so this does not cut too much
	}
	return b.with("", below)
}

func (b block) with(words string, below []string) string {
	return join(append([]string{quoted(words, b.bold)}, below...))
}

// citationBlock is "[1] The Mirror · 15 August 2023 · who said it" under the
// words, and the article's title below. as, when it is not "", says how the
// article names the speaker there.
func citationBlock(c retrieval.Citation, as string) block {
	source := fmt.Sprintf("**[%d] %s · %s", c.N, outlet(c), date(c))
	for _, beside := range c.Beside("speaker not named") {
		source += " · " + clipped(beside, maxNameShown)
	}
	article := []string{}
	if as = clipped(as, maxNameShown); as != "" {
		article = append(article, "named there as “"+as+"”")
	}
	if title := titleOf(c); title != "" {
		article = append(article, title)
	}
	b := block{words: c.Text, bold: emphasis(c), below: []string{source + "**"}}
	if len(article) > 0 {
		b.below = append(b.below, "-# "+strings.Join(article, " · "))
	}
	return b
}

// emphasis is what a citation's question asked for, as spans of its text: those
// that are whole characters of it, in order.
func emphasis(c retrieval.Citation) []retrieval.Span {
	var bold []retrieval.Span
	at := 0
	for _, e := range c.Emphasis {
		span := retrieval.Span{Start: e[0] - c.Start, End: e[1] - c.Start}
		if span.Start < at || span.End <= span.Start || span.End > len(c.Text) || !utf8.ValidString(span.Of(c.Text)) {
			continue
		}
		bold, at = append(bold, span), span.End
	}
	return bold
}

// sourceOf is a citation of an article, of no words in it.
func sourceOf(a *retrieval.Article) retrieval.Citation {
	title, made := a.Headline()
	return retrieval.Citation{
		Article: a.ID, Title: title, TitleMade: made, Outlet: a.Outlet, OutletInferred: a.IsInferred("outlet"),
		Published: a.Published.String(), PublishedInferred: a.IsInferred("published"),
	}
}

// titleOf is an article's title, or its first words, marked, when it has none,
// or its name in the corpus.
func titleOf(c retrieval.Citation) string {
	title := clipped(c.Title, maxNameShown)
	switch {
	case title != "" && c.TitleMade:
		return title + " (first words)"
	case title != "":
		return title
	}
	return clipped(c.Article, maxNameShown)
}

// maxCopiesShown bounds the places named under a quotation that was printed in
// many.
const maxCopiesShown = 3

func quoteBlock(q retrieval.Quote, copies []string) block {
	c, as := q.Citation, ""
	c.Quoted = true
	if q.SpeakerAsWritten != "" && q.SpeakerAsWritten != q.Speaker {
		as = q.SpeakerAsWritten
	}
	b := citationBlock(c, as)
	if len(copies) > 0 {
		line := "-# also printed: " + strings.Join(copies[:min(len(copies), maxCopiesShown)], "; ")
		if more := len(copies) - maxCopiesShown; more > 0 {
			line += fmt.Sprintf("; and %d more", more)
		}
		b.below = append(b.below, line)
	}
	return b
}

func outlet(c retrieval.Citation) string {
	if name := clipped(c.Outlet, maxNameShown); name != "" {
		if c.OutletInferred {
			return name + " (inferred)"
		}
		return name
	}
	return "outlet not named"
}

// date is "15 August 2023", "August 2023 (inferred)", "undated". A date that is
// not one is shown as it came.
func date(c retrieval.Citation) string {
	d, err := retrieval.ParseDate(c.Published)
	switch {
	case err != nil:
		return clipped(c.Published, maxNameShown)
	case c.PublishedInferred && !d.IsZero():
		return d.Words() + " (inferred)"
	}
	return d.Words()
}
