package lexical

import (
	"strings"
	"unicode"
)

// emit turns one scanned word into tokens.
func (a *Analyzer) emit(s *scanner, w word, emit func(Token)) {
	switch w.kind {
	case kindSymbol:
		a.one(symbolTerm(w.of(s.text)), w.start, w.end, emit)
	case kindCharacters:
		a.characters(s.text, w, emit)
	case kindWord:
		a.compound(s, w, emit)
	}
}

// one emits the token of a word that is already an ordinary spelling.
func (a *Analyzer) one(spelling string, start, end int, emit func(Token)) {
	if term := a.normalise(spelling); term != "" {
		emit(Token{Term: term, Start: start, End: end})
	}
}

// characters emits each character of a script that is written without spaces,
// and each pair of neighbours. Pairs carry most of the meaning; single characters
// keep a question of one character answerable. (Lucene's CJKBigramFilter with
// outputUnigrams does the same.)
func (a *Analyzer) characters(text string, w word, emit func(Token)) {
	previous := -1
	for start := w.start; start < w.end; {
		end := characterEnd(text[:w.end], start)
		a.one(text[start:end], start, end, emit)
		if previous >= 0 {
			a.one(text[previous:end], previous, end, emit)
		}
		previous, start = start, end
	}
}

// compound emits the parts of a word and, when there are several, the word
// written in one: "re-admissions" is found by "admissions" and by
// "readmissions". Numbers are not written in one: 2019-20 is not 201920.
func (a *Analyzer) compound(s *scanner, w word, emit func(Token)) {
	joined := len(s.parts) > 1 && len(s.parts) <= maxJoined
	letters := false
	for _, p := range s.parts {
		a.part(s, p, emit)
		letters = letters || hasLetter(p.of(s.text))
	}
	if !joined || !letters {
		return
	}
	var whole strings.Builder
	for _, p := range s.parts {
		whole.WriteString(spelling(p, s.text))
	}
	a.one(whole.String(), w.start, w.end, emit)
}

// maxJoined is the most parts of a compound that is also searchable in one word:
// "out-of-court" is, a chain of ten names is not. nDCG@10 of scifact is .687 when
// no compound is, .697 with two parts, .700 with three and with nine.
const maxJoined = 3

// part emits one part of a compound: most often the whole word.
func (a *Analyzer) part(s *scanner, p part, emit func(Token)) {
	raw := p.of(s.text)
	if dotted := initialism(p, raw); dotted != "" && a.IsStop(strings.ReplaceAll(dotted, ".", "")) && s.mixedCase() {
		// Written as letters, "US", "U.S." and "WHO" are names, not the words
		// that they look like.
		emit(Token{Term: dotted, Start: p.start, End: p.end})
		return
	}
	a.one(spelling(p, s.text), p.start, p.end, emit)
	if n := leadingDigits(raw); n > 0 && n < len(raw) {
		// £500m is also 500, so that "500 million" finds it (nDCG@10 of squad2 .855
		// without, .857 with).
		a.one(digits(raw[:n]), p.start, p.start+n, emit)
	}
	if i := elision(raw); i > 0 {
		a.one(raw[i:], p.start+i, p.end, emit)
	}
}

func hasLetter(word string) bool {
	return strings.IndexFunc(word, unicode.IsLetter) >= 0
}
