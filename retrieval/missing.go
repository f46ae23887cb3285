package retrieval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// mostLooked bounds how many words an abstention repeats.
const mostLooked = 12

// looked are the words of a query that say what it is about, each once, as they
// were typed.
type looked struct {
	words   []string // that an article has
	missing []string // that none has
	figures []string // numbers and years that none has
}

// lookFor sorts the words of a text by whether any article has them. What is part
// of a name that no article has is said with the name; "say" and its like ask and are
// not looked for, nor is the day of a date.
func (ix *Index) lookFor(text string, unknown []string, times []Span) looked {
	var l looked
	said := fold(strings.Join(unknown, " "))
	end := 0
	for _, t := range ix.analyzer.Tokens(text) {
		if t.Start < end || ix.analyzer.IsStop(t.Term) || asksForSpeech.MatchString(text[t.Start:t.End]) { // a compound comes after its parts
			continue
		}
		end = t.End
		word := text[t.Start:t.End]
		switch {
		case slices.Contains(strings.Fields(said), fold(word)):
		case isFigure(word) && len(word) < len("2016") && slices.ContainsFunc(times, func(s Span) bool { return s.Contains(Span{t.Start, t.End}) }):
		case ix.terms.DF(t.Term) > 0 || ix.hasName(word) || ix.isYearOfArticle(word):
			l.words = addWord(l.words, word)
		case isFigure(word):
			l.figures = addWord(l.figures, word)
		default:
			l.missing = addWord(l.missing, word)
		}
	}
	return l
}

// longestWord bounds in characters how much of a word an abstention repeats: no name
// is longer, and what somebody leant on a key for is not read again.
const longestWord = 40

func addWord(list []string, word string) []string {
	if letters := []rune(word); len(letters) > longestWord {
		word = string(letters[:longestWord]) + "…"
	}
	if len(list) == mostLooked || slices.ContainsFunc(list, func(w string) bool { return strings.EqualFold(w, word) }) {
		return list
	}
	return append(list, word)
}

// isFigure reports whether a word is a number in figures.
func isFigure(word string) bool {
	return strings.ContainsFunc(word, unicode.IsDigit) && !strings.ContainsFunc(word, unicode.IsLetter)
}

// isYearOfArticle reports whether a word is the year in which an article came out.
func (ix *Index) isYearOfArticle(word string) bool {
	year, err := strconv.Atoi(word)
	return err == nil && slices.ContainsFunc(ix.corpus.Articles, func(a *Article) bool { return a.Published.Year == year })
}

// nothingFound says for people what was looked for and what of it no article has.
func (l looked) nothingFound() string {
	parts := []string{"The articles do not answer that."}
	if len(l.words) > 0 {
		parts[0] += " Looked for: " + strings.Join(l.words, ", ") + "."
	}
	return strings.Join(append(parts, l.lacking()...), " ")
}

// lacking are sentences about the words and the figures that no article has.
func (l looked) lacking() []string {
	var sentences []string
	switch len(l.missing) {
	case 0:
	case 1:
		sentences = append(sentences, fmt.Sprintf("No article has the word “%s”.", l.missing[0]))
	default:
		marked := make([]string, len(l.missing))
		for i, word := range l.missing {
			marked[i] = "“" + word + "”"
		}
		sentences = append(sentences, fmt.Sprintf("No article has the words %s.", listed(marked)))
	}
	return append(sentences, l.withoutFigures()...)
}

// withoutFigures names the numbers and years that no article has.
func (l looked) withoutFigures() []string {
	if len(l.figures) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("No article mentions %s.", listed(l.figures))}
}
