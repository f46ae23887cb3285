package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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

// findMarks lists what may be a quotation mark in p, in order.
func findMarks(body string, p Span) []mark {
	var marks []mark
	prev := ' '
	for i := p.Start; i < p.End; {
		r, size := utf8.DecodeRuneInString(body[i:p.End])
		if strings.ContainsRune("\"'“”„‟‘’‚‛`´«»″′", r) {
			rest := body[i+size : p.End]
			// The typewriter's `` and '', and ‘‘ and ’’ that were made of them.
			if doubled := strings.ContainsRune("`'‘’", r) && strings.HasPrefix(rest, body[i:i+size]) &&
				!(strings.HasPrefix(rest, body[i:i+size]+body[i:i+size]) && (unicode.IsLetter(prev) || strings.ContainsRune(".,?!", prev))); doubled { // of three, a single one closes first: on 'Today'''
				rest = rest[size:]
				size *= 2
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
	case size == 2 && r == '`' || size == 6 && r == '‘':
		return mark{style: double, opens: true}, true
	case size == 2 && r == '\'' || size == 6 && r == '’':
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
		// Between spaces, as in tokenised text, it may be either.
		either := unicode.IsSpace(prev) && unicode.IsSpace(next)
		return mark{style: double, opens: opens || either, closes: !opens}, true
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
	case r == '\'' && unicode.IsSpace(prev) && unicode.IsSpace(next): // tokenised: ` so '
		return mark{style: single, closes: true, ambiguous: true}, true
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
	return has(strings.ToLower(word), elisions)
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
