package period

import (
	"unicode"
	"unicode/utf8"
)

// scan cuts a text into tokens, each byte read once, and reports whether any of
// them could begin an expression.
func scan(text string) ([]token, bool) {
	s := scanner{text: text, glue: true}
	for s.at < len(text) {
		c := text[s.at]
		switch {
		case c == '\n':
			s.line = true
			s.glue = false
			s.at++
		case asciiSpace[c]:
			s.glue = false
			s.at++
		case c >= '0' && c <= '9':
			s.number()
		case asciiLetter[c]:
			s.word()
		default:
			s.sign()
		}
	}
	return s.tokens, s.begun
}

var asciiSpace = [256]bool{' ': true, '\t': true, '\r': true, '\v': true, '\f': true}

var asciiLetter = func() (t [256]bool) {
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = true, true
	}
	return t
}()

type scanner struct {
	text   string
	at     int
	tokens []token
	glue   bool // no white space since the token before
	line   bool // a line feed since the token before
	begun  bool // a token that may begin an expression was seen
}

func (s *scanner) add(t token) {
	if s.tokens == nil {
		s.tokens = make([]token, 0, len(s.text)/5+8)
	}
	if s.glue {
		t.shape |= glued
	}
	if s.line {
		t.shape |= broken
	}
	s.glue, s.line = true, false
	s.begun = s.begun || starts[t.kind]
	s.tokens = append(s.tokens, t)
	s.at = t.end
}

// word reads letters and digits up to the next mark or space. The s behind an
// apostrophe is a token of its own.
func (s *scanner) word() {
	start, end := s.at, s.at
	for end < len(s.text) {
		c := s.text[end]
		if asciiLetter[c] || c >= '0' && c <= '9' {
			end++
		} else if size := foreignLetter(s.text, end); size > 0 {
			end += size
		} else {
			break
		}
	}
	t := token{start: start, end: end}
	var buffer [longest]byte
	if end-start <= longest {
		lower := buffer[:end-start]
		for i := range lower {
			c := s.text[start+i]
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			lower[i] = c
		}
		var form shape
		t.kind, t.value, form = wordOf(lower)
		t.shape |= form
	}
	if c := s.text[start]; c >= 'A' && c <= 'Z' {
		t.shape |= capital
	}
	if n := end - start; n > 3 && s.text[end-1] == 's' && s.text[end-2] != 's' {
		t.shape |= plural
	}
	s.add(t)
}

// foreignLetter is the size of the letter beyond ASCII at i, 0 where none is.
func foreignLetter(text string, i int) int {
	if text[i] < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) {
		return size
	}
	return 0
}

// sign reads a mark, a letter beyond ASCII or white space beyond ASCII.
func (s *scanner) sign() {
	if s.text[s.at] < utf8.RuneSelf {
		s.add(token{start: s.at, end: s.at + 1, kind: mark, value: int32(s.text[s.at])})
		return
	}
	r, size := utf8.DecodeRuneInString(s.text[s.at:])
	switch {
	case unicode.IsSpace(r):
		s.glue = false
		s.at += size
	case foreignLetter(s.text, s.at) > 0:
		s.word()
	default:
		s.add(token{start: s.at, end: s.at + size, kind: mark, value: int32(r)})
	}
}
