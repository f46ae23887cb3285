package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is what the words of a passage look like by themselves.
type shape struct {
	words    int
	capital  bool // starts with a capital, a digit or a bracket
	sentence bool // a capital at the start and a stop at the end
	stopped  bool // ends in a stop or comma
	capitals bool // every longer word has a capital, whatever stop it ends in
	title    bool // every longer word has a capital: a title, a name
}

func shapeOf(body string, in Span) shape {
	words := body[in.Start:in.End]
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	sh := shape{capital: unicode.IsUpper(first) || unicode.IsDigit(first) || strings.ContainsRune("[(“‘\"'$£€…", first)}
	sh.stopped = strings.ContainsRune(".?!,…;—–-”’", last)
	sh.sentence = sh.capital && strings.ContainsRune(".?!…”’", last)
	sh.capitals = true
	for _, w := range strings.Fields(words) {
		sh.words++
		if sh.words > 12 {
			sh.capitals = false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !has(w, prepositions|determiners) && w != "and" && w != "or" && w != "but" || sh.words == 1 && unicode.IsLower(r) {
			sh.capitals = false
		}
	}
	sh.title = sh.capitals && (!sh.stopped || last == '!' || last == '?')
	return sh
}
