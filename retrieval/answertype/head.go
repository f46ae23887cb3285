package answertype

import "strings"

// phrase returns the head of the noun phrase that begins at token i: its last word
// before a preposition, a verb or a name that begins a clause; -1 for none. A
// "type of engine" and "name of the river" are headed by what stands behind of, an
// "engine type" by engine.
func (a *asking) phrase(i int) int {
	head, first := -1, i
	for ; i < len(a.tokens); i++ {
		t := a.tokens[i]
		if t.mark != 0 && t.mark != '"' || t.is(function) && !(head < 0 && (a.low(i) == "the" || a.low(i) == "other")) {
			break
		}
		if head >= 0 && (a.verb(i, head) || t.capital && nouns[singular(a.low(head))] != Other) {
			break
		}
		if t.is(function) {
			first = i + 1
			continue
		}
		head = i
		if t.possessive {
			head, first = -1, i+1
		}
	}
	switch {
	case head < 0:
	case head > first && kinds[singular(a.low(head))] && nouns[singular(a.low(head))] == Other && a.low(head+1) != "of":
		return head - 1
	case kinds[singular(a.low(head))] && a.low(head+1) == "of":
		if behind := a.phrase(head + 2); behind >= 0 {
			return a.renamed(head, behind)
		}
		if behind := a.phrase(head + 3); behind >= 0 && a.at(head+2).is(function) {
			return a.renamed(head, behind)
		}
	}
	return head
}

// verb reports whether the word at i is the verb behind the noun at head.
func (a *asking) verb(i, head int) bool {
	t, low := a.tokens[i], a.low(i)
	if nouns[singular(low)] != Other || a.at(i+1).is(copula) {
		return false
	}
	known := nouns[singular(a.low(head))] != Other
	if known && (strings.HasSuffix(low, "ing") || a.low(i+1) == "of") {
		return true // "Which person heading", "What city north of"
	}
	if t.is(verbal|becomes|speech) || past(low) || len(low) > 4 && strings.HasSuffix(low, "ly") {
		return true
	}
	next := a.at(i + 1)
	return strings.HasSuffix(low, "s") && !t.capital && next.is(function) && !next.is(auxiliary) &&
		!strings.HasSuffix(low, "ss") && !strings.HasSuffix(a.low(head), "s") && a.low(i+1) != "of"
}

// verbal reports whether the only word behind what is a verb: "What served as",
// "What goes through", "What caused the".
func (a *asking) verbal(i int) bool {
	low, next := a.low(i), a.at(i+1)
	if nouns[singular(low)] != Other || a.tokens[i].capital {
		return false
	}
	ending := past(low) || strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && a.low(i+1) != "of"
	return a.tokens[i].is(verbal|becomes) || ending && (next.is(function) && !next.is(auxiliary) || past(low) || next.capital)
}

// renamed notes that a name or a number is asked for where the noun before of says
// so, and returns the head behind it.
func (a *asking) renamed(noun, behind int) int {
	switch singular(a.low(noun)) {
	case "name":
		a.question.Type = Name
	case "number":
		a.question.Type = Number
		return behind
	}
	if owner := a.owned(behind); owner >= 0 {
		if owned := a.phrase(owner + 1); owned >= 0 {
			return owned
		}
	}
	return behind
}

var kinds = words("type kind sort form part name title brand piece class category group number member")
