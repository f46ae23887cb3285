package followup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word or a number of a question.
type word struct {
	start, end int    // bytes; a possessive 's is outside
	low        string // in lower case, with straight apostrophes
	class      class
	upper      bool // begins with a capital
	digit      bool // begins with a figure
	possessive bool // 's follows
	after      bool // a comma or the like stands before it
	name       int  // the name it belongs to; -1 for none
	time       bool // it belongs to an expression of time
}

func (w word) is(c class) bool { return w.class&c != 0 }

func (w word) of(text string) string { return text[w.start:w.end] }

// open reports whether the word may be part of a noun phrase's core: it is of none of
// the closed classes.
func (w word) open() bool { return w.class&closed == 0 || w.name >= 0 }

// mostWords bounds reading: a question has some ten words, and what has more than 200
// is a text.
const mostWords = 200

// cut finds the words of a text.
func cut(text string) []word {
	var words []word
	comma := false
	for i := 0; i < len(text) && len(words) < mostWords; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWord(r) {
			comma = comma || strings.ContainsRune(",;:.!?()“”\"–—", r)
			i += size
			continue
		}
		end := wordEnd(text, i)
		w := word{start: i, end: end, upper: unicode.IsUpper(r), digit: unicode.IsDigit(r), after: comma && len(words) > 0, name: -1}
		w.low = strings.ReplaceAll(strings.ToLower(text[i:end]), "’", "'")
		if base, ok := strings.CutSuffix(w.low, "'s"); ok {
			w.low, w.possessive = base, true
			_, size := utf8.DecodeLastRuneInString(text[i : end-1])
			w.end -= size + 1 // the apostrophe, straight or curly, and the s
		}
		w.class = classes[w.low]
		words = append(words, w)
		comma = false
		i = end
	}
	return words
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("$€£", r)
}

// wordEnd is where the word at i ends; a point, a comma, a hyphen or an apostrophe
// between letters or figures belongs to it.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWord(r) && r != '%' {
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			if !strings.ContainsRune(".,-'’‑", r) || !isWord(next) {
				return i
			}
		}
		i += size
	}
	return i
}

// parsed is a question with its words and noun phrases.
type parsed struct {
	Question
	words   []word
	phrases []phrase
}

// parse cuts a question and finds its noun phrases.
func parse(q Question) parsed {
	p := parsed{Question: q, words: cut(q.Text)}
	for i := range p.words {
		w := &p.words[i]
		for n, name := range q.Names {
			if w.start >= name.Start && w.start < name.End {
				w.name = n
			}
		}
		for _, t := range q.Times {
			w.time = w.time || w.start >= t.Start && w.start < t.End
		}
	}
	p.phrases = p.nounPhrases()
	return p
}

// low is the word at i in lower case; "" outside the question.
func (p parsed) low(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return p.words[i].low
}

// at is the word at i; one of class outside where there is none.
func (p parsed) at(i int) word {
	if i < 0 || i >= len(p.words) {
		return word{class: outside, name: -1}
	}
	return p.words[i]
}

// text is the question's own text of words from to (excluded).
func (p parsed) text(from, to int) string {
	if from >= to {
		return ""
	}
	end := p.words[to-1].end
	return p.Text[p.words[from].start:end]
}
