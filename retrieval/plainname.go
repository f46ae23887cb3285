package retrieval

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/retrieval/attribution"
)

// readPlainNames finds the names that a person typed without capitals: a word that
// neither an article nor English has, one or two letters from a name, is read as it;
// a given name and the word after it, both in no article, are a name that none has.
func (ix *Index) readPlainNames(q *Query) {
	for _, w := range plainWords(q.Text) {
		if ix.knows(w) || !ix.spellsOut(w) {
			continue
		}
		if near, ok := ix.misspelt(w); ok {
			q.Text, q.Own = replacePlain(q.Text, w, near), replacePlain(q.Own, w, near)
			q.Names = append(q.Names, near)
			q.Notes = append(q.Notes, fmt.Sprintf("No article mentions “%s”; read as “%s”.", w, near))
		}
	}
	words := plainWords(q.Text)
	for i := 0; i+1 < len(words); i++ {
		name := words[i] + " " + words[i+1]
		if attribution.IsGiven(words[i]) && !ix.knows(words[i]) && !ix.knows(words[i+1]) && !ix.isStopWord(words[i+1]) && strings.Contains(q.Text, name) {
			q.Unknown = append(q.Unknown, name)
			i++
		}
	}
}

// spellsOut reports whether the model can tell that a word is none of English.
func (ix *Index) spellsOut(word string) bool {
	s, ok := ix.embedder.(speller)
	return ok && !s.Knows(fold(word))
}

// plainWords are the words of a text that begin with a small letter.
func plainWords(text string) []string {
	var words []string
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		if word := strings.TrimSuffix(strings.TrimSuffix(text[i:end], "'s"), "’s"); unicode.IsLower(r) {
			words = append(words, word)
		}
		i = end
	}
	return words
}

// replacePlain replaces a word where it stands as a whole word.
func replacePlain(text, word, by string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			end = wordEnd(text, i)
		}
		piece := text[i:end]
		if rest, ok := strings.CutPrefix(piece, word); ok && (rest == "" || rest == "'s" || rest == "’s") {
			piece = by + rest
		}
		b.WriteString(piece)
		i = end
	}
	return b.String()
}
