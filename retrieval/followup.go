package retrieval

import (
	"slices"
	"strings"
	"unicode"
)

// pronouns stand for somebody or something said before.
var pronouns = []string{
	"he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs", "its", "it",
}

// pointers point at something said before when the question ends with them or
// with their noun: "about that?", "about that deal?". Elsewhere they join clauses
// ("said that the plan …").
var pointers = []string{"that", "this", "those", "these", "then", "there"}

// continuations open a question that goes on with the one before.
var continuations = []string{"and", "but", "also", "what about", "how about", "anything else", "who else", "what else", "why not"}

// followUp returns the earlier questions that a question goes on with, oldest
// first; none when it stands alone. Earlier questions that are follow-ups
// themselves bring theirs with them, three at most.
func (ix *Index) followUp(text string, history []string) []string {
	var chain []string
	current := text
	for i := len(history) - 1; i >= 0 && len(chain) < 3; i-- {
		before := clean(history[i])
		if before == "" {
			continue
		}
		if !ix.leansBack(current) {
			break
		}
		chain = append(chain, before)
		current = before
	}
	slices.Reverse(chain)
	return chain
}

// leansBack reports whether a question needs an earlier one to be understood: it
// opens like a continuation, has no subject of its own, or says "he" and names
// nobody.
func (ix *Index) leansBack(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	joined := strings.Join(words, " ")
	for _, c := range continuations {
		if joined == c || strings.HasPrefix(joined, c+" ") {
			return true
		}
	}
	if !ix.hasSubject(text) {
		return true
	}
	return !namedBefore(text) && (slices.ContainsFunc(words, isPronoun) || pointsBack(words))
}

// hasSubject reports whether any term but numbers says what a question is about.
func (ix *Index) hasSubject(text string) bool {
	return slices.ContainsFunc(ix.analyzer.Terms(text), func(term string) bool {
		return !ix.analyzer.IsStop(term) && strings.ContainsFunc(term, unicode.IsLetter)
	})
}

func isPronoun(word string) bool { return slices.Contains(pronouns, word) }

// pointsBack reports whether a question ends with "that" or "that deal".
func pointsBack(words []string) bool {
	last := len(words) - 1
	return last >= 0 && slices.Contains(pointers, words[last]) || last >= 1 && slices.Contains(pointers, words[last-1])
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
