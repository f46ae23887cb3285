package followup

import (
	"slices"
	"strings"
)

// opensVerb reports whether the open word at i is a verb and not a noun phrase.
func (p parsed) opensVerb(i int) bool {
	w, before := p.words[i], p.at(i-1)
	if w.name >= 0 {
		return false
	}
	switch {
	case i == 0:
		return false
	case before.low == "that" && isVerb(w):
		return true
	case before.is(determiner|pointer|possessive|quantity) || before.possessive || before.low == "which" || before.low == "whose":
		return false
	case before.low == "who", before.low == "how": // how cold is an adjective
		return true
	case before.low == "what":
		return isVerb(w) || !p.hasVerb(i)
	case before.is(pronoun) && before.low != "of":
		return true
	case before.is(preposition) && before.low != "to" && before.low != "by":
		return strings.HasSuffix(w.low, "ing") && p.at(i+1).is(determiner|possessive)
	}
	return isVerb(w)
}

// hasVerb reports whether a verb stands in the run of open words at i or an auxiliary
// right behind it: "what new law takes effect", "what measures were".
func (p parsed) hasVerb(i int) bool {
	end := p.run(i)
	return p.at(end).is(auxiliary) || slices.ContainsFunc(p.words[i+1:end], isVerb)
}

// cutVerb gives where a phrase ends within a run of open words: before its verb, and
// after a person's name, which is nobody's attribute.
func (p parsed) cutVerb(i, end int) int {
	for j := i + 1; j < end; j++ {
		if n := p.words[j-1].name; n >= 0 && p.Names[n].Kind == Person && p.words[j].name != n {
			return j
		}
		w := p.words[j]
		if w.name < 0 && (isVerb(w) || strings.HasSuffix(w.low, "ing") && p.at(j+1).is(determiner|possessive)) {
			return j
		}
	}
	if last := p.words[end-1]; end > i+1 && last.name < 0 && p.helped(i, last) && !slices.ContainsFunc(p.words[end:], isVerb) {
		return end - 1
	}
	return end
}

// helped reports whether the last word of the run at i is the verb of the auxiliary
// before it: did the deal fail, are nurses striking.
func (p parsed) helped(i int, last word) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		w := p.words[j]
		switch {
		case w.is(preposition), isVerb(w):
			return false
		case w.is(be):
			return strings.HasSuffix(last.low, "ing")
		case w.is(auxiliary):
			return true
		}
	}
	return false
}

// notVerbs are words that end like a past and are none.
var notVerbs = set(`shed bed red speed feed seed deed need breed hundred indeed weed sacred naked reed steed greed creed`)

// isVerb reports whether a word is a verb by the table or by its ending.
func isVerb(w word) bool {
	return w.is(verb) || !w.upper && strings.HasSuffix(w.low, "ed") && len(w.low) > 3 && !notVerbs[w.low]
}
