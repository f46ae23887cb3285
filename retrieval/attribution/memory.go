package attribution

import "strings"

// nature says what a speaker is, as far as pronouns care.
type nature byte

const (
	unclear nature = iota
	human          // he, she
	many           // they
	body           // it, they
	writing        // it
)

// speaker is somebody or something that the article lets speak.
type speaker struct {
	name   string // resolved
	as     string // as written at the place
	span   Span   // of as
	who    int    // index of the person, -1 for others
	gender byte
	nature nature
	stamp  int // number of the sentence
}

func (s speaker) set() bool { return s.name != "" }

// memory is what a reader keeps in mind from sentence to sentence.
type memory struct {
	people *people
	now    int // number of the sentence
	// recent are the subjects and speakers so far, latest last.
	recent []speaker
	// seen are the last writings named, for "it says".
	seen speaker
	// roles are the speakers that are no persons, by the head of the phrase.
	roles map[string][]string
	// holders are the persons of an office, by its name: "prime minister".
	holders map[string][]int

	topic     speaker // of the sentence before: its speaker or subject
	lead      speaker // announced by a colon at the end of the sentence before
	inPara    bool    // topic is of this paragraph
	paraSpoke bool    // the paragraph before held speech or a speaking frame
	spoke     bool    // this one does
	carry     speaker // of the quotation that the paragraph before left open
	carries   bool
	last      speaker // of the last marked quotation in this paragraph
}

func newMemory(p *people) *memory {
	return &memory{people: p, roles: map[string][]string{}, holders: map[string][]int{}}
}

func (m *memory) startParagraph(*text) {
	m.inPara, m.paraSpoke, m.spoke, m.last = false, m.spoke, false, speaker{}
}

func (m *memory) endParagraph(t *text) {
	m.carries = len(t.quotes) > 0 && t.quotes[len(t.quotes)-1].open
	m.carry = m.last
}

// maxRecent bounds how many speakers a pronoun may reach over, maxAge how many
// sentences: beyond that a reader would look up, too.
const (
	maxRecent = 8
	maxAge    = 8
)

func (m *memory) remember(s speaker) {
	if !s.set() {
		return
	}
	s.stamp = m.now
	m.recent = append(m.recent, s)
	if len(m.recent) > 4*maxRecent {
		m.recent = append(m.recent[:0], m.recent[len(m.recent)-maxRecent:]...)
	}
}

// latest is the most recent speaker that fits; fresh enough to be meant.
func (m *memory) latest(fits func(speaker) bool) speaker {
	for i := len(m.recent) - 1; i >= 0 && i >= len(m.recent)-maxRecent; i-- {
		if r := m.recent[i]; m.now-r.stamp <= maxAge && fits(r) {
			return r
		}
	}
	return speaker{}
}

// pronoun resolves he, she, it and they.
func (m *memory) pronoun(low string) speaker {
	switch low {
	case "he", "she":
		g := genderOf(low)
		found := m.latest(func(s speaker) bool {
			return s.nature == human && (s.gender == 0 || s.gender == 'b' || s.gender == g)
		})
		if found.who >= 0 && found.set() && m.people.all[found.who].gender == 0 {
			m.people.all[found.who].gender = g // the pronoun tells
		}
		return found
	case "it":
		found := m.latest(func(s speaker) bool { return s.nature == body || s.nature == writing })
		if m.seen.set() && m.now-m.seen.stamp <= 2 && (!found.set() || found.stamp <= m.seen.stamp) {
			return m.seen
		}
		return found
	case "they":
		found := m.latest(func(s speaker) bool { return s.nature == many || s.nature == body })
		if one := m.latest(func(s speaker) bool { return s.nature == human }); one.set() && one.gender == 0 && one.stamp > found.stamp {
			return one
		}
		return found
	}
	return speaker{}
}

// resolve turns a phrase into the speaker it means.
func (m *memory) resolve(s sentence, p phrase) speaker {
	var r speaker
	first := s.tokens[p.from]
	switch {
	case p.pronoun:
		r = m.pronoun(first.low)
	case p.named:
		r = m.named(s, p)
	}
	if !r.set() && !p.pronoun {
		r = m.role(s, p)
	}
	r.span = s.spanOf(p.from, p.to)
	r.as = plain(s.body, r.span)
	return r
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
