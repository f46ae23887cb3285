package attribution

import (
	"strings"
	"unicode"
)

// Match reports whether a speaker is one that a person means who typed query:
// every word of the query is a word of the speaker, in any order, without regard
// to case, accents and courtesy titles; spokesman, spokeswoman and spokesperson
// are one word. Of "President Macron" the office may be missing in the speaker's
// name; of "home secretary" it may not.
func Match(speaker, query string) bool {
	have, want := matchWords(speaker), matchWords(query)
	if len(have) == 0 || len(want) == 0 {
		return false
	}
	if holds(have, want) {
		return true
	}
	for i := len(want) - 2; i >= 0; i-- {
		if has(want[i], offices) {
			return holds(have, want[i+1:])
		}
	}
	return false
}

func holds(have, want []string) bool {
	set := make(map[string]bool, len(have))
	for _, w := range have {
		set[w] = true
	}
	for _, w := range want {
		if !set[w] {
			return false
		}
	}
	return true
}

// matchWords are the words of a name as Match compares them.
func matchWords(s string) []string {
	s = strings.ReplaceAll(strings.ReplaceAll(fold(s), "'s ", " "), "s' ", "s ")
	all := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	var words []string
	for _, w := range all {
		w = strings.Trim(w, "'")
		if w == "" || has(w, courtesy) || w == "the" || w == "a" || w == "an" {
			continue
		}
		words = append(words, spokesKey(w))
	}
	if len(words) == 0 {
		return all
	}
	return words
}
