package bot

import (
	"fmt"
	"strings"

	"footnote/retrieval"
)

// block is one excerpt as a reply shows it: its words quoted line by line, and
// under them our lines about where they stand.
type block struct {
	words  string
	below  []string
	beside *component // a button; nil for none
}

// goesOn marks an excerpt that had to be cut. It stands outside the quotation:
// no article contains it.
const goesOn = "[…] The excerpt goes on in the article."

func (b block) text() string {
	return b.quoted(b.words, b.below)
}

// cut is the block with as many of its words as fit into limit.
func (b block) cut(limit int) string {
	below := append([]string{goesOn}, b.below...)
	for size := limit; size > 0; {
		words, _ := clip(b.words, size)
		text := b.quoted(words, below)
		over := length(text) - limit
		if over <= 0 {
			return text
		}
		size -= over/2 + 1 // escaping at most doubles a text, so this does not cut too much
	}
	return b.quoted("", below)
}

func (block) quoted(words string, below []string) string {
	shown := []string{}
	for _, line := range lines(words) {
		shown = append(shown, "> "+escape(line))
	}
	return strings.Join(append(shown, below...), "\n")
}

// citationBlock is "[1] The Mirror · 15 August 2023 · who said it" under the
// words, and the article's title below. as, when it is not "", says how the
// article names the speaker there.
func citationBlock(c retrieval.Citation, as string) block {
	source := fmt.Sprintf("**[%d] %s · %s", c.N, outlet(c), date(c))
	if speaker := clipped(c.Speaker, maxNameShown); speaker != "" {
		source += " · " + speaker
	}
	article := []string{}
	if as = clipped(as, maxNameShown); as != "" {
		article = append(article, "named there as “"+as+"”")
	}
	if title := titleOf(c); title != "" {
		article = append(article, title)
	}
	b := block{words: visible(c.Text), below: []string{source + "**"}}
	if len(article) > 0 {
		b.below = append(b.below, "-# "+strings.Join(article, " · "))
	}
	return b
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
	if oneLine(c.Speaker) == "" {
		c.Speaker = "speaker not named"
	}
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
