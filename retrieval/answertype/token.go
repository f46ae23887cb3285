package answertype

import (
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of a sentence.
type token struct {
	start, end int    // bytes of the sentence; a possessive 's is outside
	class      class  // what the tables know of the word
	key        uint32 // of the stem; 0 for a mark
	value      int32  // a whole number of up to six digits; -1 for anything else
	mark       rune   // a mark; 0 for a word or a number
	asked      int8   // which of the question's terms it is; -1 for none
	digits     bool   // a number in figures
	capital    bool   // begins with a capital letter
	initial    bool   // begins the sentence or a marked passage: its capital says nothing
	possessive bool   // followed by 's
	glued      bool   // no space before it
}

func (t token) is(c class) bool { return t.class&c != 0 }
func (t token) word() bool      { return t.mark == 0 && !t.digits }

// mostTokens is where reading stops: a sentence has about 25, and what has more than
// 500 is a table or a list. It bounds the time for foreign text.
const mostTokens = 500

// read cuts text into tokens. A number ends with its last digit, so that "500m",
// "10th" and "1870s" are a number and a glued word.
func read(text string) []token {
	tokens := make([]token, 0, min(len(text)/5+8, mostTokens))
	initial := true
	for i := 0; i < len(text) && len(tokens) < mostTokens; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if r == ' ' || unicode.IsSpace(r) || r == utf8.RuneError && size == 1 {
			i += size
			continue
		}
		t := token{start: i, value: -1, asked: -1, glued: len(tokens) > 0 && tokens[len(tokens)-1].end == i}
		switch {
		case r >= '0' && r <= '9':
			t.digits = true
			t.end, t.value = number(text, i)
			t.key = keyOf(text[i:t.end])
			i = t.end
		case isLetter(r):
			i = t.word1(text, i)
			t.capital = unicode.IsUpper(r)
			t.initial = initial
		default:
			t.mark, t.end = r, i+size
			i = t.end
		}
		if t.mark == 0 {
			initial = false
		} else {
			initial = initial || opens(r) || r == ':' || (r == '?' || r == '!')
		}
		tokens = append(tokens, t)
	}
	return tokens
}

// word1 fills in the word that begins at byte i and returns where to go on.
func (t *token) word1(text string, i int) int {
	end, next := word(text, i)
	t.end = end
	t.possessive = next > end
	t.class, t.key = lookUp(text[i:end])
	if t.possessive && t.class&pronoun != 0 { // it's, that's: a verb, not a possessor
		t.possessive = false
	}
	return next
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
}

// number returns where the figures that begin at byte i end, with points, commas
// and colons between digits, and their value.
func number(text string, i int) (end int, value int32) {
	plain := true
	from := i
	for i < len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			if plain && i-from < 6 {
				value = value*10 + int32(c-'0')
			} else {
				plain = false
			}
		case (c == ',' || c == '.' || c == ':') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9':
			plain = false
		default:
			if !plain {
				value = -1
			}
			return i, value
		}
		i++
	}
	if !plain {
		value = -1
	}
	return i, value
}

// word returns where the word that begins at byte i ends, and where the next token
// may begin, which is later where a possessive 's stands between. A hyphen, an
// apostrophe and the points of an abbreviation (U.S.) belong to the word; a hyphen
// before figures only after capitals (COVID-19, but mid-1990s are two).
func word(text string, i int) (end, next int) {
	from := i
	capitals := true
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isLetter(r):
			capitals = capitals && unicode.IsUpper(r)
		case r >= '0' && r <= '9':
		case r == '.' && point(text, from, i):
		case r == '-' || r == '\'' || r == '’' || r == '‑':
			after, _ := utf8.DecodeRuneInString(text[i+size:])
			if r != '-' && r != '‑' && (after == 's' || after == 'S') && !letterAt(text, i+size+1) {
				return i, i + size + 1
			}
			figure := after >= '0' && after <= '9'
			if !isLetter(after) && !(figure && capitals && (r == '-' || r == '‑')) {
				return i, i
			}
		default:
			return i, i
		}
		i += size
	}
	return i, i
}

// point reports whether the full stop at byte i stands inside or after capitals
// that each have one, as in U.S. or the J. of a name, which began at byte from.
func point(text string, from, i int) bool {
	if i == from || text[i-1] < 'A' || text[i-1] > 'Z' {
		return false
	}
	return i-1 == from || text[i-2] == '.'
}

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return isLetter(r) || r >= '0' && r <= '9'
}

// opens reports whether a mark may begin quoted words.
func opens(r rune) bool {
	return r == '"' || r == '“' || r == '‘' || r == '«' || r == '„'
}
