package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordClass says what a word begins with.
type wordClass uint8

const (
	other   wordClass = iota // neither letter nor digit
	small                    // a small letter, and none but small letters behind
	capital                  // a capital, a letter without case, or a small letter in a name (iPhone, p53)
	digit
)

// A word is what stands before or behind a stop.
type word struct {
	text       string // letters and digits; before a stop also the stops within ("U.S")
	start, end int
	first      rune
	class      wordClass
	opened     bool // a quotation mark or a bracket stands before it
	bracket    bool // a bracket is among them
	quoted     bool // a quotation mark is among them
	dashed     bool // a dash is among them
	shouted    bool // it is of capitals alone, at least two
	after      rune // what follows it
}

// longestWord bounds, in bytes, how far the scanner looks for a word's end, so
// that a text without spaces is still read in linear time.
const longestWord = 48

// wordFrom reads the first word at or behind i, past opening marks, bullets and
// the spaces between them.
func (s *scanner) wordFrom(i int) word {
	const most = 6 // opening marks
	var w word
	for range most {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case isOpenBracket(r):
			w.opened, w.bracket = true, true
		case isOpener(r), isStraightQuote(r):
			w.opened, w.quoted = true, true
		case isDash(r):
			w.dashed = true
		case isBullet(r):
		case unicode.IsSpace(r) && size > 0:
		default:
			return s.readWord(w, i)
		}
		i += size
	}
	return s.readWord(w, i)
}

// readWord fills w with the word at i.
func (s *scanner) readWord(w word, i int) word {
	w.start, w.end = i, i
	capitals, smalls, digits := 0, 0, 0
	for w.end < len(s.text) && w.end-i < longestWord {
		r, size := utf8.DecodeRuneInString(s.text[w.end:])
		if !isWordRune(r) {
			break
		}
		switch {
		case unicode.IsLower(r):
			smalls++
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r):
			digits++
		}
		w.end += size
	}
	w.text = s.text[i:w.end]
	w.first, _ = utf8.DecodeRuneInString(s.text[i:])
	w.after, _ = utf8.DecodeRuneInString(s.text[w.end:])
	w.shouted = capitals > 1 && smalls == 0
	switch {
	case w.text == "":
		w.class = other
	case unicode.IsDigit(w.first):
		w.class = digit
	case unicode.IsLower(w.first) && capitals+digits == 0:
		w.class = small
	default:
		w.class = capital
	}
	return w
}

// wordBefore reads the word that ends at i, or one space before i, as tokenised
// text has it. Stops within belong to it.
func (s *scanner) wordBefore(i int) word {
	end := i
	if end > s.start && (s.text[end-1] == ' ' || s.text[end-1] == '-') {
		end--
	}
	start := end
	for start > s.start && end-start < longestWord {
		r, size := utf8.DecodeLastRuneInString(s.text[s.start:start])
		if !isWordRune(r) && r != '.' {
			break
		}
		start -= size
	}
	for start < end && s.text[start] == '.' {
		start++
	}
	w := word{text: s.text[start:end], start: start, end: end}
	w.first, _ = utf8.DecodeRuneInString(w.text)
	switch {
	case w.text == "":
	case unicode.IsDigit(w.first):
		w.class = digit
	case unicode.IsLower(w.first):
		w.class = small
	default:
		w.class = capital
	}
	w.shouted = len(w.text) > 1 && strings.IndexFunc(w.text, unicode.IsLower) < 0
	return w
}

// opensSentence reports that w begins sentences and hardly ever a name. A
// single letter with a stop behind it is an initial.
func (w word) opensSentence() bool {
	return in(openers, w.text) && !(len(w.text) == 1 && w.after == '.')
}

// label reports that w is the number or letter of a figure or a section: "S1",
// "A", "IV".
func (w word) label() bool {
	return strings.ContainsAny(w.text, "0123456789") || isRoman(w.text) && w.text != "I" || len(w.text) == 1 && w.text != "I" && w.text != "A"
}

// startsRunOn reports that w looks like the first word of a sentence set
// against the stop before it, not like the end of a name: "The" of
// "difference.The", not "NET" of ASP.NET, "Com" of example.Com, or a letter.
func (w word) startsRunOn(text string) bool {
	if len(w.text) == 1 && w.text != "I" && w.text != "A" {
		return false
	}
	if in(endings, strings.ToLower(w.text)) {
		return false
	}
	switch w.after {
	case '@', '/', '_', '(', '=':
		return false
	case '.':
		r, _ := utf8.DecodeRuneInString(text[w.end+1:])
		return !isWordRune(r)
	}
	return true
}
