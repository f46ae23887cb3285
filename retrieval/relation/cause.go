package relation

import (
	"slices"
	"strings"
)

var (
	// causes say why by themselves: "because", "due to", "citing".
	causes = set(`because due owing amid citing blaming blamed thanks reason reasons reasoning prompted forced
		caused cause causes result resulted consequence therefore meant attributed attribute attributes`)
	// beforeCause are those that stand before the cause: what stands between them and the next
	// comma is it, and has no cause told.
	beforeCause = set("because due owing amid citing blaming blamed thanks")
	// causesSure say why behind a verb, and may say when.
	causesSure = set("over after following for since as amid")
	// anaphors begin a sentence that goes on about what was told before.
	anaphors = set("decision move step announcement closure resignation dismissal sacking departure news change delay this that it ban arrest suspension removal")
	// becauseOf say that such a sentence says why.
	becauseOf = set("because after over follows followed following due amid came comes reason meant blamed")
	// unable say what could not go on, which is why.
	unable = set("cannot couldn't can't unable longer impossible unsafe failed")
)

// cause is how well a sentence tells why something was done; before is what stands before
// it.
func (q Question) cause(sentence, before string) float64 {
	words := wordsOf(sentence)
	act := slices.IndexFunc(words, func(w word) bool { return !w.mark && root(w.low) == root(q.Words[0]) })
	for i := 0; act < 0 && i < len(words); i++ {
		if akin(q.Words[0], words, i) {
			act = i
		}
	}
	around := before + " " + sentence
	if !q.about(around) {
		return 0
	}
	if act >= 0 {
		return q.causeOf(words, act)
	}
	acted := Akin(q.Words[0], before)
	switch {
	case !acted:
		return 0
	case goesOn(words) && slices.ContainsFunc(words[:min(len(words), 8)], func(w word) bool { return becauseOf[w.low] }):
		return 0.9
	case slices.ContainsFunc(words, func(w word) bool { return causes[w.low] }):
		return 0.6
	case slices.ContainsFunc(words, func(w word) bool { return unable[w.low] }), strings.Contains(strings.ToLower(sentence), "could not"):
		return 0.5
	}
	return 0
}

// causeOf judges the clause of what was done, told by the word at act.
func (q Question) causeOf(words []word, act int) float64 {
	told := 0.0
	for i, w := range words {
		switch {
		case w.mark:
		case causes[w.low] && !divided(words, i, act) && !(w.low == "due" && being[at(words, i-1).low]) &&
			(i > act || !beforeCause[w.low] || commaBetween(words, i, act)):
			told = max(told, 1)
		case i > act && causesSure[w.low] && !stopped(words, act, i):
			told = max(told, 0.9)
		case i > act && w.low == "to" && !stopped(words, act, i) && !divided(words, act, i) && purpose(words, i):
			told = max(told, 0.7)
		case i < act && (w.low == "after" || w.low == "following" || w.low == "amid") && commaBetween(words, i, act):
			told = max(told, 0.9) // After nine defeats, the club sacked him
		}
	}
	return told
}

// purpose reports whether the "to" at i says what for: "to save money", not "to the town".
func purpose(words []word, i int) bool {
	next := at(words, i+1)
	return !next.mark && !next.capital && !empty[next.low] && !awaited[at(words, i-1).low]
}

// stopped reports whether what stands between two words keeps the second from the first:
// "for" of "for five months", "on Monday", which begins a time.
func stopped(words []word, from, to int) bool {
	next, then := at(words, to+1), at(words, to+2)
	number := next.low != "" && (next.low[0] >= '0' && next.low[0] <= '9' || numerals[next.low])
	return number && timeUnits[then.low] || months[next.low] || timeUnits[next.low] || timeUnits[then.low] && next.low != "failing"
}

// awaited stand before a "to" that says what was to come.
var awaited = set("due set ready expected scheduled able going likely about ought used need needs needed")

var (
	numerals  = set("one two three four five six seven eight nine ten eleven twelve a several many some the")
	timeUnits = set("second seconds minute minutes hour hours day days week weeks month months year years season decade decades morning evening night weekend term moment")
)

// divided reports whether a full stop or a semicolon stands between two words.
func divided(words []word, i, j int) bool {
	for k := min(i, j); k < max(i, j); k++ {
		if words[k].low == ";" || words[k].low == "." && at(words, k+1).capital {
			return true
		}
	}
	return false
}

func commaBetween(words []word, i, j int) bool {
	return slices.ContainsFunc(words[i:j], func(w word) bool { return w.low == "," })
}

// goesOn reports whether a sentence begins with what was told before: "The decision came
// after", "It followed".
func goesOn(words []word) bool {
	return slices.ContainsFunc(words[:min(len(words), 3)], func(w word) bool { return anaphors[w.low] })
}
