package lexical

import "unicode/utf8"

// part is a piece of a word between hyphens.
type part struct {
	start, end int
	dotted     bool // letters with full stops between them: U.S
	digits     bool // begins with a digit
}

func (p part) of(text string) string { return text[p.start:p.end] }

// part reads one part of a word: letters, digits and what may stand between
// them.
func (s *scanner) part() part {
	p := part{start: s.pos}
	p.digits = s.classAt(s.pos) == classDigit
	if end := s.initialismEnd(); end > 0 {
		p.end, p.dotted = end, true
		s.pos = end
		if s.pos < len(s.text) && s.text[s.pos] == '.' {
			s.pos++ // the stop of its last letter is no end of a compound: U.S.-led
			if r, _ := s.rune(s.pos); !isHyphen(r) {
				s.pos--
			}
		}
		return p
	}
	p.end = s.run(s.pos)
	for p.end-p.start < maxWord {
		next := s.bridge(p)
		if next < 0 {
			break
		}
		p.end = s.run(next)
	}
	s.pos = p.end
	p.end = p.start + len(trimEnding(p.of(s.text)))
	return p
}

// run returns the end of the letters, digits and marks at i.
func (s *scanner) run(i int) int {
	start := i
	for i < len(s.text) && i-start < maxWord {
		c := s.text[i]
		if isASCIILetter(c) || isDigit(c) {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if k := classOf(r); k != classLetter && k != classDigit && k != classMark {
			break
		}
		i += size
	}
	return i
}

// bridge returns where a part goes on behind an apostrophe, a decimal point or
// the comma of a group of three digits, or -1.
func (s *scanner) bridge(p part) int {
	r, size := s.rune(p.end)
	next := p.end + size
	switch {
	case isApostrophe(r):
		if s.classAt(next) == classLetter {
			return next
		}
	case r == '.':
		if s.digitAt(p.end-1) && s.digitAt(next) {
			return next
		}
	case r == ',':
		if s.digitAt(p.end-1) && s.digitAt(next) && s.digitAt(next+1) && s.digitAt(next+2) && !s.digitAt(next+3) {
			return next
		}
	}
	return -1
}

// initialismEnd returns the end of single ASCII letters with full stops between
// them at the scanner's place, without the last stop, or 0.
func (s *scanner) initialismEnd() int {
	i, letters := s.pos, 0
	for i < len(s.text) && isASCIILetter(s.text[i]) && letters < maxWord/2 {
		if c := s.classAt(i + 1); c == classLetter || c == classDigit || c == classMark {
			return 0
		}
		letters++
		if i+2 >= len(s.text) || s.text[i+1] != '.' || !isASCIILetter(s.text[i+2]) {
			break
		}
		if c := s.classAt(i + 3); c == classLetter || c == classDigit || c == classMark {
			break // "plan B.The": the next letter begins a word of its own
		}
		i += 2
	}
	if letters < 2 {
		return 0
	}
	return i + 1
}
