package answertype

import "strings"

// what reads a question by what or which, whose word is token at: its type is that
// of the noun asked about.
func (a *asking) what(at int, word string) {
	i := at + 1
	if a.low(i) == "exactly" || a.low(i) == "else" {
		i++
	}
	be := word == "what's"
	if a.at(i).is(copula) {
		be = true
		i++
	}
	switch {
	case be:
		a.whatIs(i, false)
	case a.at(i).is(auxiliary) && a.said(sayings), a.low(i) == "words" && doings[a.low(i+1)]:
		a.question.Type = Quotation
	case a.does(i):
		a.question.Type = Role
	case a.at(i).is(auxiliary) && a.paid(i):
		a.question.Type = Money
	case a.at(i).is(auxiliary) || a.at(i).mark != 0:
		a.question.Type = Other
	default:
		if a.head = a.phrase(i); a.head == i && a.verbal(i) {
			a.head = -1
		}
		a.byNoun()
	}
}

// does reports whether what somebody does is asked for, and nothing more: "What does X
// do?", "What did she do for a living?", but not "What did X do in March?".
func (a *asking) does(i int) bool {
	if !doings[a.low(i)] {
		return false
	}
	for j := i + 1; j < len(a.tokens); j++ {
		if a.low(j) != "do" {
			if t := a.tokens[j]; !t.capital && t.is(function|verbal) && !t.is(pronoun) {
				return false
			}
			continue
		}
		rest := strings.TrimRight(strings.ToLower(a.text[a.tokens[j].end:]), " ?.!")
		return j > i+1 && (rest == "" || livings[strings.TrimSpace(rest)])
	}
	return false
}

// livings may follow "What does X do".
var livings = map[string]bool{"for a living": true, "for work": true, "as a job": true, "for a job": true, "professionally": true, "there": true}

// said reports whether one of the words follows an auxiliary of doing with its
// subject between: "What did X say about Y", but not "What is X said to be".
func (a *asking) said(words map[string]bool) bool {
	doing := false
	for i := range a.tokens {
		if doing && words[a.low(i)] && !a.at(i-1).is(copula) {
			return true
		}
		doing = doing || doings[a.low(i)]
	}
	return false
}

// paid reports whether what is asked for is what was paid: "What did the bridge cost?",
// "What did they agree to pay for it?", but not "What did they pay attention to?".
func (a *asking) paid(i int) bool {
	for j := i + 1; j < len(a.tokens); j++ {
		if low := a.low(j); low == "cost" || low == "pay" || low == "paid" || low == "spend" {
			next := a.at(j + 1)
			return j+1 >= len(a.tokens) || next.mark != 0 || next.is(preposition)
		}
	}
	return false
}

var doings = words("did does do has have had")

// whatIs reads the noun after "what is" or "name": "What is the population of",
// "What was the name of his nephew", "What is X's job", "What is X?".
func (a *asking) whatIs(i int, order bool) {
	if (a.low(i) == "one" || a.low(i) == "some") && a.low(i+1) == "of" {
		i += 2
	}
	start := a.at(i)
	switch owner := a.owned(i); {
	case owner >= 0:
		a.head = a.phrase(owner + 1)
	case start.is(function) && !start.is(preposition|auxiliary):
		a.head = a.phrase(i + 1)
	default:
		a.head = a.phrase(i)
	}
	switch {
	case order, a.called():
		a.byNoun()
		if !a.question.Type.named() {
			a.question.Type = Name
		}
	case a.whole(i):
		a.head = -1
		a.question.Type = Description
	case a.head >= 0 && a.at(a.head).capital || past(a.low(i)):
		a.head = -1 // "What was the Flatiron Building designed as", "What was invented in"
	default:
		a.byNoun()
	}
}

// whole reports whether the words from i on are one thing that is to be explained:
// a name, or a noun that no type is known of with nothing behind it.
func (a *asking) whole(i int) bool {
	if a.onlyName(i) {
		return true
	}
	if low := a.low(i); low == "a" || low == "an" || low == "the" {
		i++
	}
	end := i
	for end < len(a.tokens) && (a.tokens[end].word() && !a.tokens[end].is(function) && !a.tokens[end].possessive || a.tokens[end].mark == '"') {
		end++
	}
	return end > i && end < i+5 && end >= len(a.tokens)-1 && (end == len(a.tokens) || a.tokens[end].mark != 0) &&
		nouns[singular(a.low(end-1))] == Other && !past(a.low(end-1))
}

// called reports whether the question ends by asking for a name: "... called?".
func (a *asking) called() bool {
	for i := len(a.tokens) - 1; i >= 0 && i > len(a.tokens)-3; i-- {
		if w := a.low(i); w == "called" || w == "named" || w == "known" {
			return true
		}
	}
	return false
}

// owned returns the token that owns what is asked about ("Lund's" in "Karl
// Lund's job"), of those before the first word without a topic; -1 for none.
func (a *asking) owned(i int) int {
	owner := -1
	for ; i < len(a.tokens) && (!a.tokens[i].is(function) || a.low(i) == "the" || a.tokens[i].is(pronoun)); i++ {
		if m := a.tokens[i].mark; m != 0 && m != '\'' && m != '’' {
			break
		}
		if a.tokens[i].possessive || a.tokens[i].mark != 0 && a.tokens[i].glued || a.tokens[i].is(pronoun) && owner < 0 && possessives[a.low(i)] {
			owner = i
		}
	}
	return owner
}

var possessives = words("his her its their our my your whose")

// byNoun sets the type by the noun asked about.
func (a *asking) byNoun() {
	if a.head < 0 {
		return
	}
	kind, known := nouns[singular(a.low(a.head))]
	switch {
	case a.question.Type == Number:
	case known && kind != Other:
		a.question.Type = kind
	case agent(a.low(a.head)) || a.at(a.head).is(office|family), classes[singular(a.low(a.head))]&(office|family) != 0:
		a.question.Type = Person
	}
	if a.question.Type == Name && singular(a.low(a.head)) == "name" {
		a.head = -1
	}
}

// agent reports whether a noun names somebody by what he does, by its ending.
func agent(word string) bool {
	word = singular(word)
	for _, end := range []string{"ist", "ician", "woman", "ologist", "eur", "ographer"} {
		if strings.HasSuffix(word, end) && len(word) > len(end)+2 {
			return true
		}
	}
	return strings.HasSuffix(word, "man") && len(word) > 5 && !strings.HasSuffix(word, "human")
}

// singular cuts the plural off a noun.
func singular(word string) string {
	switch {
	case irregular[word] != "":
		return irregular[word]
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "ches"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "xes"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is") && len(word) > 3:
		return word[:len(word)-1]
	}
	return word
}

var irregular = map[string]string{"people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "series": "series", "centuries": "century"}
