package lexical

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
// "out-of-court" is, a chain of ten names is not.
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
		// £500m is also 500, so that "500 million" finds it.
		a.one(digits(raw[:n]), p.start, p.start+n, emit)
	}
	if i := elision(raw); i > 0 {
		a.one(raw[i:], p.start+i, p.end, emit)
	}
}

// initialism returns the letters of an initialism with a full stop between them
// ("u.s"), or "" when the part is not one: letters with stops, or two or three
// capitals.
func initialism(p part, raw string) string {
	if !p.dotted && (len(raw) < 2 || len(raw) > 3) {
		return ""
	}
	var b strings.Builder
	for i := range len(raw) {
		c := raw[i]
		if c == '.' {
			continue
		}
		if !p.dotted && (c < 'A' || c > 'Z') || c >= utf8.RuneSelf {
			return ""
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteByte(c | 0x20)
	}
	return b.String()
}

// spelling returns a part as it is looked up: without the stops of an
// initialism, the commas of a number and an English ending with an apostrophe.
func spelling(p part, text string) string {
	raw := p.of(text)
	switch {
	case p.dotted:
		return strings.ReplaceAll(raw, ".", "")
	case p.digits:
		return digits(raw)
	default:
		return raw
	}
}

// digits removes the commas between groups of three digits.
func digits(number string) string {
	if !strings.Contains(number, ",") {
		return number
	}
	return strings.ReplaceAll(number, ",", "")
}

// leadingDigits returns how many bytes of word are the number it begins with,
// when letters follow it: 3 for "500m", 0 for "1.5" and "covid".
func leadingDigits(word string) int {
	for i := range len(word) {
		switch c := word[i]; {
		case isDigit(c), i > 0 && (c == '.' || c == ','):
		case isASCIILetter(c):
			return i
		default:
			return 0
		}
	}
	return 0
}

// elision returns where the second half of a word like "O'Brien" or "l'accord"
// begins: after the apostrophe behind one or two letters, when at least three
// follow. It is 0 for other words.
func elision(word string) int {
	for i, r := range word {
		if isApostrophe(r) {
			next := i + utf8.RuneLen(r)
			if i > 0 && i <= 2 && len(word)-next >= 3 {
				return next
			}
			return 0
		}
		if i > 2 {
			return 0
		}
	}
	return 0
}

func hasLetter(word string) bool {
	return strings.IndexFunc(word, unicode.IsLetter) >= 0
}

// symbolTerm returns the word that a sign stands for, so that "£500" is found by
// "pounds" and "42%" by "percent"; a sign without one stands for itself.
func symbolTerm(sign string) string {
	switch sign {
	case "%", "٪", "％":
		return "percent"
	case "£", "￡":
		return "pounds"
	case "€":
		return "euros"
	case "$", "＄":
		return "dollars"
	case "¥", "￥":
		return "yen"
	case "₹":
		return "rupees"
	default:
		return sign
	}
}
