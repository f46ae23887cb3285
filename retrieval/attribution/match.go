package attribution

import (
	"slices"
	"strings"
	"unicode"
)

// Match reports whether a speaker is one that a person means who typed query:
// every word of the query is a word of the speaker, in any order, without regard
// to case, accents and courtesy titles; spokesman, spokeswoman and spokesperson
// are one word. Of "President Macron" the office may be missing in the speaker's
// name; of "home secretary" it may not.
func Match(speaker, query string) bool {
	have, want := matchWords(own(speaker, query)), matchWords(query)
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

// own is the speaker without the person whom he only speaks or works for: of
// "Smith's lawyer" and "spokesman for Mr Smith" neither is Smith. A body speaks
// through its people: "spokesman for the ministry" stays whole, and so does all
// where the query names the role as well.
func own(speaker, query string) string {
	folded := fold(speaker)
	if i := strings.LastIndex(folded, "'s "); i >= 0 && !bodily(folded[:i]) && !holdsAny(matchWords(query), matchWords(folded[i+3:])) {
		return folded[i+3:]
	}
	for _, of := range []string{" for ", " of "} {
		before, tail, ok := strings.Cut(folded, of)
		if ok && strings.Contains(before, "spokes") && personal(tail) && !holdsAny(matchWords(query), matchWords(before)) {
			return before
		}
	}
	return speaker
}

// Writing reports whether a speaker is a text rather than somebody: "leaked memo",
// "report by the ministry".
func Writing(speaker string) bool { return has(headWord(speaker), writings) }

// bodily reports whether words name a body, as far as their head tells.
func bodily(words string) bool { return has(headWord(words), bodyWords|bodyNouns|publicBodies) }

// personal reports whether words name a person: with a title or a given name.
func personal(words string) bool {
	first, _, _ := strings.Cut(strings.TrimPrefix(words, "the "), " ")
	return !bodily(words) && (given[first] != 0 || has(first, courtesy) || has(headWord(words), offices))
}

// headWord is the noun that a phrase is about, folded: the last word before its
// first preposition.
func headWord(phrase string) string {
	words := strings.Fields(fold(phrase))
	for i := 1; i < len(words); i++ {
		if has(words[i], prepositions) {
			words = words[:i]
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func holdsAny(have, some []string) bool {
	for _, w := range some {
		if slices.Contains(have, w) {
			return true
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
