package answertype

// who asks for a person, or who a person is: "Who is Anna Petersen?" has only a
// name behind its verb.
func (a *asking) who(at int, word string) {
	a.question.Type, a.question.who = Person, true
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

// onlyName reports whether all words from i on are one name. "The Home Secretary" is
// an office, of which somebody's name is asked.
func (a *asking) onlyName(i int) bool {
	names, the := 0, a.low(i) == "the"
	for ; i < len(a.tokens); i++ {
		switch t := a.tokens[i]; {
		case t.mark == '?' || t.mark == '.' || t.mark == '"':
		case the && t.is(office|title):
			return false
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

// bare reads a question without a question word: a name alone asks who that is, and
// of "population of Berlin" the first noun may tell the type.
func (a *asking) bare() {
	if a.onlyName(0) {
		a.question.Type = Description
		return
	}
	if i := a.phrase(0); i >= 0 {
		if kind, ok := nouns[singular(a.low(i))]; ok && len(a.tokens) < 12 {
			a.question.Type, a.head = kind, i
		}
	}
}
