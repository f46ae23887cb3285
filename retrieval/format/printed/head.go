// Package printed finds what is printed above the text of an article that was saved as
// plain text: its headline, who wrote it, for whom, when, and which agency sent it.
//
// Sites print these in many ways, and many texts have none. What is not plainly one of
// them stays unknown: a first sentence is no headline, a date within the text is that of
// something told, and a name without more is not the paper's.
//
// The functions are pure and safe for concurrent use.
package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Head is what is printed above a text; what is not found is "".
type Head struct {
	Title, Byline, Outlet string
	// Published is the date as it is printed: "15 August 2023", "2023-08-15".
	Published string
	// URL is the address of the page that the text was taken from.
	URL string
}

// Bounds on what is looked at. Between headline and text sites print a line below the
// headline, the author and what he is, the outlet, the date and that of a change, a caption.
const (
	headLines     = 8
	longestTitle  = 140 // runes
	longestByline = 90  // bytes
)

// Read finds the head of a text.
func Read(body string) Head {
	lines := firstLines(strings.TrimPrefix(body, "\ufeff"))
	facts := make([]facts, len(lines))
	for i, l := range lines {
		facts[i] = factsOf(l.text)
	}
	roles(lines, facts)
	for i := range facts {
		if facts[i].named && !supported(lines, facts, i) {
			facts[i] = factsOfNone
		}
	}
	var h Head
	above := true // nothing but the outlet's name stands above, so the headline may come
	for i, l := range lines {
		f := facts[i]
		if above && f.Title == "" && headed(lines, facts, i) {
			f.Title, f.Outlet = headline(l.text)
			h.take(f.Head)
			above = false
			continue
		}
		h.take(f.Head)
		above = above && (f.named || f.URL != "" || f.only && f.Head == (Head{}) || h.Outlet != "" && f.Published != "")
	}
	return h
}

// take keeps what is not known yet: the first of each fact wins.
func (h *Head) take(found Head) {
	for _, fact := range []struct {
		known *string
		found string
	}{{&h.Title, found.Title}, {&h.Byline, found.Byline}, {&h.Outlet, found.Outlet}, {&h.Published, found.Published}, {&h.URL, found.URL}} {
		if *fact.known == "" {
			*fact.known = fact.found
		}
	}
}

// line is a line that is not blank.
type line struct {
	text  string
	apart bool // a blank line stands before it
}

func firstLines(body string) []line {
	var lines []line
	apart := false
	for text := range strings.Lines(body) {
		if text = strings.TrimSpace(text); text == "" {
			apart = true
			continue
		}
		lines = append(lines, line{text, apart})
		apart = false
		if len(lines) == headLines || utf8.RuneCountInString(text) > longestTitle { // the text has begun
			break
		}
	}
	return lines
}

// supported reports whether the name of an outlet, alone on the line at i, has beside it
// what stands in a head and nowhere else: a byline, a date, or the headline and then one
// of these.
func supported(lines []line, facts []facts, i int) bool {
	tells := func(j int) bool {
		return 0 <= j && j < len(lines) && facts[j].only && (facts[j].Byline != "" || facts[j].Published != "" || facts[j].URL != "")
	}
	if tells(i-1) || tells(i+1) {
		return true
	}
	for j := 2; i == 0 && j < len(lines); j++ {
		if tells(j) {
			return isHeadline(lines[1], lines[2], facts[2])
		}
	}
	return false
}

// headed reports whether the line at i is the article's headline.
func headed(lines []line, facts []facts, i int) bool {
	return i+1 < len(lines) && !facts[i].only && !facts[i].named && facts[i].Byline == "" && facts[i].Published == "" && isHeadline(lines[i], lines[i+1], facts[i+1])
}

// isHeadline reports whether a first line is one: short, no sentence with its stop, and
// not the first line of a wrapped text.
func isHeadline(first, next line, below facts) bool {
	words := strings.Fields(first.text)
	if len(words) < 2 || utf8.RuneCountInString(first.text) > longestTitle {
		return false
	}
	r, _ := utf8.DecodeRuneInString(first.text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(first.text, "”\"’')"))
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("“\"‘'¿¡", r) || strings.ContainsRune(".,;:…-", last) {
		return false
	}
	letters := strings.IndexFunc(first.text, unicode.IsLetter)
	if letters < 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(first.text[letters:]); unicode.IsLower(r) {
		return false
	}
	begins, _ := utf8.DecodeRuneInString(next.text)
	// Right below it a headline has the author's line, the date's, or one much longer:
	// those of a wrapped text are equally long.
	return next.apart || below.only || below.named || twoNames.MatchString(next.text) || !unicode.IsLower(begins) && 2*len(next.text) > 3*len(first.text)
}

// headline parts a headline from the outlet's name behind it, as the title of a page has
// it: "Ferry sinks off Norby - BBC News".
func headline(text string) (title, outlet string) {
	all := marks.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return text, ""
	}
	last := all[len(all)-1]
	if name := text[last[1]:]; isOutlet(name) && len(strings.Fields(text[:last[0]])) > 1 {
		return strings.TrimSpace(text[:last[0]]), name
	}
	return text, ""
}
