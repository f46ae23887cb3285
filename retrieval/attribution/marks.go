package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// style is the family of a quotation mark. An opening mark is closed by any mark
// of its own style: printed articles mix straight and curly ones.
type style byte

const (
	double style = iota + 1
	single
	angle
)

// mark is one quotation mark, or an apostrophe that might be one.
type mark struct {
	at, size  int
	style     style
	opens     bool
	closes    bool
	ambiguous bool // it may be the apostrophe of a plural: the migrants’ rights
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

// findMarks lists what may be a quotation mark in p, in order.
func findMarks(body string, p Span) []mark {
	var marks []mark
	prev := ' '
	for i := p.Start; i < p.End; {
		r, size := utf8.DecodeRuneInString(body[i:p.End])
		if strings.ContainsRune("\"'“”„‟‘’‚‛`´«»″′", r) {
			rest := body[i+size : p.End]
			if (r == '`' || r == '\'') && len(rest) > 0 && rest[0] == body[i] { // the typewriter's `` and ''
				size++
				rest = rest[1:]
			}
			next, _ := utf8.DecodeRuneInString(rest)
			if rest == "" {
				next = ' '
			}
			if k, ok := readMark(r, size, prev, next, rest); ok {
				k.at, k.size = i, size
				marks = append(marks, k)
			}
		}
		prev = r
		i += size
	}
	return marks
}

func readMark(r rune, size int, prev, next rune, rest string) (mark, bool) {
	left := unicode.IsSpace(prev) || strings.ContainsRune("([{–—-/\"'“‘«", prev)
	right := unicode.IsSpace(next) || unicode.IsPunct(next)
	word := unicode.IsLetter(prev) || unicode.IsDigit(prev)
	switch {
	case size == 2 && r == '`':
		return mark{style: double, opens: true}, true
	case size == 2 && r == '\'':
		return mark{style: double, opens: left && !right, closes: !left || right}, true
	}
	switch r {
	case '«', '»':
		return mark{style: angle, opens: r == '«', closes: r == '»'}, true
	case '“', '„', '‟':
		// Printed also where it should close: no space before, some after.
		closes := r == '“' && !left && right
		return mark{style: double, opens: !closes, closes: closes}, true
	case '”':
		opens := left && !right && unicode.IsSpace(prev)
		return mark{style: double, opens: opens, closes: !opens}, true
	case '"':
		if unicode.IsDigit(prev) && unicode.IsSpace(next) && inches(rest) {
			return mark{}, false
		}
		opens := left && !unicode.IsSpace(next)
		return mark{style: double, opens: opens, closes: !opens}, true
	case '″', '′', '´':
		return mark{}, false
	case '‘', '‚', '‛', '`':
		if elided(rest) || word {
			return mark{}, false
		}
		return mark{style: single, opens: true}, true
	}
	// What is left are ' and ’, which are apostrophes more often than marks.
	switch {
	case word && (unicode.IsLetter(next) || unicode.IsDigit(next)):
		return mark{}, false // don’t, 6'2
	case left && !unicode.IsSpace(next):
		if r == '’' && prev != '"' && prev != '“' || elided(rest) {
			return mark{}, false
		}
		return mark{style: single, opens: true}, true
	case !left:
		return mark{style: single, closes: true, ambiguous: prev == 's' && !unicode.IsPunct(next)}, !unicode.IsDigit(prev)
	}
	return mark{}, false
}

// elided reports whether rest starts a word that is written with a leading
// apostrophe: ’90s, ’em.
func elided(rest string) bool {
	word := rest
	if i := strings.IndexFunc(rest[:min(len(rest), 12)], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i >= 0 {
		word = rest[:i]
	}
	if len(word) >= 2 && isDigit(word[0]) && isDigit(word[1]) {
		return true
	}
	return elisions[strings.ToLower(word)]
}

// inches reports whether the text after a number and a straight mark goes on as
// after a measure: `a 40" screen`, `6'2" tall`, not `"… in 1945" he said`.
func inches(rest string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(rest[:min(len(rest), 24)], " "), " ")
	switch strings.ToLower(strings.Trim(word, ".,;:")) {
	case "x", "by", "tall", "long", "wide", "high", "deep", "thick", "screen", "screens", "display", "tv", "monitor", "frame", "wheels", "pipe", "laptop", "vinyl", "diameter":
		return true
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

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
