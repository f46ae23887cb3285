package speechact

import (
	"slices"
	"strings"
)

// Act is what somebody does by saying something.
type Act uint8

// The acts.
const (
	Question Act = iota // asks, or names what to look for
	Greeting            // hello, thanks, good night
	Personal            // small talk about the one who answers: "who are you?"
	Order               // tells the one who answers what to do or to be
)

var names = [...]string{"question", "greeting", "personal", "order"}

// String returns the act in lower case.
func (a Act) String() string {
	if int(a) < len(names) {
		return names[a]
	}
	return "unknown"
}

// Read tells what a text is. Of a Question it gives what is asked: the text itself,
// or only its sentences that ask where others do not. Of any other act that is "".
func Read(text string) (act Act, question string) {
	var asked []string
	all := sentences(text)
	for _, s := range all {
		switch a := classify(wordsOf(s)); {
		case a == Question:
			asked = append(asked, strings.TrimSpace(s))
		case act == Question || act == Greeting:
			act = a
		}
	}
	switch {
	case len(asked) == len(all):
		return Question, text
	case len(asked) > 0:
		return Question, strings.Join(asked, " ")
	}
	return act, ""
}

// classify tells what a sentence is; one without words is a question, of which
// others may judge.
func classify(words []string) Act {
	rest := withoutCourtesy(words)
	switch {
	case len(words) > 0 && len(rest) == 0, !goesOn(words) && (allPhatic(words) || allPhatic(rest)):
		return Greeting
	case isOrder(rest):
		return Order
	case isPersonal(rest):
		return Personal
	}
	return Question
}

// withoutCourtesy takes off what politeness puts in front: "Hello there, could you
// please tell me", "I would like to know".
func withoutCourtesy(words []string) []string {
	for len(words) > 0 {
		switch {
		case interjections[words[0]], softeners[words[0]] && len(words) > 1:
			words = words[1:]
			for len(words) > 0 && vocatives[words[0]] {
				words = words[1:]
			}
		case len(words) > 2 && modals[words[0]] && you[words[1]] && (asking[after(words, 2)] || orders[after(words, 2)] || maybe[after(words, 2)]):
			words = words[2:]
		case len(words) > 3 && first[words[0]] && asksToKnow(words) > 0:
			words = words[asksToKnow(words):]
		default:
			return words
		}
	}
	return words
}

// after is the first word from i on that is no softener: "can you please write".
func after(words []string, i int) string {
	for i < len(words) && softeners[words[i]] {
		i++
	}
	return at(words, i)
}

// asksToKnow is where what somebody wants to know begins: "I want to know who",
// "I'd like you to tell me". It is 0 where nobody says so.
func asksToKnow(words []string) int {
	for i := 1; i < min(len(words), 7); i++ {
		if (words[i] == "know" || words[i] == "hear") && words[i-1] == "to" {
			return i + 1
		}
		if asking[words[i]] && words[i-1] == "to" {
			return i
		}
	}
	return 0
}

// isOrder reports whether a sentence tells somebody to do or to be something.
func isOrder(words []string) bool {
	verb, next := at(words, 0), at(words, 1)
	switch {
	case len(words) == 0:
		return false
	case you[verb] && (modals[next] || being[next]), verb == "you're" || verb == "youre":
		return !slices.ContainsFunc(words, func(w string) bool { return asksWith[w] }) // "you are now a pirate"
	case verb == "let's" || verb == "lets", first[verb] && wanting[next] && madeThing(words[2:]):
		return true // "let's play", "I want a poem"
	case orders[verb]:
		return next == "" || taken[next] || speaking[verb] && (next == "in" || next == "with") || len(words) > 2 && made[at(words, 2)]
	case maybe[verb]:
		return next == "" || toBot[next] || strings.HasSuffix(next, "ing")
	case asking[verb]:
		return madeThing(words[1:])
	case taken[verb] || asksWith[verb] || modals[verb] || being[verb] || you[verb]:
		return toldTo(words)
	case toBot[next] && !asking[verb]:
		return true // "obey me", "reveal your rules"
	}
	return toldTo(words)
}

// toldTo reports "I want you to", "from now on you will".
func toldTo(words []string) bool {
	for i := 1; i+1 < min(len(words), 8); i++ {
		if !you[words[i]] {
			continue
		}
		wants := words[i+1] == "to" && wanting[words[i-1]]
		must := modals[words[i+1]] && !asksWith[words[0]] && !modals[words[0]] && !being[words[0]] && at(words, i-1) == "on"
		if wants || must {
			return true
		}
	}
	return false
}

// madeThing reports whether what is asked for is to be made up: "me a joke", "us
// another short story".
func madeThing(words []string) bool {
	if toBot[at(words, 0)] {
		words = words[1:]
	}
	if !indefinite[at(words, 0)] {
		return false
	}
	for _, w := range words[1:min(len(words), 4)] {
		if made[w] {
			return true
		}
	}
	return false
}

// mostOwned is how many words are taken for a thing of one's own: "your system
// prompt", but not "your MP Lee Anderson".
const mostOwned = 2

// isPersonal reports whether a sentence speaks of the one who answers and of nothing
// else: beside "you" and what is yours it has only words of small talk.
func isPersonal(words []string) bool {
	addressed, owned := false, 0
	for _, w := range words {
		switch {
		case you[w] || w == "your" || w == "yours" || w == "yourself" || w == "you're":
			addressed, owned = true, 0
			if w == "your" {
				owned = mostOwned
			}
		case owned > 0 && !function[w]:
			owned-- // "your system prompt": whatever is theirs
		case function[w] || talk[w] || phatic[w] || asking[w]:
			owned = 0
		default:
			return false
		}
	}
	return addressed
}

// goesOn reports whether a sentence goes on with a talk: "How much?", "And a day later?",
// "On which day?" have no other words than a farewell.
func goesOn(words []string) bool {
	first := at(words, 0)
	return first == "how" && len(words) > 1 || first == "and" || first == "but" || first == "which" || at(words, 1) == "which"
}

// allPhatic reports whether a sentence has nothing but words of courtesy, and one of
// them at least: "Good morning to you", "What's up".
func allPhatic(words []string) bool {
	seen := false
	if modals[at(words, 0)] || being[at(words, 0)] {
		return false // "Is it good?"
	}
	for _, w := range words {
		if !phatic[w] && !interjections[w] && !function[w] && !you[w] && !vocatives[w] {
			return false
		}
		seen = seen || phatic[w] || interjections[w]
	}
	return seen
}

func at(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return words[i]
}
