package attribution

import "strings"

// complement finds what follows a reporting verb as reported: [from, to).
func (s sentence) complement(f frame, end int) (from, to int, ok bool) {
	verb := s.tokens[f.cue]
	from = f.to()
	if s.at(from).low == "by" {
		if f.subject.from != from+1 {
			return 0, 0, false // a belief thought by many to be false
		}
		from = f.subject.to // was told by the club that …
	}
	if f.class == opines && s.at(from).text == "," { // in his view, …
		return from + 1, end, end-from > 3
	}
	clausal := f.class <= tells || f.class == thinks || f.class == opines || verb.is(takesThat)
	if clausal {
		if that := s.that(f, from, end); that > 0 {
			return that + 1, end, end-that > 3
		}
	}
	if rel := s.at(f.subject.from - 1).low; clausal && f.known && !f.inverted && (rel == "that" || rel == "which" || rel == "who") && s.at(from).is(auxiliaries|pasts|verbs) && s.at(from).low != "to" {
		for k := from + 1; k < end; k++ { // a bill that opponents say | will harm voters
			if s.tokens[k].text == "," {
				end = k
			}
		}
		return from, end, end-from > 1
	}
	if from, ok := s.openForm(f, from, end); ok {
		return from, end, true
	}
	if clausal {
		if from, to, ok := s.bare(f, from, end); ok {
			return from, to, ok
		}
	}
	return 0, 0, false
}

// that is the unit of the "that" which opens the reported clause: right after the
// verb, or past times, places and the one addressed; 0 when there is none.
func (s sentence) that(f frame, from, end int) int {
	verb, t := s.tokens[f.cue], s.at(from)
	if t.low == "to" && verb.is(takesTo) {
		return 0
	}
	for k := from; k < end && k < from+14; k++ {
		u := s.tokens[k]
		if u.low == "that" && s.at(k+1).is(auxiliaries|pasts|verbs) && k > from {
			return 0 // "decide on the motions that have been moved"
		}
		if u.low == "that" {
			aside := addressing(verb.low) || t.is(prepositions|adverbs|days|times) || isLy(t.low) && k == from+1 || t.text == "," || t.low == "last"
			if f.class == thinks { // found in a review last year that
				aside = t.is(days|times) || t.low == "in" || t.low == "on" || t.low == "last"
			}
			if k == from || f.class == tells || aside && s.addressed(from, k) {
				return k
			}
			return 0
		}
		if k > from && u.is(cueForms) && !u.is(nounForms) && f.class != tells || u.is(copulas) && u.low != "as" || u.is(pronouns) && f.class != tells || u.text == ":" || u.text == "(" && k > from {
			return 0
		}
	}
	return 0
}

// openForm reads what some verbs take besides clauses: infinitives, gerunds,
// questions, and somebody who is to do or has done something.
func (s sentence) openForm(f frame, from, end int) (int, bool) {
	verb, t, next := s.tokens[f.cue], s.at(from), s.at(from+1)
	switch {
	case t.low == "to" && verb.is(takesTo) && next.word && !next.upper && !next.is(determiners|pronouns|objects) && (!strings.HasSuffix(next.low, "s") || strings.HasSuffix(next.low, "ss") || next.low == "focus"):
		return from, end-from >= 2 // vowed to fight, but: agreed to terms, offered to investors
	case strings.HasPrefix(verb.low, "den") && t.is(nounCues|nounForms) && next.low == "that":
		return from, true // denied reports that
	case verb.is(takesIng) && isIng(t.low) && !t.upper:
		return from, end-from >= 2
	case verb.is(takesWhether) && (t.low == "whether" || t.low == "if" || t.low == "why" || t.low == "how" || t.low == "what"):
		return from, end-from >= 3
	case verb.is(takesWhether) && f.class != says: // asked the mayor whether
		for k := from; k < end && k < from+8 && s.tokens[k].word; k++ {
			if w := s.tokens[k].low; w == "whether" || w == "if" && k > from {
				return k, end-k >= 3
			}
		}
	}
	if accuses := strings.HasPrefix(verb.low, "accus"); (accuses || addressing(verb.low)) && t.word && !t.is(prepositions) {
		for k := from; k < end && k < from+10 && (s.tokens[k].word || s.tokens[k].text == ","); k++ {
			if w := s.tokens[k].low; (w == "of" && accuses || w == "against" && k > from) && (s.at(k+1).word || s.at(k+1).hole) {
				return from, true
			}
		}
	}
	return from, verb.is(takesObject) && s.goesTo(from, end)
}

// bare reads a reported clause without "that".
func (s sentence) bare(f frame, from, end int) (int, int, bool) {
	if f.class == tells {
		from = s.pastAddressee(from, end)
	}
	if k := s.pastTimes(from, end); k < end && s.tokens[k].text != "," {
		from = k
	}
	t, next := s.at(from), s.at(from+1)
	switch {
	case s.tokens[f.cue].is(needsThat) && !t.is(pronouns) && t.low != "there" && !s.finite(from, end),
		t.low == "as" || t.low == "than" || t.low == "who",
		t.low == "it" && !s.verbLike(from+1):
		return 0, 0, false
	}
	if t.is(prepositions|adverbs) && f.class != thinks && !(t.low == "at" && (next.low == "least" || next.low == "most")) {
		k := s.skipLead(from, end)
		if k < end && k < from+14 && (s.tokens[k].is(pronouns|determiners) || s.tokens[k].upper) && s.clause(k, end) {
			if s.at(k-1).text == "," || !t.is(days) && t.low != "in" && t.low != "at" && t.low != "on" && t.low != "to" {
				return from, end, true
			}
			return k, end, true // said in a statement | it would close
		}
	}
	opens := t.is(determiners|pronouns) || t.upper || t.hole || t.low == "there" || t.word && !t.is(prepositions|conjunctions|auxiliaries|adverbs) ||
		t.is(prepositions|adverbs) && (next.low == "least" || next.low == "most" || next.low == "to" || next.digit) // at least 12 people
	if opens && end-from >= 4 && s.tokens[f.cue].is(takesClause) && !t.is(greetings) && s.presentFrom(from, end) {
		return from, end, true
	}
	for k := from + 1; opens && k < end && k < from+8; k++ {
		if s.tokens[k].hole && s.verbal(k) {
			return from, end, true
		}
		if !s.tokens[k].word {
			break
		}
	}
	long := end-from >= 3 || end-from == 2 && (t.is(pronouns) || next.is(verbs|pasts))
	return from, end, opens && long && s.clauseFrom(from, end)
}
