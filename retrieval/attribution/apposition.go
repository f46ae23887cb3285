package attribution

import "strings"

// renamed takes the name in apposition to a role: "said the bank's chief
// economist, Huw Pill."
func (s sentence) renamed(p phrase) phrase {
	if p.named && (p.name.likePerson() || p.name.title != "") || p.pronoun || s.at(p.to).text != "," || p.to+1 >= len(s.tokens) {
		return p
	}
	if k := natureOf(s, p, headOf(s, p.from, p.to)); k != human && k != unclear {
		return p
	}
	n, ok := readName(s.tokens, p.to+1)
	if !ok || !n.likePerson() || n.poss || !s.closes(n.to) {
		return p
	}
	return phrase{from: p.from, to: n.to, name: n, named: true}
}

// prepositional reports whether a preposition stands in [from, to).
func (s sentence) prepositional(from, to int) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].is(prepositions) {
			return true
		}
	}
	return false
}

// apposed reads the subject before a comma that a verb follows: the name stands
// before an apposition. "Peter Walsh, senior researcher at X, said" and "In
// Paris, Mr Macron, who met reporters, said". known tells persons from others.
func (s sentence) apposed(comma int, known func(phrase) bool) (phrase, bool) {
	from := comma
	for from > 0 && comma-from < maxPhrase {
		t := s.tokens[from-1]
		if t.hole && from-1 > 0 && s.tokens[from-2].word && s.at(from).text != "," {
			from--
			continue // words in marks within the apposition
		}
		if t.hole || t.text == ":" || t.text == ";" {
			break
		}
		from--
	}
	for s.at(from).text == "," {
		from++
	}
	var first phrase
	var found bool
	for a := from; a < comma; {
		b := a
		for b < comma && s.tokens[b].text != "," && s.tokens[b].text != "—" && s.tokens[b].text != "–" && s.tokens[b].text != "(" {
			b++
		}
		if p, ok := s.clausePhrase(a, b); ok {
			if known(p) {
				return p, true
			}
			if !found {
				first, found = p, true
			}
		} else if p, ok := s.before(b); ok && b < comma && known(p) {
			return p, true // "… but French President Emmanuel Macron, a close ally, said"
		}
		a = b + 1
	}
	return first, found
}

// clausePhrase reads the units [a, b) between two commas as one noun phrase: all
// of them, but for a connecting word before it.
func (s sentence) clausePhrase(a, b int) (phrase, bool) {
	if a < b && (s.tokens[a].is(conjunctions) || s.tokens[a].is(adverbs)) {
		a++
	}
	if a >= b || b-a > 14 {
		return phrase{}, false
	}
	t := s.tokens[a]
	if !t.word || t.is(prepositions) || t.is(pronouns) || t.digit || t.is(conjunctions) || len(t.low) > 4 && t.low[len(t.low)-3:] == "ing" && !t.upper {
		return phrase{}, false
	}
	for i := a; i < b; i++ {
		if s.tokens[i].is(auxiliaries) || s.tokens[i].hole || s.tokens[i].is(conjunctions) && s.tokens[i].low != "and" {
			return phrase{}, false
		}
	}
	return s.phrase(a, b)
}

// antecedent is what a relative clause after unit end is about: "Jack Lowe" in
// "Jack Lowe, an analyst, who said".
func (s sentence) antecedent(end int) (phrase, bool) {
	p, ok := s.before(end)
	for ok && p.named && p.from < p.name.from && s.tokens[p.from].is(cueForms) && !s.tokens[p.from].upper {
		p.from++ // said the mayor Ann Lee, who
	}
	for k := end - 1; !ok && k > 0 && end-k < maxRun; k-- { // "was claimed by the group, which said"
		if t := s.tokens[k-1]; t.is(prepositions|auxiliaries|cueForms) && !t.upper && t.low != "of" {
			p, ok = s.phrase(k, end)
			break
		}
	}
	if ok && !(p.named && p.name.likePerson()) && s.at(p.from-1).text == "," {
		if q, named := s.before(p.from - 1); named && q.named && (q.name.likePerson() || q.name.title != "") {
			for q.from < q.name.from && s.tokens[q.from].is(cueForms) {
				q.from++
			}
			return q, true
		}
		// "That is the view of Robert Dale, chief economist at the bank, who says"
		if n, named := s.lastName(max(0, p.from-1-maxRun), p.from-1); named && n.to == p.from-1 && n.likePerson() && !n.poss {
			return phrase{from: n.from, to: n.to, name: n, named: true}, true
		}
	}
	return p, ok
}

// widened takes what says which writing or whose words "according to" means, up
// to the comma or the end: "people briefed on the plan".
func (s sentence) widened(p phrase) phrase {
	if p.named || p.pronoun || s.at(p.to).text == "," {
		return p
	}
	cut := 0
	for k := p.to; k < p.to+10; k++ {
		t := s.at(k)
		if cut == 0 && k > p.to && len(t.low) > 4 && strings.HasSuffix(t.low, "ed") {
			cut = k // "a survey by the trust | released on Monday"
		}
		if t.is(days|times) && cut > 0 {
			p.to = cut
			break
		}
		if t.is(days|times|pronouns) || t.is(auxiliaries) && t.low != "to" || t.hole {
			break
		}
		if t.text == "," || t.text == "." || k >= len(s.tokens) {
			p.to = k
			break
		}
	}
	return p
}
