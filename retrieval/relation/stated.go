package relation

import (
	"slices"
	"strings"
)

// attributes are what somebody or something has that an article tells by its name or its
// family's: not "Smith's plan", which is told in any words.
var attributes = set(`salary pay wage wages income price cost phone telephone email address religion faith hobby hobbies
	nickname height weight nationality birthday birthplace blood password motto slogan diagnosis`)

// amounts are those that a word of their family tells only where a figure stands beside it.
var amounts = set("salary pay wage wages income price cost height weight")

// stated reads what follows "what is": "the director's salary", "the price of a ticket".
func stated(rest []word) Question {
	noun, subject := nounOf(rest)
	if len(noun) > 0 && attributes[noun[len(noun)-1].low] && len(contents(subject)) > 0 {
		return Question{Kind: Act, Words: []string{noun[len(noun)-1].low}, Subject: contents(subject), held: true}
	}
	return Question{}
}

// pasts are verbs of the past whose form does not say so.
var pasts = set("won lost fell left quit shot fled drowned")

// howMany reads "How many people died?", "How many workers did the company sack?": the
// verb that the counted ones did or that was done to them, where it is of a family.
func howMany(words []word) Question {
	if at(words, 1).low != "many" {
		return Question{}
	}
	asked := slices.ContainsFunc(words, func(w word) bool { return w.low == "did" || w.low == "do" || w.low == "does" || modal[w.low] })
	for i := 3; i < len(words); i++ {
		w, last := words[i], i == len(words)-1
		verb := being[words[i-1].low] || strings.HasSuffix(w.low, "ed") || pasts[w.low] || last && asked
		if verb && !w.capital && !vague[w.low] && len(familyOf[root(w.low)]) > 0 {
			return Question{Kind: Act, Words: []string{w.low}, Subject: contents(words[i+1:]), done: true}
		}
	}
	return Question{}
}
