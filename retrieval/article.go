package retrieval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/retrieval/format/markdown"
	"footnote/retrieval/format/printed"
)

// Article is one text as published. Unknown facts are empty, never guessed.
type Article struct {
	// ID is the article's identity in its corpus: the path from the corpus root
	// with "/", or the _id of a JSON line. When several corpora hold the same
	// one, the root's name and "/" stand before it.
	ID string
	// Title is the headline as known. Headline falls back to the first words.
	Title string
	// Outlet is who published it ("The Independent").
	Outlet string
	// Byline is who wrote it.
	Byline string
	// URL is where it was published.
	URL string
	// Published is when, as precisely as is known.
	Published Date
	// Inferred names the facts ("published", "outlet") that somebody worked out
	// rather than read off the page.
	Inferred []string
	// Body is the text, byte for byte as read: valid UTF-8, never normalised.
	// Every Span counts bytes of it.
	Body string
}

// IsInferred reports whether the fact of that name was worked out, not printed.
func (a *Article) IsInferred(fact string) bool { return slices.Contains(a.Inferred, fact) }

// headlineRunes bounds a headline made of first words: one terminal line of 80
// columns, less the outlet and date that stand beside it.
const headlineRunes = 60

// Headline is the title, or, when there is none, the first words of the body behind its
// front matter, followed by an ellipsis. made reports the second case.
func (a *Article) Headline() (title string, made bool) {
	if a.Title != "" {
		return a.Title, false
	}
	_, _, rest, _ := markdown.Front(a.Body)
	line := firstWords(strings.TrimPrefix(a.Body[rest:], byteOrderMark), a.tellsOfItself)
	if utf8.RuneCountInString(line) <= headlineRunes {
		return line, true
	}
	var cut, runes int
	for i, r := range line {
		if runes == headlineRunes {
			break
		}
		if r == ' ' {
			cut = i
		}
		runes++
	}
	if cut == 0 { // one word as long as a line
		cut = len(string([]rune(line)[:headlineRunes]))
	}
	return line[:cut] + " …", true
}

// tellsOfItself reports whether a line of the body tells who wrote the article, for whom
// and when, and nothing of what it is about.
func (a *Article) tellsOfItself(line string) bool {
	return printed.Only(line) || a.Outlet != "" && strings.EqualFold(strings.TrimSpace(line), a.Outlet)
}

// firstWords is the first line that has a letter or a number, "---" and "***" say nothing,
// and does not only tell of the article. Where there is none it is the first that is not
// blank.
func firstWords(body string, ofItself func(line string) bool) string {
	first := ""
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) && !ofItself(line) {
			return line
		}
		if first == "" {
			first = line
		}
	}
	return first
}
