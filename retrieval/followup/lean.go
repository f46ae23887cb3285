package followup

import (
	"slices"
	"strings"
)

// leans reports whether the pronoun at i needs somebody or something from before: it
// is no expletive, and nothing in front of it in its own question can be meant.
func (p parsed) leans(i int) bool {
	w := p.words[i]
	if p.boundByWho(i) {
		return false
	}
	switch w.low {
	case "he", "she", "his", "him", "her", "hers":
		gender := genderOf(w.low)
		return !p.within(i, func(f phrase) bool {
			head := p.head(f)
			if f.name < 0 {
				return head.is(human) && !f.plural && !opposite(genderOf(head.low), gender)
			}
			n := p.Names[f.name]
			return n.Kind == Named || n.Kind == Person && !opposite(n.Gender, gender)
		})
	case "it", "its":
		return !p.expletive(i) && !p.within(i, func(f phrase) bool { return !f.plural && p.kind(f) != person })
	case "they", "them", "their", "theirs":
		return !p.within(i, func(f phrase) bool {
			return f.plural || f.name >= 0 && p.kind(f) != person || f.name < 0 && p.head(f).class&(collective|human) != 0
		})
	}
	return false
}

func opposite(a, b byte) bool { return a != 0 && b != 0 && a != b }

// boundByWho reports whether the "their" at i is that of the one asked for: "Who gave
// their name to the town?", but not "Who is their leader?".
func (p parsed) boundByWho(i int) bool {
	at := p.opening()
	return p.low(at) == "who" && p.words[i].is(possessive) && p.low(i) != "its" && !p.at(i-1).is(be) && !p.at(at+1).is(pronoun) &&
		slices.ContainsFunc(p.words[at+1:i], func(w word) bool { return w.open() })
}

// within reports whether a phrase in front of the pronoun at i may be meant by it. An
// object ("about him") is none of its own clause, so that for one only phrases of
// another clause count.
func (p parsed) within(i int, may func(phrase) bool) bool {
	before, clause := i, p.clause(i)
	if p.object(i) {
		before = clause
	}
	return slices.ContainsFunc(p.phrases, func(f phrase) bool { return f.to <= before && (!f.asked || f.to <= clause) && may(f) })
}

// clause is where the clause of the word at i begins, when one stands before it: at a
// conjunction, a relative word, "before" and the like, or a gerund ("of selling it").
func (p parsed) clause(i int) int {
	for j := i - 1; j > p.opening(); j-- {
		switch w := p.words[j]; {
		case w.class&(joins|asks) != 0 && w.low != "and" && w.low != "or":
			return j
		case w.low == "before" || w.low == "after" || w.low == "until" || w.low == "since", j == i-1 && strings.HasSuffix(w.low, "ing") && p.at(j-1).is(preposition):
			return j
		}
	}
	return 0
}

// object reports whether the pronoun at i is an object: him, and it, her and them
// where no verb and no noun follows.
func (p parsed) object(i int) bool {
	next := p.at(i + 1)
	switch p.low(i) {
	case "him", "them":
		return true
	case "it":
		return i == len(p.words)-1 || p.at(i-1).is(preposition) || next.class&(preposition|joins) != 0
	case "her", "his":
		return !p.owns(i)
	}
	return false
}

// owns reports whether "her" or "his" at i stands before its noun.
func (p parsed) owns(i int) bool {
	next := p.at(i + 1)
	return i+1 < len(p.words) && !next.time && (next.open() && !(isVerb(next) && p.low(i) == "her") || next.is(quantity))
}

// raising are adjectives and participles whose "it ... to" is somebody's: "is it likely
// to pass?".
var raising = set(`likely unlikely expected due set going able unable ready planned supposed allowed certain sure bound designed used
	meant intended required believed said thought forced about known`)

// expletive reports whether the "it" at i stands for nothing: "is it true that",
// "how long does it take to", "is it raining".
func (p parsed) expletive(i int) bool {
	if p.low(i) != "it" {
		return false
	}
	ofBe := p.at(i-1).is(be) || p.at(i+1).is(be) || p.words[i].possessive
	for j := i + 1; j < len(p.words) && j <= i+5; j++ {
		switch low := p.low(j); {
		case low == "mean" && j == i+1 && (p.low(j+1) == "for" || p.low(j+1) == "to" || p.low(j+1) == "when" || p.low(j+1) == "if"):
			return true
		case ofBe && low == "to" && j == i+1:
			return true
		case weather[low], ofBe && clock[low]:
			return true
		case ofBe && j > i+1 && (low == "that" || low == "whether" || low == "if" || low == "who"):
			return true
		case ofBe && j > i+1 && low == "to" && !raising[p.low(j-1)] && !isVerb(p.words[j-1]):
			return true
		case ofBe && j > i+1 && low == "for" && j+2 < len(p.words) && slices.ContainsFunc(p.words[j+2:], func(w word) bool { return w.low == "to" }):
			return true
		case low == "take" || low == "takes" || low == "took" || low == "taken" || low == "cost" || low == "costs" || low == "need":
			return slices.ContainsFunc(p.words[j+1:], func(w word) bool { return w.low == "to" })
		}
	}
	return p.low(0) == "what" && p.low(1) == "time"
}

var (
	weather = set("rain raining rained snow snowing snowed freezing drizzling")
	clock   = set("monday tuesday wednesday thursday friday saturday sunday midnight noon o'clock")
)
