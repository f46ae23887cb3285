package attribution

import (
	"strings"
	"unicode"
)

// marked is a passage between quotation marks.
type marked struct {
	outer Span // with the marks
	inner Span // without them, white space trimmed
	// open is true when no closing mark was found: the passage runs to the end
	// of the paragraph, and usually on into the next one.
	open bool
	// atStart is true when the opening mark is the first thing in its paragraph.
	atStart bool
}

// pairMarks returns the outermost marked passages of one paragraph, in order.
// Marks nested in them are part of their words.
func pairMarks(body string, p Span) []marked {
	marks := findMarks(body, p)
	sure := sureClosers(marks)
	var pairs []marked
	start := p.Start + len(body[p.Start:p.End]) - len(strings.TrimLeftFunc(body[p.Start:p.End], unicode.IsSpace))
	opening := -1
	finish := func(outer, inner Span, open bool) {
		if inner = trim(body, inner); inner.Start < inner.End {
			pairs = append(pairs, marked{outer, inner, open, outer.Start == start})
		}
	}
	for i := 0; i < len(marks); i++ {
		k := marks[i]
		if opening < 0 {
			if k.opens {
				opening = i
			}
			continue
		}
		o := marks[opening]
		switch {
		case k.style != o.style:
		case k.closes && !(k.ambiguous && sure[i]):
			finish(Span{o.at, k.at + k.size}, Span{o.at + o.size, k.at}, false)
			opening = -1
		case k.opens && o.style != single:
			// A second opening mark: the first one was never closed. Its
			// sentence ends it.
			if end := lastStop(body, o.at+o.size, k.at); end > 0 {
				finish(Span{o.at, end}, Span{o.at + o.size, end}, false)
			}
			opening = i
		case k.opens && k.style == single:
			opening = i
		}
	}
	if opening >= 0 {
		o := marks[opening]
		// A lone single mark within a sentence is an apostrophe ('tis), but one
		// at the start of a paragraph or after a colon opens speech.
		before := strings.TrimRightFunc(body[p.Start:o.at], unicode.IsSpace)
		if o.style != single || before == "" || strings.HasSuffix(before, ":") {
			finish(Span{o.at, p.End}, Span{o.at + o.size, p.End}, true)
		}
	}
	return pairs
}

// sureClosers tells for each mark whether a closing mark of single style that
// cannot be an apostrophe follows before the next opening one.
func sureClosers(marks []mark) []bool {
	later := make([]bool, len(marks))
	var seen bool
	for i := len(marks) - 1; i >= 0; i-- {
		later[i] = seen
		switch k := marks[i]; {
		case k.style != single:
		case k.opens:
			seen = false
		case k.closes:
			seen = true
		}
	}
	return later
}

// lastStop is the offset after the last sentence stop between from and to, 0
// when there is none.
func lastStop(body string, from, to int) int {
	for i := to - 1; i > from; i-- {
		if strings.IndexByte(".?!,", body[i]) >= 0 {
			return i + 1
		}
	}
	return 0
}

// trim takes white space off both ends of s.
func trim(body string, s Span) Span {
	words := body[s.Start:s.End]
	cut := strings.TrimLeftFunc(words, unicode.IsSpace)
	s.Start += len(words) - len(cut)
	s.End = s.Start + len(strings.TrimRightFunc(cut, unicode.IsSpace))
	return s
}
