package attribution

import "strings"

// subject is the person (or body) that the sentence is about: its first name
// that no preposition governs.
func (m *memory) subject(s sentence) speaker {
	if t := s.at(0); t.is(pronouns) && !t.poss && s.verbLike(1) { // he, she, it, they
		if r := m.pronoun(t.low); r.set() {
			r.span = s.spanOf(0, 1)
			r.as = plain(s.body, r.span)
			return r
		}
	}
	comma := false
	for i := 0; i < len(s.tokens) && i < 30; {
		t := s.tokens[i]
		comma = comma || !t.word
		if t.hole {
			break
		}
		n, ok := readName(s.tokens, i)
		if !ok {
			if i < 6 && i > 0 && !comma && !t.poss && s.tokens[0].is(determiners) && !t.upper && (t.is(bodyNouns) || t.is(offices) || isSpokes(t.low)) && s.at(i+1).word && !s.at(i+1).is(prepositions) && !s.at(i+1).is(offices) {
				p := phrase{from: 0, to: i + 1}
				if !s.nounLike(p) {
					break
				}
				if pn, ok := s.lastNounName(i + 1); ok {
					i = pn
					continue
				}
				return m.resolve(s, p)
			}
			i++
			continue
		}
		i = n.to
		if n.poss || n.from > 0 && s.tokens[n.from-1].is(prepositions) || len(n.core) == 0 {
			continue
		}
		if next := s.at(n.to); n.title == "" && n.from > 0 && s.tokens[n.from-1].is(determiners) && next.word && !next.upper && !s.verbHere(n.to) && !next.is(prepositions|conjunctions|adverbs|auxiliaries|pasts|verbs|cueForms) {
			if p, ok := s.opener(); ok && p.from < n.from && p.to > n.to { // "The Hale campaign", not Hale
				if r := m.resolve(s, p); r.set() {
					return r
				}
			}
		}
		if n.title == "" && n.from > 0 && s.tokens[n.from-1].low == "the" && m.people.lookup(n) < 0 {
			continue
		}
		p := phrase{from: n.from, to: n.to, name: n, named: true}
		if r := m.named(s, p); r.set() && (r.who < 0 || m.people.all[r.who].strong || n.likePerson()) {
			r.span = s.spanOf(n.from, n.to)
			r.as = plain(s.body, r.span)
			return r
		}
		if n.from == 0 && s.at(n.to).word && !s.nameWithin(n.to, 4) && (s.at(n.to).upper || s.at(n.to).is(auxiliaries|pasts|verbs|cueForms|adverbs|prepositions|conjunctions) || strings.HasSuffix(s.at(n.to).low, "ed")) {
			return m.resolve(s, p)
		}
	}
	return speaker{}
}

// nameWithin reports whether a person's name starts within n words of unit i:
// "Tory deputy chair Lee Anderson" is not about "Tory".
func (s sentence) nameWithin(i, n int) bool {
	for k := i; k < i+n && s.at(k).word; k++ {
		if s.at(k).upper {
			found, ok := readName(s.tokens, k)
			return ok && found.likePerson()
		}
	}
	return false
}

// lastNounName reports whether a name starts at unit i: "home secretary Chris
// Philp" is about Philp, not about his office.
func (s sentence) lastNounName(i int) (int, bool) {
	if i < len(s.tokens) {
		if n, ok := readName(s.tokens, i); ok && n.likePerson() {
			return i, true
		}
	}
	return 0, false
}
