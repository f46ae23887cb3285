// Package segment cuts a text into paragraphs and sentences.
//
// Everything it gives is a Span, a half-open range of bytes of the text as it
// was handed in: nothing is normalised, copied or dropped, so that a sentence is
// always a slice of its article. Paragraphs finds the paragraphs of a text,
// Sentences the sentences of one paragraph, Words says how long a piece is.
//
// Three things hold for both, whatever the text (fuzzed): spans come in order
// and do not overlap; none begins or ends with white space; together they hold
// every byte that is not white space. White space is what unicode.IsSpace says.
//
// The rules are a scanner's, not a model's: it stops at each mark that may end
// a sentence (marks.go), looks at the word before and the word behind
// (stop.go, abbreviation.go), and decides. It was written for news in English;
// other scripts keep their own stops, and a text whose stops it does not know
// stays one sentence.
package segment

import (
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of byte offsets, [Start, End), in a text.
type Span struct{ Start, End int }

// Of returns the part of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Words counts the words of text: what stands between white space and holds at
// least one letter or digit. Where a script sets no space between words, each
// Chinese or Japanese character counts as one.
func Words(text string) int {
	n, inWord := 0, false
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case asciiSpace(c):
				inWord = false
			case !inWord && asciiAlnum(c):
				inWord = true
				n++
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
			inWord = false
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			inWord = false
			n++
		case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			inWord = true
			n++
		}
	}
	return n
}

// within limits s to text, so that a span of another text cannot panic.
func (s Span) within(text string) Span {
	s.Start = min(max(s.Start, 0), len(text))
	s.End = min(max(s.End, s.Start), len(text))
	return s
}

// trim takes the white space off both ends.
func (s Span) trim(text string) Span {
	s.Start = skipSpace(text, s.Start, s.End)
	for s.End > s.Start {
		r, size := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= size
	}
	return s
}

// skipSpace returns the first place in text[i:end] that is not white space.
func skipSpace(text string, i, end int) int {
	for i < end {
		if c := text[i]; c < utf8.RuneSelf {
			if !asciiSpace(c) {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:end])
		if !unicode.IsSpace(r) {
			return i
		}
		i += size
	}
	return end
}

func asciiSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func asciiAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
