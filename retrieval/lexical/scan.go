package lexical

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says how a scanned word becomes terms.
type kind int

const (
	kindWord       kind = iota // letters and digits, perhaps with hyphens between them
	kindCharacters             // characters of a script written without spaces
	kindSymbol                 // a currency or percent sign beside a number
)

// word is one stretch of text that becomes one or more terms.
type word struct {
	kind       kind
	start, end int
}

func (w word) of(text string) string { return text[w.start:w.end] }

// scanner finds the words of a text, one after the other. Its rules follow
// Unicode's word boundaries (UAX #29), with these differences: a hyphen between
// letters makes a compound of its parts, a full stop joins digits and single
// letters only ("end.Next" is two words, as news sites run paragraphs into each
// other), and scripts without spaces come as stretches of characters.
type scanner struct {
	text  string
	pos   int
	parts []part // of the word last returned, when it is a kindWord

	cased bool // mixed is known
	mixed bool
}

// maxWord bounds a word in bytes: a longer one, which no language has but foreign
// text may, is cut so that the work for one word stays small.
const maxWord = 256

// next returns the next word, or false at the end of the text.
func (s *scanner) next() (word, bool) {
	for s.pos < len(s.text) {
		start := s.pos
		r, size := s.rune(start)
		switch c := classOf(r); {
		case c == classSpaceless:
			s.pos = s.charactersEnd(start)
			return word{kindCharacters, start, s.pos}, true
		case c == classLetter || c == classDigit:
			s.compound()
			return word{kindWord, start, s.parts[len(s.parts)-1].end}, true
		case isSign(r) && s.besideNumber(start, start+size):
			s.pos += size
			return word{kindSymbol, start, s.pos}, true
		default:
			s.pos += size
		}
	}
	return word{}, false
}

// compound reads parts joined by hyphens from the scanner's place.
func (s *scanner) compound() {
	s.parts = s.parts[:0]
	start := s.pos
	for {
		s.parts = append(s.parts, s.part())
		r, size := s.rune(s.pos)
		if !isHyphen(r) || s.pos+size-start > maxWord {
			return
		}
		next := s.overLine(s.pos + size)
		if c := s.classAt(next); c != classLetter && c != classDigit {
			return
		}
		s.pos = next
	}
}

// overLine returns where a word goes on that a hyphen parts at the end of a line: at the
// small letter that the next line begins with. Whether the hyphen is the word's own
// ("well-known") nobody can tell; it is searchable both ways, as every compound is.
func (s *scanner) overLine(i int) int {
	rest := s.text[i:]
	below := strings.TrimPrefix(strings.TrimPrefix(rest, "\r"), "\n")
	if len(below) == len(rest) {
		return i
	}
	below = strings.TrimLeft(below, " \t")
	if r, _ := utf8.DecodeRuneInString(below); !unicode.IsLower(r) {
		return i
	}
	return len(s.text) - len(below)
}

// charactersEnd returns the end of the spaceless characters at i.
func (s *scanner) charactersEnd(i int) int {
	start := i
	for i < len(s.text) && i-start < maxWord && s.classAt(i) == classSpaceless {
		i = characterEnd(s.text, i)
	}
	return i
}

// characterEnd returns the end of the character at i with the marks that belong
// to it; Hangul written letter by letter is one character a syllable.
func characterEnd(text string, i int) int {
	_, size := utf8.DecodeRuneInString(text[i:])
	i += size
	for n := 0; i < len(text) && n < 16; n++ {
		r, size := utf8.DecodeRuneInString(text[i:])
		if classOf(r) != classMark && (r < 0x1160 || r > 0x11FF) {
			break
		}
		i += size
	}
	return i
}

// besideNumber reports whether the sign at [start, end) touches a digit.
func (s *scanner) besideNumber(start, end int) bool {
	return s.digitAt(start-1) || s.digitAt(end)
}

// mixedCase reports whether the text has a small letter a to z. In a text of
// capitals alone, capitals say nothing.
func (s *scanner) mixedCase() bool {
	if !s.cased {
		s.cased = true
		for i := range len(s.text) {
			if c := s.text[i]; c >= 'a' && c <= 'z' {
				s.mixed = true
				break
			}
		}
	}
	return s.mixed
}

func (s *scanner) rune(i int) (rune, int) {
	if i >= len(s.text) {
		return utf8.RuneError, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[i:])
}

func (s *scanner) classAt(i int) class {
	r, size := s.rune(i)
	if size == 0 {
		return classOther
	}
	return classOf(r)
}

func (s *scanner) digitAt(i int) bool {
	return i >= 0 && i < len(s.text) && isDigit(s.text[i])
}

func isSign(r rune) bool {
	return r == '%' || r == '$' || r >= utf8.RuneSelf && (r == '٪' || r == '％' || unicode.Is(unicode.Sc, r))
}
