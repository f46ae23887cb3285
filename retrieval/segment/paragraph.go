package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs returns the paragraphs of body.
//
// A news text comes in one of two shapes: a line for each paragraph, with or
// without blank lines between; or lines wrapped at some column. A blank line, a
// form feed and U+2029 always end a paragraph. Between them stands a block of
// lines, and it is taken for wrapped when at least half of its line breaks fall
// in the middle of a sentence (see midSentence), or when that is so for the
// breaks of the whole body and the block is no wider. Then its lines are
// joined, but for a line that begins with a bullet or is newly indented, and
// after a line that ends a sentence with room left for the next word. In a
// block that is not wrapped each line is a paragraph. No paragraph is too long.
func Paragraphs(body string) []Span {
	blocks := blocksOf(body)
	whole := wrapping{}
	for _, b := range blocks {
		whole.add(b.wrapping())
	}
	var paragraphs []Span
	for _, b := range blocks {
		own := b.wrapping()
		if own.wrapped() {
			paragraphs = b.join(paragraphs, own.column)
		} else if whole.wrapped() && own.column <= whole.column {
			paragraphs = b.join(paragraphs, whole.column)
		} else {
			for _, l := range b {
				paragraphs = append(paragraphs, l.Span)
			}
		}
	}
	return paragraphs
}

// A line is one line of a text that is not blank, without the white space at
// its ends.
type line struct {
	Span
	text   string
	indent bool // white space stood before it
	runes  int  // its length; for a very long line a lower bound
}

// A block is the lines between two blank lines.
type block []line

// Bounds on the column of a wrapped text, in runes: narrower are lists and
// verses, wider are paragraphs. Mail and wire copy are wrapped at 60 to 80,
// newspaper columns in print at about 40.
const (
	minColumn = 36
	maxColumn = 140
)

// blocksOf cuts body at its line breaks: \n, \r, \r\n, \v, U+0085, U+2028, and
// the two that also end a block, \f and U+2029.
func blocksOf(body string) []block {
	var blocks []block
	var open block
	closeBlock := func() {
		if len(open) > 0 {
			blocks = append(blocks, open)
			open = nil
		}
	}
	for rest := 0; rest < len(body); {
		end, next, hard := lineEnd(body, rest)
		s := Span{rest, end}.trim(body)
		if s.Start == s.End {
			closeBlock()
		} else {
			text := s.Of(body)
			open = append(open, line{s, text, s.Start > rest, runesUpTo(text, maxColumn+1)})
		}
		if hard {
			closeBlock()
		}
		rest = next
	}
	closeBlock()
	return blocks
}

// lineEnd finds the line break behind from: where the line ends, where the next
// one begins, and whether the break ends the paragraph whatever its shape.
func lineEnd(body string, from int) (end, next int, hard bool) {
	for i := from; i < len(body); i++ {
		switch c := body[i]; {
		case c == '\n' || c == '\v':
			return i, i + 1, false
		case c == '\f':
			return i, i + 1, true
		case c == '\r':
			if strings.HasPrefix(body[i+1:], "\n") {
				return i, i + 2, false
			}
			return i, i + 1, false
		case c == 0xC2 && strings.HasPrefix(body[i:], "\u0085"):
			return i, i + 2, false
		case c == 0xE2 && strings.HasPrefix(body[i:], "\u2028"):
			return i, i + 3, false
		case c == 0xE2 && strings.HasPrefix(body[i:], "\u2029"):
			return i, i + 3, true
		}
	}
	return len(body), len(body), false
}

// wrapping is what the line breaks of a block, or of a body, tell.
type wrapping struct {
	breaks int // line breaks within blocks
	middle int // those in the middle of a sentence
	column int // runes of the longest line
}

func (w *wrapping) add(v wrapping) {
	w.breaks += v.breaks
	w.middle += v.middle
	if v.middle > 0 {
		w.column = max(w.column, v.column)
	}
}

func (w wrapping) wrapped() bool {
	return w.middle > 0 && 2*w.middle >= w.breaks && minColumn <= w.column && w.column <= maxColumn
}

func (b block) wrapping() wrapping {
	w := wrapping{breaks: len(b) - 1}
	for _, l := range b {
		w.column = max(w.column, l.runes)
	}
	for i := 1; i < len(b); i++ {
		if midSentence(b[i-1], b[i], w.column) {
			w.middle++
		}
	}
	return w
}

// midSentence reports that a line break looks like one that only the column
// made: the line before fills at least six tenths of it and does not end a
// sentence, and the line behind begins with a small letter, or with a letter of
// a script that has no capitals. In wrapped English prose about four breaks in
// five are such; between paragraphs hardly any.
func midSentence(before, behind line, column int) bool {
	if 10*before.runes < 6*column || endsSentence(before.text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(behind.text)
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r)
}

// join appends the paragraphs of a block wrapped at column.
func (b block) join(paragraphs []Span, column int) []Span {
	open := b[0].Span
	for i := 1; i < len(b); i++ {
		before, l := b[i-1], b[i]
		word, _, _ := strings.Cut(l.text, " ")
		room := before.runes+1+runesUpTo(word, maxColumn) <= column
		// A line five sixths full may well be one that the setter balanced.
		short := room && 6*before.runes < 5*column
		if startsWithBullet(l.text) || l.indent && !before.indent || short && endsSentence(before.text) {
			paragraphs = append(paragraphs, open)
			open = l.Span
			continue
		}
		open.End = l.End
	}
	return append(paragraphs, open)
}

// endsSentence reports that a line ends with a stop or a colon, closing marks
// aside.
func endsSentence(text string) bool {
	for len(text) > 0 {
		r, size := utf8.DecodeLastRuneInString(text)
		if !isCloser(r) && !isStraightQuote(r) {
			return r == ':' || stopOf(r) != noStop
		}
		text = text[:len(text)-size]
	}
	return false
}

// startsWithBullet reports that a line begins with a bullet or a dash and a
// space.
func startsWithBullet(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	if r != '-' && r != '–' && !isBullet(r) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[size:])
	return unicode.IsSpace(next)
}

// runesUpTo counts the runes of text, no further than limit.
func runesUpTo(text string, limit int) int {
	n := 0
	for range text {
		if n == limit {
			break
		}
		n++
	}
	return n
}
