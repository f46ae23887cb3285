package attribution

import "strings"

// nounHere reports whether the word at i, a noun as often as a verb, is a noun.
func (s sentence) nounHere(i int) bool {
	prev, next := s.at(i-1), s.at(i+1)
	switch {
	case isIng(s.tokens[i].low) && (next.low == "that" || s.at(i+2).hole && (next.text == "," || next.text == ":")) && !prev.is(determiners):
		return false // beyond saying that
	case (s.tokens[i].low == "say" || s.tokens[i].low == "says") && prev.word && (!prev.is(determiners|prepositions|auxiliaries) || prev.is(indefinite) && s.at(i-2).low == "in") && !prev.poss:
		return false
	case prev.is(cueForms) && !prev.is(nounForms) && strings.HasSuffix(prev.low, "ied") && next.low == "that":
		return true // denied reports that
	case prev.is(pronominal) && s.tokens[i].is(bases) && (next.low == "that" || next.is(pronouns) || next.is(determiners)):
		return false // some suspect that
	case prev.is(determiners) || prev.poss || prev.is(prepositions) || prev.digit:
		return !(prev.low == "as" || prev.low == "one" || prev.low == "to" && s.tokens[i].is(bases)) && !prev.hole
	case i == 0:
		return true
	case next.low == "to" && s.tokens[i].is(takesTo) && s.at(i+2).word && !s.at(i+2).is(determiners) && !s.at(i+2).upper:
		return false
	case next.is(prepositions) && next.low != "that" && next.low != "for" && next.low != "as" && next.low != "on":
		return !prev.is(pronouns) && prev.text != ","
	case next.word && !next.upper && (next.is(auxiliaries) && next.low != "to" || next.is(pasts) || next.is(cueForms) && !next.is(nounForms) && !isIng(next.low) && !prev.is(pronouns)):
		return true
	}
	return false
}

// closes reports whether a sentence or its reporting clause may end before i.
func (s sentence) closes(i int) bool {
	t := s.at(i)
	return i >= len(s.tokens) || t.text == "." || t.text == "," || t.hole || t.is(prepositions) || t.is(days) || t.is(adverbs)
}

// clauseAt reports whether p, read as the inverted subject, is rather the
// subject of a reported clause: "…, said the deal was off".
func (s sentence) clauseAt(p phrase) bool {
	for k := p.to; k < len(s.tokens) && k < p.to+12; k++ {
		t := s.tokens[k]
		if t.text == "," || t.hole || t.is(relatives) || t.is(conjunctions) && !t.is(prepositions) {
			return false
		}
		if t.is(auxiliaries) && t.low != "to" {
			return true
		}
	}
	return false
}

// afterWith is the unit after the "with" that opens the clause ending at unit j
// ("with sources telling the paper"), 0 when none does.
func (s sentence) afterWith(j int) int {
	for k := j; k > 0 && k > j-8; k-- {
		if s.tokens[k].low == "with" && k < j {
			return k + 1
		}
		if s.boundary(k) {
			break
		}
	}
	return 0
}

// possessors before a form of a verb make it an adjective: "an estimated 40".
const possessorsWords = "a an the this these those his her its their our my your"

// quotedAs are the participles before "as saying".
const quotedAsWords = "quoted quotes quote quoting cited cites citing reported heard recorded filmed"

// quoting is the unit of the verb before the "as" at unit j in "was quoted by the
// paper as saying" and "quotes the mayor as saying", -1 when there is none.
func (s sentence) quoting(j int) int {
	for k := j - 1; k >= 0 && k > j-14; k-- {
		if t := s.tokens[k]; t.is(quotedAs) && !t.upper {
			return k
		} else if !t.word && t.text != "," {
			break
		}
	}
	return -1
}

// quoted reads who is quoted by the verb at unit k before the "as" at unit j, and
// by whom.
func (s sentence) quoted(k, j int) (who, by phrase, ok bool) {
	subject, found := s.subjectOf(k)
	if s.at(k-1).is(copulas|auxiliaries) && s.at(k-1).low != "has" && s.at(k-1).low != "have" && s.at(k-1).low != "had" || k == j-1 {
		if s.at(k+1).low == "by" && k+2 < j {
			by, _ = s.phrase(k+2, j)
		}
		return subject, by, found
	}
	if t := s.at(k + 1); t.is(objects) || t.low == "her" || t.low == "it" {
		return phrase{from: k + 1, to: k + 2, pronoun: true}, subject, true
	}
	end := j
	if s.at(j-1).text == "," {
		// "quotes the chief engineer, Ann Lee, as saying", "quotes Ann Lee, the engineer, as saying"
		if n, named := s.lastName(k+1, j-1); named && n.to == j-1 && n.likePerson() {
			return phrase{from: k + 1, to: j - 1, name: n, named: true}, subject, true
		}
		for end = k + 2; end < j && s.tokens[end].text != ","; {
			end++
		}
	}
	who, ok = s.phrase(k+1, end)
	return who, subject, ok
}

// agrees reports whether a verb right after its subject agrees with it in number:
// "the Oxfam report" holds no verb, "analysts report" does.
func (s sentence) agrees(subject phrase, verb token) bool {
	last := s.tokens[subject.to-1]
	if verb.is(bases) {
		for i := subject.from; i < subject.to; i++ {
			if t := s.tokens[i]; t.is(plurals) || t.digit || i == subject.from && s.quantity(i) || t.text == "%" || strings.HasSuffix(t.low, "s") && !strings.HasSuffix(t.low, "ss") && !t.poss {
				return true
			}
		}
		return false
	}
	if verb.is(nounForms) && strings.HasSuffix(verb.low, "s") && !s.prepositional(subject.from, subject.to) {
		return last.upper || last.pronounOrSingular()
	}
	return true
}

func (t token) pronounOrSingular() bool {
	return t.is(pronouns) && t.low != "they" || !strings.HasSuffix(t.low, "s") || strings.HasSuffix(t.low, "ss")
}
