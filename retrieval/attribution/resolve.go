package attribution

// resolve turns a phrase into the speaker it means.
func (m *memory) resolve(s sentence, p phrase) speaker {
	var r speaker
	first := s.tokens[p.from]
	switch {
	case p.pronoun:
		r = m.pronoun(nominative(first.low))
	case p.named:
		r = m.named(s, p)
	}
	if !r.set() && !p.pronoun {
		r = m.role(s, p)
	}
	r.span = s.phraseSpan(p.from, p.to)
	r.as = plain(s.body, r.span)
	return r
}

// phraseSpan is where a phrase stands; of a contraction the pronoun alone.
func (s sentence) phraseSpan(from, to int) Span {
	span := s.spanOf(from, to)
	if from+1 == to && s.tokens[from].verbal {
		span.End = span.Start + len(s.tokens[from].low)
	}
	return span
}

// named resolves a phrase with a name at its head to a person; the empty
// speaker when it names a body.
func (m *memory) named(s sentence, p phrase) speaker {
	n := p.name
	if n.title == "" && n.from > p.from && s.tokens[n.from-1].low == "the" {
		return speaker{}
	}
	if n.from > p.from+1 && s.tokens[n.from-1].low == "and" { // Smith and Jones said
		first, ok := s.lastName(p.from, n.from-1)
		if ok && first.to == n.from-1 {
			a, b := m.oneNamed(first), m.oneNamed(n)
			if a.set() && b.set() {
				return speaker{name: a.name + " and " + b.name, who: -1, nature: many}
			}
		}
		return speaker{}
	}
	return m.oneNamed(n)
}

func (m *memory) oneNamed(n name) speaker {
	if i := m.people.lookup(n); i >= 0 {
		return m.person(i)
	}
	if n.likePerson() && !m.people.ordinary(n) {
		r := speaker{name: n.full(), who: -1, nature: human, gender: genderOf(n.title)}
		if g := given[fold(n.core[0].low)]; r.gender == 0 {
			r.gender = g
		}
		return r
	}
	return speaker{}
}

func (m *memory) person(i int) speaker {
	who := m.people.all[i]
	return speaker{name: who.Name, who: i, nature: human, gender: who.gender}
}

// known reports whether a phrase names a person.
func (m *memory) known(p phrase) bool {
	return p.named && (m.people.lookup(p.name) >= 0 || p.name.likePerson() && p.name.title != "")
}
