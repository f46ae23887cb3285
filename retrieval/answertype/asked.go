package answertype

import "strings"

// asking is a question being read.
type asking struct {
	text     string
	tokens   []token
	question Question
	head     int // the token of the noun asked about; -1 for none
}

// read finds the question's word and reads what follows it.
func (a *asking) read() {
	a.head = -1
	at, word := a.questionWord()
	switch word {
	case "who", "whom", "whose", "who's":
		a.who(at, word)
	case "when":
		a.question.Type = Date
	case "where", "where's", "whereabouts":
		a.question.Type = Place
	case "why":
		a.question.Type = Reason
	case "how":
		a.how(at + 1)
	case "what", "which", "what's", "name", "list":
		a.what(at, word)
	case "":
		if len(a.tokens) > 0 && a.tokens[0].is(auxiliary) {
			a.question.Type = YesNo
		} else {
			a.bare()
		}
	}
}

func (a *asking) low(i int) string {
	if i < 0 || i >= len(a.tokens) {
		return ""
	}
	return strings.ToLower(a.text[a.tokens[i].start:a.tokens[i].end])
}

// questionWord returns the word that asks: the first of the question, or after a
// preposition ("In which year"), or else the first what, which or how many, as
// others inside a sentence mostly begin a clause ("the man who").
func (a *asking) questionWord() (at int, word string) {
	first := 0
	for first < len(a.tokens) && (a.tokens[first].mark != 0 || a.tokens[first].is(preposition) || a.tokens[first].is(connector) || a.low(first) == "so" || a.low(first) == "but") {
		first++
	}
	if word = a.low(first); asks[word] && !a.subordinate(first) {
		return first, word
	}
	if word == "name" || word == "list" {
		return first, word
	}
	if len(a.tokens) > first && a.tokens[first].is(auxiliary) && first == 0 {
		return 0, ""
	}
	for _, strong := range []bool{true, false} {
		for i := first; i < len(a.tokens); i++ {
			word := a.low(i)
			if !asks[word] || a.subordinate(i) {
				continue
			}
			if !strong || word == "what" || word == "how" || word == "which" && !a.clause(i) {
				return i, word
			}
		}
	}
	return -1, ""
}

// subordinate reports whether the question word at i begins a clause before the
// question proper: "When Washington arrived, who met him?".
func (a *asking) subordinate(i int) bool {
	if w := a.low(i); w != "when" && w != "where" && w != "how" || i+1 < len(a.tokens) && a.tokens[i+1].is(auxiliary) {
		return false
	}
	comma := false
	for j := i + 1; j < len(a.tokens); j++ {
		comma = comma || a.tokens[j].mark == ','
		if comma && asks[a.low(j)] {
			return true
		}
	}
	return false
}

// clause reports whether the which at i adds a clause: after a comma or a
// preposition after a comma, with no noun behind it.
func (a *asking) clause(i int) bool {
	return i > 0 && a.tokens[i-1].mark == ',' && i+1 < len(a.tokens) && a.tokens[i+1].is(auxiliary|pronoun)
}

var asks = words("who whom whose who's when where where's whereabouts why how what which what's")

// who asks for a person, or who a person is: "Who is Danny Kruger?" has only a
// name behind its verb.
func (a *asking) who(at int, word string) {
	a.question.Type = Person
	if word == "whose" {
		return
	}
	be := at + 1
	if word == "who's" {
		be = at
	} else if !a.at(be).is(copula) {
		return
	}
	if a.onlyName(be + 1) {
		a.question.Type = Description
	}
}

// onlyName reports whether all words from i on are one name.
func (a *asking) onlyName(i int) bool {
	names := 0
	for ; i < len(a.tokens); i++ {
		switch t := a.tokens[i]; {
		case t.mark == '?' || t.mark == '.' || t.mark == '"':
		case t.capital && !t.is(function) && !t.possessive:
			names++
		case t.is(connector) && names > 0, t.is(title) && names == 0, i > 0 && a.low(i) == "the" && names == 0:
		default:
			return false
		}
	}
	return names > 0
}

func (a *asking) at(i int) token {
	if i < 0 || i >= len(a.tokens) {
		return token{mark: -1, asked: -1}
	}
	return a.tokens[i]
}

// bare reads a question without a question word: "Name of the actor", "population
// of Berlin". Its first noun may tell the type.
func (a *asking) bare() {
	if i := a.phrase(0); i >= 0 {
		if kind, ok := nouns[singular(a.low(i))]; ok && len(a.tokens) < 12 {
			a.question.Type, a.head = kind, i
		}
	}
}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
