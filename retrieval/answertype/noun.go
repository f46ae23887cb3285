package answertype

import "strings"

// what reads a question by what, which or name, whose word is token at: its type
// is that of the noun asked about.
func (a *asking) what(at int, word string) {
	i := at + 1
	if a.low(i) == "exactly" || a.low(i) == "else" {
		i++
	}
	be := a.at(i).is(copula) || word == "what's" || word == "name" || word == "list"
	if a.at(i).is(copula) {
		i++
	}
	switch {
	case a.mentions(sayings) && (a.at(i).is(auxiliary) || a.low(i) == "words") && a.last(sayings):
		a.question.Type = Quotation
	case be:
		a.whatIs(i, word)
	case a.at(i).is(auxiliary) || a.at(i).mark != 0:
		a.question.Type = Other
	default:
		a.head = a.phrase(i)
		a.byNoun()
	}
}

// last reports whether a saying follows the first auxiliary with at least a word
// between: "What did X say about Y", not "What is X called".
func (a *asking) last(words map[string]bool) bool {
	seen := false
	for i := range a.tokens {
		if seen && words[a.low(i)] && !a.at(i-1).is(copula) {
			return true
		}
		seen = seen || a.low(i) == "did" || a.low(i) == "does" || a.low(i) == "do" || a.low(i) == "has" || a.low(i) == "have" || a.low(i) == "had" || a.low(i) == "words"
	}
	return false
}

// whatIs reads the noun after "what is": "What is the population of", "What was
// the name of his nephew", "What is X's job", "What is X?".
func (a *asking) whatIs(i int, word string) {
	if owner := a.owned(i); owner >= 0 {
		a.head = a.phrase(owner + 1)
	} else if a.at(i).is(function) && !a.at(i).is(preposition|auxiliary) {
		a.head = a.phrase(i + 1)
	} else if a.head = a.phrase(i); !a.called() {
		if a.head >= 0 && nouns[singular(a.low(a.head))] == Other || a.at(i).capital {
			a.head = -1
			a.question.Type = Description
			if word == "name" || word == "list" {
				a.question.Type = Name
			}
			return
		}
	}
	a.byNoun()
	if a.question.Type == Other && (a.called() || word == "name") {
		a.question.Type = Name
	}
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

// owned returns the token that owns what is asked about ("Siebert's" in "Bjoern
// Siebert's job"), of those before the first word without a topic; -1 for none.
func (a *asking) owned(i int) int {
	owner := -1
	for ; i < len(a.tokens) && (!a.tokens[i].is(function) || a.low(i) == "the" || a.tokens[i].is(pronoun)) && a.tokens[i].mark == 0; i++ {
		if a.tokens[i].possessive || a.tokens[i].is(pronoun) && owner < 0 && possessives[a.low(i)] {
			owner = i
		}
	}
	return owner
}

var possessives = words("his her its their our my your whose")

// phrase returns the head of the noun phrase that begins at token i: its last word
// before a preposition, a verb or a name that begins a clause; -1 for none. A
// "type of engine" and "name of the river" are headed by what stands behind of.
func (a *asking) phrase(i int) int {
	head := -1
	for ; i < len(a.tokens); i++ {
		t := a.tokens[i]
		if t.mark != 0 && t.mark != '"' || t.is(function) && !(head < 0 && (a.low(i) == "the" || a.low(i) == "other")) {
			break
		}
		low := a.low(i)
		if head >= 0 && (t.is(verbal|becomes|speech) || strings.HasSuffix(low, "ed") && len(low) > 4) && !a.at(i+1).is(copula) && nouns[singular(low)] == Other {
			break
		}
		if head >= 0 && t.capital && !a.tokens[head].capital {
			break
		}
		if t.is(function) {
			continue
		}
		head = i
		if t.possessive {
			head = -1
		}
	}
	if head >= 0 && kinds[singular(a.low(head))] && a.at(head+1).is(connector) && a.low(head+1) == "of" {
		if behind := a.phrase(head + 2); behind >= 0 {
			return a.renamed(head, behind)
		}
		if behind := a.phrase(head + 3); behind >= 0 && a.at(head+2).is(function) {
			return a.renamed(head, behind)
		}
	}
	return head
}

// renamed notes that a name is asked for where the noun says so.
func (a *asking) renamed(noun, behind int) int {
	if low := a.low(noun); low == "name" || low == "title" || low == "names" {
		a.question.Type = Name
	}
	if owner := a.owned(behind); owner >= 0 {
		if owned := a.phrase(owner + 1); owned >= 0 {
			return owned
		}
	}
	return behind
}

var kinds = words("type kind sort form part name title brand piece class category group number member")

// byNoun sets the type by the noun asked about.
func (a *asking) byNoun() {
	if a.head < 0 {
		return
	}
	kind, known := nouns[singular(a.low(a.head))]
	switch {
	case known && kind != Other:
		a.question.Type = kind
	case known || a.question.Type == Name:
	case agent(a.low(a.head)):
		a.question.Type = Person
	case a.at(a.head).is(office | family):
		a.question.Type = Person
	}
	if a.question.Type == Name && singular(a.low(a.head)) == "name" && !known {
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
