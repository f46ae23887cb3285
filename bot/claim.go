package bot

import (
	"strings"
	"unicode"
)

// claims are the sentences of a text that can be held against something: not
// questions, and not a word or two. Addresses and mentions say nothing.
func claims(text string) []string {
	var all []string
	for _, line := range lines(text) {
		for _, sentence := range sentences(line) {
			words := []string{}
			for _, word := range strings.Fields(sentence) {
				if saysSomething(word) {
					words = append(words, word)
				}
			}
			if len(words) >= claimWords && !strings.HasSuffix(strings.TrimRight(sentence, closing), "?") {
				all = append(all, strings.Join(words, " "))
			}
		}
	}
	return all
}

// saysSomething reports whether a word has a letter or a digit, and is no address
// and none of Discord's marks, such as "<@1>".
func saysSomething(word string) bool {
	return !strings.Contains(word, "://") && !strings.HasPrefix(word, "<") &&
		strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// closing are the marks that may stand after a sentence's own.
const closing = "”’\"')"

// sentences cuts a line after a full stop, question or exclamation mark that a
// capital, a digit or an opening mark follows, unless a short word that begins
// with a capital stands before it ("Mr.", "St.", "U.S."): two claims in one are
// better than half a claim.
func sentences(line string) []string {
	var all []string
	start := 0
	words := strings.SplitAfter(line, " ")
	at := 0
	for n, word := range words {
		at += len(word)
		bare := strings.TrimRight(strings.TrimSpace(word), closing)
		if n+1 == len(words) || bare == "" || !strings.ContainsAny(bare[len(bare)-1:], ".!?") {
			continue
		}
		next := []rune(strings.TrimLeft(words[n+1], "“‘\"'("))
		opens := len(next) > 0 && (unicode.IsUpper(next[0]) || unicode.IsDigit(next[0]))
		short := strings.HasSuffix(bare, ".") && len([]rune(bare)) <= 4 && unicode.IsUpper([]rune(bare)[0])
		if opens && !short {
			all = append(all, strings.TrimSpace(line[start:at]))
			start = at
		}
	}
	return append(all, strings.TrimSpace(line[start:]))
}
