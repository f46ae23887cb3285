package lexical

import (
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

// Token is a term and the bytes of the text that it stands for: text[Start:End].
// Several tokens may cover the same bytes: "UK-EU" gives "uk", "eu" and "ukeu".
type Token struct {
	Term  string
	Start int
	End   int
}

// Analyzer turns texts into terms. It is safe for concurrent use; it remembers
// the terms of words that it has seen, so one is made and shared.
type Analyzer struct {
	stop  map[string]struct{} // terms of stopWords
	frame map[string]struct{} // terms of frameWords

	mu    sync.RWMutex
	known map[string]string // the term of a word as written
}

// maxKnown bounds the remembered words, since foreign texts hold any number of
// them. 5,183 scientific abstracts have 59,000 different words, 15,491 paragraphs
// of Wikipedia 50,000; that many take about 6 MB.
const maxKnown = 1 << 17

// NewAnalyzer returns an Analyzer for texts that are mostly English. Words of
// other languages become terms too, but are not stemmed.
func NewAnalyzer() *Analyzer {
	a := &Analyzer{known: make(map[string]string)}
	a.stop = a.set(stopWords)
	a.frame = a.set(frameWords)
	return a
}

// set returns the terms of a list of words.
func (a *Analyzer) set(words string) map[string]struct{} {
	terms := make(map[string]struct{})
	for word := range strings.FieldsSeq(words) {
		terms[a.normalise(word)] = struct{}{}
	}
	return terms
}

// Terms returns the terms of text in the order of its words.
func (a *Analyzer) Terms(text string) []string {
	// English has about six bytes a word.
	terms := make([]string, 0, len(text)/6+1)
	a.each(text, func(t Token) { terms = append(terms, t.Term) })
	return terms
}

// Tokens returns the terms of text with their places, in the order of its words;
// a compound's parts stand before the compound.
func (a *Analyzer) Tokens(text string) []Token {
	tokens := make([]Token, 0, len(text)/6+1)
	a.each(text, func(t Token) { tokens = append(tokens, t) })
	return tokens
}

// QueryTerms returns the terms of a question that are worth searching for: those
// that do not merely make it a question, or all of them when nothing else is left.
func (a *Analyzer) QueryTerms(text string) []string {
	all := a.Terms(text)
	kept := make([]string, 0, len(all))
	for _, term := range all {
		if _, frame := a.frame[term]; !frame {
			kept = append(kept, term)
		}
	}
	if len(kept) == 0 {
		return all
	}
	return kept
}

// IsStop reports whether a term is a function or question word of English, which
// says nothing about what a text is about.
func (a *Analyzer) IsStop(term string) bool {
	_, ok := a.stop[term]
	return ok
}

// each calls emit with every token of text, in order.
func (a *Analyzer) each(text string, emit func(Token)) {
	s := scanner{text: text}
	var before string // the word before, as written
	for w, ok := s.next(); ok; w, ok = s.next() {
		this := w.of(text)
		if strings.EqualFold(this, "cent") && strings.EqualFold(before, "per") {
			// 42 per cent, 42 percent and 42% are one figure.
			a.one(before+this, w.start, w.end, emit)
		} else {
			a.emit(&s, w, emit)
		}
		before = this
	}
}

// normalise returns the term of one word as written, "" when nothing of it can
// be searched for.
func (a *Analyzer) normalise(word string) string {
	a.mu.RLock()
	term, ok := a.known[word]
	a.mu.RUnlock()
	if ok {
		return term
	}
	term = stem(fold(word))
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.known) < maxKnown {
		// A copy, so that a remembered word does not keep its whole text alive.
		a.known[strings.Clone(word)] = term
	}
	return term
}

// stem returns the stem of an English word by Porter2
// (https://snowballstem.org/algorithms/english/stemmer.html). Only words of the
// letters a to z are stemmed: the rules are wrong for anything else.
func stem(word string) string {
	if len(word) <= 2 {
		return word
	}
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	return english.Stem(word, false)
}
