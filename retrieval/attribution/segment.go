package attribution

// segment is where the words from unit from on end that stand between commas: at
// a mark, or before when and where it was said.
func (s sentence) segment(from int) int {
	k := from
	for k < len(s.tokens) && k-from < maxPhrase {
		t := s.tokens[k]
		if t.hole || !t.word && t.text != "&" && t.text != "/" && t.text != "%" && t.text != "'" && t.text != "’" || k > from && s.timely(k) {
			break
		}
		if k > from && t.is(conjunctions) && !t.is(relatives) && t.low != "and" && t.low != "or" && t.low != "because" && t.low != "than" && !(t.low == "as" && s.at(k+1).is(determiners)) && !(t.low == "but" && s.at(k+1).is(auxiliaries|adverbs|pasts)) {
			break
		}
		k++
	}
	return k
}

// statesAt reports whether the units [from, to) are a clause rather than a description:
// participles in one are no verbs ("a broker based in Hull", "head of a group called Ebb").
func (s sentence) statesAt(from, to int) bool {
	if s.tokens[from].upper || s.tokens[from].is(pronouns) {
		return s.clause(from, to)
	}
	for k := from + 1; k < to; k++ {
		if t := s.tokens[k]; t.is(auxiliaries) && t.low != "to" {
			return true
		}
	}
	return false
}

// relativeIn is the unit of the first who, whose or which in [from, to), to when there
// is none: the verb behind it is not that of what it describes.
func (s sentence) relativeIn(from, to int) int {
	for k := from; k < to; k++ {
		if s.tokens[k].is(relatives) {
			return k
		}
	}
	return to
}

// pastBracket is the unit after the bracket that opens at unit to, as a party and a
// state stand in one; to itself where none does.
func (s sentence) pastBracket(to int) int {
	if s.at(to).text != "(" {
		return to
	}
	for k := to + 1; k < len(s.tokens) && k < to+10; k++ {
		if s.tokens[k].text == ")" {
			return k + 1
		}
	}
	return to
}
