package attribution

import "strings"

// object reads the noun phrase by which a verb like "criticised" says what somebody
// thinks or speaks of, with what hangs on it: "the plan for a second runway".
func (s sentence) object(f frame, from, end int) (to int, ok bool) {
	verb, t := s.tokens[f.cue], s.at(from)
	if f.cueTo-f.cue > 1 || s.at(f.subject.from-1).low == "that" && s.at(f.subject.from-1).is(relatives) {
		return 0, false
	}
	switch {
	case t.hole || !t.word || t.is(prepositions|conjunctions|auxiliaries|adverbs|days) || isLy(t.low) && !t.upper || isIng(t.low) && !t.upper,
		t.is(pronouns) && t.low != "it" && t.low != "you", t.is(cueForms) && !t.is(nounForms) && !strings.HasSuffix(t.low, "ed"), t.is(objects) && strings.HasSuffix(t.low, "self") && f.class != calls:
		return 0, false
	}
	if s.at(f.subject.from-1).low == "how" {
		return 0, false // "is how the mayor described it"
	}
	for k := from; k < from+4; k++ {
		if s.at(k).is(nounCues) && s.at(k+1).low == "that" {
			return 0, false // voiced concern that: the noun's own frame has it
		}
	}
	to = s.objectEnd(from, end)
	if verb.is(takesWords) && !s.ofWords(from, to) {
		return 0, false
	}
	as := false
	for k := from; k < to; k++ {
		as = as || s.tokens[k].low == "as" && k > from
		if s.tokens[k].low == "saying" && s.tokens[k-1].low == "as" {
			return 0, false // that frame follows
		}
	}
	if !verb.is(takesNoun) && !(verb.is(showing) && s.writes(f.subject)) && !(verb.is(takesAs) && as) && !(strings.HasPrefix(verb.low, "call") && s.twoNouns(from, to)) {
		return 0, false
	}
	return to, to-from > 1 || t.upper || t.is(objects) || t.low == "it" || t.low == "her"
}

// about reads what a verb or an adjective takes with a preposition or an infinitive:
// called for an inquiry, lashed out at the report, skeptical of the plan, reluctant to go.
func (s sentence) about(f frame, end int) (part, bool) {
	verb, k := s.tokens[f.cue], f.to()
	t, takes := s.at(k), prepositionsOf[verb.low]
	switch {
	case takes != "" && (t.low == "out" || t.low == "in" || t.low == "back") && strings.Contains(" at on against for about ", " "+s.at(k+1).low+" "):
		return part{k + 2, s.objectEnd(k+2, end), true, true}, true
	case takes != "" && t.word && strings.Contains(" "+takes+" ", " "+t.low+" ") && end-k > 1:
		words := verb.is(takesClause|takesThat) || strings.HasPrefix(verb.low, "call") || strings.HasPrefix(verb.low, "warn") || strings.HasPrefix(verb.low, "complain")
		return part{k + 1, s.objectEnd(k+1, end), true, !words}, true
	case f.class != opines || !s.attitude(f.cue):
		return part{}, false
	case t.low == "to" && verb.low != "opposed":
		return part{from: k, to: s.objectEnd(k, end), loose: true}, true
	}
	return part{k + 1, s.objectEnd(k+1, end), true, true}, true
}

// ofWords reports whether the units [from, to) are about something that is said or
// planned: one attacks a plan as one attacks a town.
func (s sentence) ofWords(from, to int) bool {
	for k := from; k < to; k++ {
		if t := s.tokens[k]; t.is(spoken|nounCues|writings) || has(strings.TrimSuffix(t.low, "s"), spoken|nounCues|writings) {
			return true
		}
	}
	return false
}

// objectEnd is where a noun phrase ends with what hangs on it: at a comma, before a
// conjunction that goes on with another verb, before when it was said.
func (s sentence) objectEnd(from, end int) int {
	for k := from; k < end; k++ {
		t := s.tokens[k]
		switch {
		case t.hole:
		case t.text == "," && !(s.at(k-1).upper && s.at(k+1).upper), t.text == "–", t.text == "—", t.text == "(", t.text == ":":
			return k
		case !t.word:
		case k > from && (t.low == "and" || t.low == "but" || t.low == "or") && s.goesOnWithVerb(k+1, end),
			k > from && (t.low == "while" || t.low == "when" || t.low == "because" || t.low == "after" || t.low == "before" || t.low == "since" || t.low == "although" || t.low == "though" || t.low == "if" || t.low == "until"),
			k > from && t.low == "but" && (s.at(k+1).upper || s.at(k+1).is(determiners|pronouns)) && s.at(k-1).low != "nothing" && s.at(k-1).low != "all",
			k > from && t.low == "with" && (isIng(s.at(k+2).low) || isIng(s.at(k+3).low)), // rejected the idea | with sources telling
			k > from && s.timely(k),
			k > from+1 && t.low == "as" && s.at(k+1).is(pronouns), // praised him | as he left
			k > from && isIng(t.low) && t.is(cueForms) && s.at(k-1).word && !s.at(k-1).is(prepositions):
			return k
		}
	}
	return end
}

// goesOnWithVerb reports whether what follows an "and" is another verb of the same
// subject, or another clause, rather than another noun.
func (s sentence) goesOnWithVerb(k, end int) bool {
	for k < end && (s.tokens[k].is(adverbs) || isLy(s.tokens[k].low)) {
		k++
	}
	t := s.at(k)
	if t.upper && !t.is(pronouns) || t.is(determiners) || s.at(k-1).low == "and" && t.is(prepositions) {
		return s.clauseFrom(k, min(end, k+12)) && !t.is(prepositions)
	}
	return t.is(auxiliaries|pasts|pronouns) || t.is(cueForms) && !t.is(nounForms) || t.word && !t.upper && len(t.low) > 4 && strings.HasSuffix(t.low, "ed") || t.low == "has" || t.low == "said"
}

// twoNouns reports whether the units [from, to) are a noun and what it is called: "him
// a liar", "the mayor a friend".
func (s sentence) twoNouns(from, to int) bool {
	if s.tokens[from].is(objects) || s.tokens[from].low == "it" || s.tokens[from].low == "her" && s.at(from+1).is(determiners) {
		return to-from > 1 && !s.at(from+1).is(prepositions|adverbs|conjunctions)
	}
	for k := from + 1; k < to && k < from+8; k++ {
		t := s.tokens[k]
		if t.is(prepositions | conjunctions) {
			return false
		}
		if t.low == "a" || t.low == "an" || t.low == "the" {
			return true
		}
	}
	return false
}
