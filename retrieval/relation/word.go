package relation

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of a text, or a mark.
type word struct {
	start, end int
	low        string // in lower case, an apostrophe straight, a possessive 's left out; a mark as it is
	capital    bool
	initials   bool // capitals throughout: "NHS", a body and never a person
	owner      bool // followed by 's, or an apostrophe behind s
	mark       bool
}

// figure reports whether a word is a number in figures.
func (w word) figure() bool { return !w.mark && w.low[0] >= '0' && w.low[0] <= '9' }

// mostWords bounds how far a text is read: a sentence has some 25 words, and what has
// more than this is a table.
const mostWords = 400

// wordsOf cuts a text into words and marks.
func wordsOf(text string) []word {
	var all []word
	for i := 0; i < len(text) && len(all) < mostWords; {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isPart(r):
			w := readWord(text, i)
			all = append(all, w)
			i = w.end
			if w.owner {
				i += ownerLength(text[i:])
			}
		case unicode.IsSpace(r):
			i += size
		default:
			all = append(all, word{start: i, end: i + size, low: text[i : i+size], mark: true})
			i += size
		}
	}
	return all
}

// readWord reads the word that begins at byte i.
func readWord(text string, i int) word {
	first, _ := utf8.DecodeRuneInString(text[i:])
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isPart(r) {
			after, _ := utf8.DecodeRuneInString(text[end+size:])
			joins := (r == '-' || r == '\'' || r == '’') && isPart(after)
			if !joins || r != '-' && ownerLength(text[end:]) > 0 {
				break
			}
		}
		end += size
	}
	w := word{start: i, end: end, capital: unicode.IsUpper(first)}
	w.initials = w.capital && end-i > 1 && text[i:end] == strings.ToUpper(text[i:end])
	w.low = strings.ReplaceAll(strings.ToLower(text[i:end]), "’", "'")
	w.owner = ownerLength(text[end:]) > 0 || strings.HasSuffix(w.low, "s") && strings.HasPrefix(strings.ReplaceAll(text[end:], "’", "'"), "' ")
	return w
}

// ownerLength is how many bytes of a possessive a text begins with.
func ownerLength(text string) int {
	for _, mark := range []string{"'", "’"} {
		rest, ok := strings.CutPrefix(text, mark)
		if !ok || !strings.HasPrefix(rest, "s") && !strings.HasPrefix(rest, "S") {
			continue
		}
		if after, _ := utf8.DecodeRuneInString(rest[1:]); !isPart(after) {
			return len(mark) + 1
		}
	}
	return 0
}

func isPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func at(words []word, i int) word {
	if i < 0 || i >= len(words) {
		return word{mark: true}
	}
	return words[i]
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
