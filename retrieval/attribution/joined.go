package attribution

import "strings"

// joins reports whether the "and" at i joins two names of one subject, as in
// "Smith and Jones said" or "officials and diplomats said".
func (s sentence) joins(i int) bool {
	if s.at(i).low != "and" {
		return false
	}
	prev, next := s.at(i-1), s.at(i+1)
	plural := func(t token) bool {
		return t.word && !t.upper && strings.HasSuffix(t.low, "s") && len(t.low) > 4 && !t.is(cueForms|auxiliaries)
	}
	if next.is(possessors) && next.low != "the" && next.low != "this" && prev.upper || plural(prev) && plural(next) {
		return true
	}
	return prev.upper && next.upper && i >= 1 && !next.is(courtesy) && !prev.is(starters) || s.opensWith(i)
}

// opensWith reports whether nothing but a noun phrase stands between the "and" at
// unit i and the start of the sentence, or the comma before: "Hale and the mayor".
func (s sentence) opensWith(i int) bool {
	k := i - 1
	for ; k >= 0 && i-k < 10 && s.tokens[k].text != ","; k-- {
		t := s.tokens[k]
		if t.hole {
			break
		}
		if !t.word && t.text != "(" && t.text != ")" || t.is(auxiliaries|pasts|conjunctions) && !t.upper || t.is(cueForms) && !t.upper && !t.is(nounForms) || !t.upper && len(t.low) > 4 && strings.HasSuffix(t.low, "ed") || isIng(t.low) && !t.upper || t.is(pronouns|days) {
			return false
		}
	}
	if k > 0 && s.tokens[k].text == "," {
		k--
	}
	next := s.at(i + 1)
	if k >= 0 && s.tokens[k].hole && k < i-1 {
		return next.upper || next.is(determiners)
	}
	return k < 0 && i > 0 && s.tokens[0].word && !s.tokens[0].is(prepositions|conjunctions) && (next.upper || next.is(determiners) || strings.HasSuffix(s.at(i-1).low, "s") && next.word && !next.is(auxiliaries|pasts|cueForms|adverbs|pronouns))
}
