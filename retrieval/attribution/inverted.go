package attribution

// after reads the noun phrase that starts at unit from and follows its verb:
// "said Mr Smith, who …", "according to a spokesman for the ministry on Monday".
func (s sentence) after(from int) (phrase, bool) {
	if t := s.at(from); t.is(pronouns) && !t.poss && t.word {
		return phrase{from: from, to: from + 1, pronoun: true}, t.low != "who" && t.low != "i" && t.low != "we" && t.low != "you"
	}
	if t := s.at(from); !t.word || isIng(t.low) && !t.upper || t.is(prepositions) || t.is(conjunctions) || t.is(auxiliaries) || t.is(adverbs) || t.is(days) {
		return phrase{}, false
	}
	end := from
	for end < len(s.tokens) && end-from < maxPhrase && !s.boundary(end) {
		t := s.tokens[end]
		if end > from && (t.is(auxiliaries) || t.is(adverbs) || t.is(days) && s.tokens[end-1].low != "of" && !t.upper || t.is(cueForms) && !t.upper && !(t.is(bases) && s.at(end+1).upper && !s.tokens[end-1].upper) && (!t.is(nounForms) || s.tokens[end-1].upper && !s.tokens[from].is(determiners))) {
			break
		}
		if end > from && t.is(prepositions) && t.low != "of" && t.low != "for" && t.low != "at" && t.low != "from" && t.low != "with" {
			break
		}
		if prev := s.at(end - 1); t.text == "." || end > from && t.is(determiners) && !t.digit && !t.upper && prev.upper && !prev.is(determiners) {
			break // according to PolitiFact | the top 400
		}
		if t.is(prepositions) && s.at(end+1).is(days) {
			break
		}
		end++
	}
	if end == from {
		return phrase{}, false
	}
	// A name at the head ends there: "said John Smith of Leeds".
	for i := from; i < end; i++ {
		if n, ok := readName(s.tokens[:end], i); ok && !n.poss {
			if len(n.core) > 0 && (n.to == end || s.tokens[n.to].is(prepositions)) && !s.prepositional(from, i) {
				if n.likePerson() || n.title != "" && n.to < end && s.tokens[n.to].low != "of" {
					return phrase{from: from, to: n.to, name: n, named: true}, true
				}
			}
			break
		}
	}
	return s.phrase(from, end)
}
