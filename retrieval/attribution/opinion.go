package attribution

import "strings"

// opinion reads the frames that no verb makes: "Smith's claim that", "she is
// confident that", "in his view,".
func (s sentence) opinion(i int) (frame, bool) {
	t, next := s.tokens[i], s.at(i+1)
	f := frame{cue: i, cueTo: i + 1, class: opines}
	switch {
	case t.low == "clear" && next.low == "that": // made (it) clear that
		k := i - 1
		if s.at(k).low == "it" {
			k--
		}
		if w := s.at(k).low; w == "made" || w == "makes" || w == "make" {
			f.subject, f.known = s.subjectOf(k)
			f.cue, f.cueTo = k, i+1
		}
	case t.is(nounCues) && next.low == "that" && !s.at(i+2).is(auxiliaries):
		f.subject, f.known = s.owner(i)
		for k := i - 1; !f.known && k > 0 && k > i-4; k-- { // expressed confidence that
			if w := s.tokens[k].low; strings.HasPrefix(w, "express") || w == "voiced" || w == "voices" {
				f.subject, f.known = s.subjectOf(k)
			}
		}
	case (t.low == "view" || t.low == "opinion") && next.text == "," && i < 8:
		f.subject, f.known = s.owner(i)
		f.known = f.known && s.at(f.subject.from-1).low == "in"
	case t.is(adjectiveCues|attitudes) && (t.is(adjectiveCues) && (next.low == "that" || next.is(pronouns)) || s.attitude(i)):
		j := i - 1
		for j > 0 && (s.tokens[j].is(adverbs) && !s.tokens[j].upper || s.tokens[j].is(intensifiers) || isLy(s.tokens[j].low)) {
			j--
		}
		if !s.at(j).is(copulas) || s.at(j).low == "as" {
			return f, false
		}
		for j >= 0 && (s.tokens[j].is(copulas|auxiliaries) || s.tokens[j].is(adverbs) && !s.tokens[j].upper) {
			if s.tokens[j].low == "not" || s.tokens[j].low == "n't" {
				f.negated = true
			}
			j--
		}
		if j >= 0 && s.tokens[j].low != "it" && s.tokens[j].low != "i" {
			f.subject, f.known = s.before(j + 1)
		}
	}
	return f, f.known
}

// attitude reports whether the adjective at unit i says what somebody thinks of or is
// ready for: "critical of the plan", "reluctant to go".
func (s sentence) attitude(i int) bool {
	t, next := s.tokens[i], s.at(i+1)
	if !t.is(attitudes) {
		return false
	}
	if next.low == "to" {
		return s.at(i+2).word && !s.at(i+2).is(determiners) || t.low == "opposed" || t.low == "sympathetic"
	}
	return next.low == "of" || next.low == "about" || next.low == "with" || next.low == "at"
}

// owner reads the noun phrase that owns the noun at unit i: "Mr Smith's" in "Mr
// Smith's repeated claim", or a possessive pronoun.
func (s sentence) owner(i int) (phrase, bool) {
	k := i - 1
	for k > 0 && i-k < 4 && s.tokens[k].word && !s.tokens[k].poss && !s.tokens[k].is(possessors) {
		k--
	}
	if k < 0 || i-k >= 4 {
		return phrase{}, false
	}
	switch s.tokens[k].low {
	case "his", "her", "its", "their":
		return phrase{from: k, to: k + 1, pronoun: true}, true
	}
	if !s.tokens[k].poss {
		return phrase{}, false
	}
	from := k
	for from > 0 && k-from < 8 && s.tokens[from-1].word && !s.tokens[from-1].is(prepositions|auxiliaries|conjunctions|pronouns|cueForms) && !s.tokens[from].is(determiners) && (s.tokens[from-1].upper || s.tokens[from-1].is(determiners) || !s.tokens[from].upper) {
		from--
	}
	if n, ok := s.lastName(from, k+1); ok && n.to == k+1 && len(n.core) > 0 {
		return phrase{from: from, to: k + 1, name: n, named: true}, true
	}
	return phrase{from: from, to: k + 1, owner: true}, true
}

// subjectOf reads the subject of the verb at unit k, past auxiliaries and adverbs.
func (s sentence) subjectOf(k int) (phrase, bool) {
	for k--; k > 0 && (s.tokens[k].is(auxiliaries) || s.tokens[k].is(adverbs) && !s.tokens[k].upper || isLy(s.tokens[k].low)); k-- {
	}
	if k < 0 {
		return phrase{}, false
	}
	return s.before(k + 1)
}
