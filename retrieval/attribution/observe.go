package attribution

import "strings"

// observe notes what a sentence says of offices and writings, for the sentences
// after it.
func (m *memory) observe(s sentence) {
	for i := 0; i < len(s.tokens); {
		if t := s.tokens[i]; t.is(writings) && !t.upper && i > 0 {
			m.see(s, i)
		}
		n, ok := readName(s.tokens, i)
		if !ok {
			i++
			continue
		}
		if who := m.people.lookup(n); who >= 0 {
			for k := max(n.from-1, 0); k < n.to; k++ {
				if s.tokens[k].is(offices) {
					m.hold(s, k, who)
				}
			}
			// "The home secretary, Laura Finch," and "the head of the bank, Neil Baxter,"
			if s.at(n.from-1).text == "," && n.likePerson() {
				for k := n.from - 2; k >= 0 && k > n.from-10 && s.tokens[k].word && !s.tokens[k].is(auxiliaries|cueForms); k-- {
					if s.tokens[k].is(offices) && (k == n.from-2 || s.tokens[k+1].is(prepositions)) {
						m.hold(s, k, who)
						break
					}
				}
			}
			// "Xavier Bertrand, president of the region,"
			if s.at(n.to).text == "," {
				for k := n.to + 1; k < n.to+6 && s.at(k).word && !s.at(k).is(prepositions); k++ {
					if s.at(k).is(offices) {
						m.hold(s, k, who)
					}
				}
			}
		}
		i = n.to
	}
}

// hold notes person who as the holder of the office at unit k, by its bare name
// and with the word before it.
func (m *memory) hold(s sentence, k, who int) {
	keys := []string{s.tokens[k].low}
	if k > 0 && s.tokens[k-1].word {
		keys = append(keys, s.tokens[k-1].low+" "+s.tokens[k].low)
	}
	for _, key := range keys {
		if h := m.holders[key]; len(h) == 0 || h[len(h)-1] != who {
			m.holders[key] = append(h, who)
		}
	}
}

// see notes a writing, with the words before it that say which.
func (m *memory) see(s sentence, i int) {
	from := i
	for from > 0 && i-from < 6 {
		t := s.tokens[from-1]
		if !t.word || t.is(determiners) || t.is(prepositions) || t.is(conjunctions) || t.is(auxiliaries) || t.is(pronouns) || t.poss || t.is(cueForms) {
			break
		}
		from--
	}
	r := speaker{name: s.words(from, i+1), who: -1, nature: writing, stamp: m.now}
	// "the memo" is the one introduced before.
	if m.seen.set() && from == i && strings.HasSuffix(m.seen.name, r.name) {
		r.name = m.seen.name
	}
	m.seen = r
}
