package retrieval

import (
	"slices"
	"strings"
	"unicode"
)

// pronouns stand for something said before.
var pronouns = []string{
	"he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs", "it", "its",
	"that", "those", "these", "this", "there", "then", "one", "ones",
}

// continuations open a question that goes on with the one before.
var continuations = []string{"and", "but", "also", "so", "why", "what about", "how about", "anything else", "who else", "what else"}

// ownWords is how many words a question without a pronoun needs to stand alone:
// "And in 2025?" does not, "Who is Peter Walsh?" does.
const ownWords = 3

// followUp returns the earlier question that a question goes on with; ok is
// false when it stands alone. Earlier questions that are follow-ups themselves
// bring theirs with them, three at most.
func followUp(text string, history []string) (earlier string, ok bool) {
	var chain []string
	current := text
	for i := len(history) - 1; i >= 0 && len(chain) < 3; i-- {
		before := clean(history[i])
		if before == "" {
			continue
		}
		if !leansBack(current) {
			break
		}
		chain = append(chain, before)
		current = before
	}
	slices.Reverse(chain)
	return strings.Join(chain, " "), len(chain) > 0
}

// leansBack reports whether a question needs an earlier one to be understood.
func leansBack(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	joined := strings.Join(words, " ")
	for _, c := range continuations {
		if joined == c || strings.HasPrefix(joined, c+" ") {
			return true
		}
	}
	if len(words) < ownWords {
		return true
	}
	if i := slices.IndexFunc(words, func(w string) bool { return slices.Contains(pronouns, w) }); i >= 0 {
		return !namedBefore(text)
	}
	return false
}

// namedBefore reports whether a question names somebody itself, so that its
// pronouns need nobody from before: a capitalised word after the first.
func namedBefore(text string) bool {
	for i, word := range strings.Fields(text) {
		first, _ := firstLetter(word)
		if i > 0 && unicode.IsUpper(first) && len(word) > 1 {
			return true
		}
	}
	return false
}

func firstLetter(word string) (rune, bool) {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return r, true
		}
	}
	return 0, false
}
