package attribution

import "strings"

// opening is who does what frame f inherits: the noun phrase that opens the sentence,
// or else the person it is about.
func (m *memory) opening(s sentence, f frame, subject speaker) speaker {
	if p, ok := s.opener(); ok && p.to <= f.cue {
		p = s.renamed(p)
		if r := m.resolve(s, p); r.set() && (!subject.set() || subject.span.Start < r.span.End) {
			return r
		}
	}
	if subject.set() && subject.span.Start < s.tokens[f.cue].Start {
		return subject
	}
	return speaker{}
}

// opener reads the noun phrase that opens the sentence, up to its verb or the comma
// of its description: "A campaign official" in "A campaign official met reporters,
// saying …".
func (s sentence) opener() (phrase, bool) {
	from := s.skipLead(0, len(s.tokens))
	if s.at(from).text == "," {
		from++
	}
	k := from
	for k < len(s.tokens) && k-from < maxNoun {
		t := s.tokens[k]
		if t.text == "," || k > from && (t.low == "who" || t.low == "which") || k > from && s.verbHere(k) {
			break
		}
		if t.hole || !t.word && t.text != "&" && t.text != "%" || t.is(pronouns|days) && !t.upper || t.is(conjunctions) && !t.upper && !s.joins(k) {
			return phrase{}, false
		}
		k++
	}
	if k >= len(s.tokens) || k == from || s.tokens[from].is(prepositions|conjunctions|adverbs|auxiliaries|pronouns) || isIng(s.tokens[from].low) {
		return phrase{}, false
	}
	if s.tokens[k].text == "," && !s.describes(k+1) {
		return phrase{}, false
	}
	for k > from+1 && (s.tokens[k-1].is(adverbs) || isLy(s.tokens[k-1].low)) {
		k--
	}
	return s.phrase(from, k)
}

// verbHere reports whether unit i is a finite verb, as far as its form and its
// neighbours tell.
func (s sentence) verbHere(i int) bool {
	t, prev, next := s.tokens[i], s.at(i-1), s.at(i+1)
	switch {
	case t.upper || prev.is(determiners|prepositions) && !prev.digit || prev.poss:
		return false
	case t.is(auxiliaries):
		return t.low != "to"
	case t.is(pasts), t.is(cueForms) && !t.is(nounForms) && !isIng(t.low):
		return !next.upper || !t.is(cueForms) || prev.upper || strings.HasSuffix(prev.low, "s")
	case len(t.low) > 4 && strings.HasSuffix(t.low, "ed"):
		return next.low != "by" && (strings.HasSuffix(prev.low, "s") || prev.upper || prev.is(offices|persons|bodyNouns) || next.is(determiners|pronouns|objects))
	}
	return (t.is(verbs) || strings.HasSuffix(t.low, "s") && prev.upper) && !t.is(nounForms) && (next.is(determiners|pronouns|prepositions|objects) || next.upper)
}
