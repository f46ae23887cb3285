package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the sentences of the paragraph p of body, as spans of body.
// A headline without a stop is a sentence; so is what stands behind the last
// stop. Closing quotation marks and brackets belong to the sentence that they
// end, as do references such as [12]. A p outside body is cut to it.
//
// It reads the paragraph once; what it looks back and ahead is bounded.
func Sentences(body string, p Span) []Span {
	p = p.within(body).trim(body)
	if p.Start == p.End {
		return nil
	}
	s := scanner{text: body[:p.End], first: p.Start, start: p.Start}
	var sentences []Span
	for i := p.Start; i < p.End; {
		if c := s.text[i]; c < utf8.RuneSelf && !asciiMark[c] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if r == '"' {
			s.quote(i)
		}
		if stopOf(r) == noStop {
			i += size
			continue
		}
		st := s.stopAt(i)
		i = st.end
		if s.ends(st) {
			sentences = append(sentences, Span{s.start, st.end})
			s.start = skipSpace(s.text, st.end, p.End)
			i = s.start
		}
	}
	if s.start < p.End {
		sentences = append(sentences, Span{s.start, p.End})
	}
	return sentences
}

// asciiMark are the ASCII bytes that the scanner looks at.
var asciiMark = [utf8.RuneSelf]bool{'.': true, '!': true, '?': true, '"': true}

// A scanner walks through one paragraph.
type scanner struct {
	text   string // up to the end of the paragraph
	first  int    // where the paragraph begins
	start  int    // where the current sentence begins
	quoted bool   // within straight double quotation marks
}

// quote notes the straight double quotation mark at i: its neighbours say
// whether it opens or closes, and where they do not, it is the other of the
// last.
func (s *scanner) quote(i int) {
	before, _ := utf8.DecodeLastRuneInString(s.text[s.first:i])
	behind, _ := utf8.DecodeRuneInString(s.text[i+1:])
	atStart := i == s.first || unicode.IsSpace(before) || isOpener(before) || isDash(before)
	atEnd := i+1 == len(s.text) || unicode.IsSpace(behind) || unicode.IsPunct(behind)
	if atStart != atEnd {
		s.quoted = atStart
	} else {
		s.quoted = !s.quoted
	}
}

// A stop is a run of marks that may end a sentence, with the closing marks
// behind it.
type stop struct {
	kind   stopKind
	start  int  // of the last run of marks, behind which no closing mark and mark follow
	end    int  // behind the closing marks
	alone  bool // a full stop of its own behind an abbreviation's: "D.C. ."
	closes bool // a closing quotation mark is among them
}

// stopAt reads the stop that begins at i.
func (s *scanner) stopAt(i int) stop {
	var st stop
	for {
		st.start = i
		st.kind, st.alone, i = s.run(i)
		st.end = i
		for {
			next, isQuote := s.closer(st.end)
			if next == st.end {
				break
			}
			st.end, st.closes = next, st.closes || isQuote
		}
		if r, _ := utf8.DecodeRuneInString(s.text[st.end:]); st.end == i || stopOf(r) == noStop {
			return st
		}
		i = st.end // "(etc.)." and “Why?”.
	}
}

// run reads marks that stand side by side, or one space apart as in tokenised
// text.
func (s *scanner) run(i int) (kind stopKind, alone bool, end int) {
	dots, apart := 0, 0
	for i < len(s.text) {
		at := i
		if dots+apart > 0 && s.text[i] == ' ' && s.standsAlone(i+1) {
			at = i + 1
		}
		r, size := utf8.DecodeRuneInString(s.text[at:])
		k := stopOf(r)
		if k == noStop {
			break
		}
		if at > i {
			apart++
		}
		dots++
		kind = max(kind, k)
		i = at + size
	}
	switch {
	case kind == dot && dots == 2 && apart == 1:
		alone = true
	case kind == dot && dots > 1:
		kind = ellipsis
	}
	return kind, alone, i
}

// standsAlone reports a full stop at i with white space, or nothing, behind it.
func (s *scanner) standsAlone(i int) bool {
	if i >= len(s.text) || s.text[i] != '.' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[i+1:])
	return i+1 == len(s.text) || unicode.IsSpace(r)
}

// closer returns the place behind the closing mark at i, or i when there is
// none, and whether it is a quotation mark.
func (s *scanner) closer(i int) (end int, isQuote bool) {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case size == 0:
		return i, false
	case r == '"':
		if !s.quoted && s.wordAt(i+1) {
			return i, false
		}
		s.quoted = false
		return i + 1, true
	case isCloser(r), r == '\'':
		return i + size, isCloseQuote(r)
	case isOpenQuote(r) && !s.wordAt(i+size): // German: „So.“
		return i + size, true
	case r == '[':
		return s.reference(i), false
	case unicode.IsSpace(r):
		return s.partedCloser(i, i+size)
	}
	return i, false
}

// partedCloser is closer for a mark with one space before it, as tokenised text
// and French have it: only marks that can be nothing else count.
func (s *scanner) partedCloser(i, at int) (end int, isQuote bool) {
	r, size := utf8.DecodeRuneInString(s.text[at:])
	behind := at + size
	switch {
	case r == '"' && s.quoted && !s.wordAt(behind):
		s.quoted = false
	case r == '\'' && strings.HasPrefix(s.text[at:], "''") && !s.wordAt(at+2):
		behind = at + 2
	case (r == '»' || r == '›') && !s.wordAt(behind):
	case r == '”' || r == ')' || r == ']' || r == '」':
	default:
		return i, false
	}
	return behind, isCloseQuote(r)
}

// reference returns the place behind a reference such as [12], [note 3] or
// [citation needed] at i, or i when there is none.
func (s *scanner) reference(i int) int {
	const longest = 20
	for j := i + 1; j < min(i+longest, len(s.text)); j++ {
		switch c := s.text[j]; {
		case c == ']' && j > i+1:
			return j + 1
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == ' ', c == ',':
		default:
			return i
		}
	}
	return i
}

// wordAt reports that a letter or digit stands at i.
func (s *scanner) wordAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return isWordRune(r)
}
