package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of byte offsets, [Start, End), in a sentence.
type Span struct{ Start, End int }

// token is a word, a number in figures or a mark.
type token struct {
	start, end int
	low        string // in small letters, a possessive 's taken off; a mark as it is
	digits     bool   // a number in figures
	mark       bool
	capital    bool // begins with a capital
	glued      bool // no space before it
}

// mostTokens is where reading stops: what is longer is a table or a list.
const mostTokens = 300

// sentence is a text cut into tokens.
type sentence struct {
	text   string
	tokens []token
}

// read cuts a text into tokens. "5bn" is a number and a glued word, "twenty-one"
// two words with a mark between.
func read(text string) sentence {
	s := sentence{text: text, tokens: make([]token, 0, min(len(text)/5+8, mostTokens))}
	for i := 0; i < len(text) && len(s.tokens) < mostTokens; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == utf8.RuneError && size <= 1 {
			i += size
			continue
		}
		t := token{start: i, glued: len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].end == i}
		switch {
		case r >= '0' && r <= '9':
			t.digits, t.end = true, digitsEnd(text, i)
			t.low = text[i:t.end]
		case unicode.IsLetter(r):
			t.end = wordEnd(text, i)
			t.low = strings.ToLower(text[i:t.end])
			t.low = strings.TrimSuffix(strings.TrimSuffix(t.low, "'s"), "’s")
			t.capital = unicode.IsUpper(r)
		default:
			t.mark, t.end, t.low = true, i+size, text[i:i+size]
		}
		s.tokens = append(s.tokens, t)
		i = t.end
	}
	return s
}

// digitsEnd is where a number in figures ends: commas and a point within it belong
// to it.
func digitsEnd(text string, i int) int {
	isDigit := func(k int) bool { return k < len(text) && text[k] >= '0' && text[k] <= '9' }
	for i < len(text) && (isDigit(i) || (text[i] == ',' || text[i] == '.') && isDigit(i+1)) {
		i++
	}
	return i
}

// wordEnd is where a word ends: letters and marks, with apostrophes between them.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); r != '\'' && r != '’' || !unicode.IsLetter(next) {
				return i
			}
		}
		i += size
	}
	return i
}

// at is the token of that place; a token of nothing beyond the ends.
func (s sentence) at(i int) token {
	if i < 0 || i >= len(s.tokens) {
		return token{mark: true}
	}
	return s.tokens[i]
}

func (s sentence) low(i int) string { return s.at(i).low }

// isWord reports whether a token is a word of letters.
func (t token) isWord() bool { return !t.mark && !t.digits }

// isName reports whether token i begins with a capital that its place in the sentence
// does not account for, and is no month or day.
func (s sentence) isName(i int) bool {
	t := s.at(i)
	if !t.isWord() || !t.capital || calendar[t.low] {
		return false
	}
	before := s.at(i - 1)
	return i > 0 && !(before.mark && strings.Contains("“”\"‘.:", before.low))
}

// stop reports whether a clause ends at token i.
func (s sentence) stop(i int) bool {
	t := s.at(i)
	return t.mark && t.low != "-" && t.low != "'" && t.low != "’" && t.low != "%" && t.low != "£" && t.low != "$" && t.low != "€" || i < 0 || i >= len(s.tokens)
}

// stem cuts the commonest endings off a noun or a verb, so that two forms of it are
// one: crude, and the same on both sides.
func stem(word string) string {
	if to, ok := irregular[word]; ok {
		return to
	}
	for _, ending := range []string{"ies", "ing", "ed", "es", "s", "e"} {
		if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) > 2 && !strings.HasSuffix(word, "ss") {
			if ending == "ies" {
				return rest + "y"
			}
			if n := len(rest); ending != "s" && ending != "e" && n > 3 && rest[n-1] == rest[n-2] {
				rest = rest[:n-1] // stopped
			}
			return strings.TrimSuffix(rest, "e")
		}
	}
	return word
}
