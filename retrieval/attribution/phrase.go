package attribution

import "strings"

// phrase is a noun phrase of a sentence that may name a speaker.
type phrase struct {
	from, to int  // units, articles and titles included
	pronoun  bool // he, she, they, it, who
	name     name // the person's or body's name at its head
	named    bool // name is set
}

// maxPhrase bounds the search for a subject, in units. The longest that news
// prints ("Peter Walsh, senior researcher at … , said") stay well under it.
const maxPhrase = 40

// boundary reports whether a noun phrase that ends before a verb cannot reach
// over unit i.
func (s sentence) boundary(i int) bool {
	t := s.at(i)
	if t.hole || !t.word && t.text != "&" && t.text != "/" && t.text != "." && t.text != "’" && t.text != "'" {
		return true
	}
	return t.is(conjunctions) && !t.upper && !s.joins(i)
}

// joins reports whether the "and" at i joins two names of one subject, as in
// "Smith and Jones said" or "officials and diplomats said".
func (s sentence) joins(i int) bool {
	if s.at(i).low != "and" {
		return false
	}
	prev, next := s.at(i-1), s.at(i+1)
	return prev.upper && next.upper && i >= 1 && !next.is(courtesy) && !prev.is(starters)
}

// before reads the noun phrase that ends right before unit end.
func (s sentence) before(end int) (phrase, bool) {
	from := end
	for from > 0 && end-from < maxPhrase && !s.boundary(from-1) {
		from--
	}
	if from == end {
		return phrase{}, false
	}
	if last := s.tokens[end-1]; last.is(pronouns) && !last.poss {
		return phrase{from: end - 1, to: end, pronoun: true}, true
	}
	from = s.skipLead(from, end)
	if from >= end {
		return phrase{}, false
	}
	return s.phrase(from, end)
}

// skipLead passes over what may stand before the subject of a clause: "But",
// "Meanwhile", "On Tuesday", "In a statement".
func (s sentence) skipLead(from, end int) int {
	for from < end {
		t := s.tokens[from]
		switch {
		case t.is(conjunctions), t.is(adverbs), t.is(days), isLy(t.low) && !t.is(offices) && from+1 < end:
			from++
		case t.is(prepositions):
			// The phrase's own noun goes with it; a new article, title or name
			// after a lower-case word or a day starts the subject.
			i := from + 1
			for i < end && (s.tokens[i].is(determiners) || s.tokens[i].is(prepositions)) {
				i++
			}
			for i++; i < end; i++ {
				t, prev := s.tokens[i], s.tokens[i-1]
				if prev.is(prepositions) {
					continue
				}
				if t.is(determiners) || t.is(courtesy) || t.upper && (!prev.upper || prev.is(days) || prev.digit) {
					break
				}
				if prev.is(days) && !t.digit || prev.digit && !t.is(prepositions) && !t.is(days) && len(prev.text) == 4 {
					break
				}
			}
			if i >= end {
				return end
			}
			from = i
		default:
			return from
		}
	}
	return from
}

func isLy(w string) bool {
	return len(w) > 4 && w[len(w)-2:] == "ly" && w != "family" && w != "ally" && w != "italy" && w != "assembly"
}

// phrase reads the units [from, end) as a noun phrase. Its head ends at the
// first preposition or relative pronoun; a person's name at the end of the head
// names it ("UK Transport Minister Lilian Greenwood"), otherwise the words do
// ("a spokesman for the ministry").
func (s sentence) phrase(from, end int) (phrase, bool) {
	head := end
	for i := from + 1; i < end; i++ {
		t := s.tokens[i]
		if t.low == "who" || t.low == "which" || t.low == "that" || t.low == "whose" {
			head, end = i, i
			break
		}
		if t.is(prepositions) && head == end && !(t.low == "of" && s.at(i-1).low == "secretary") {
			head = i
		}
	}
	// Words after the name that belong to the verb: "Biden on Monday said".
	if head < end && s.tokens[head].low != "of" && s.tokens[head].low != "for" {
		if n, ok := s.lastName(from, head); ok && n.to == head && (n.likePerson() || n.title != "") {
			end = head
		}
	}
	if n, ok := s.lastName(from, head); ok && n.to == head && !n.poss && len(n.core) > 0 {
		return phrase{from: from, to: end, name: n, named: true}, true
	}
	p := phrase{from: from, to: end}
	return p, s.nounLike(p)
}

// nounLike refuses phrases that hold a verb or no noun: they come of a sentence
// that this reading does not understand.
func (s sentence) nounLike(p phrase) bool {
	nouns := 0
	for i := p.from; i < p.to; i++ {
		t := s.tokens[i]
		if t.is(auxiliaries) && t.low != "to" || t.is(pronouns) || t.is(objects) {
			return false
		}
		if c := cues[t.low]; i > p.from && (c == says || c == tells) && !t.is(nounForms) && !t.upper && s.tokens[i-1].upper {
			return false // "Cromer revealed Schlesinger had …"
		}
		if i > p.from && t.is(determiners) && !t.digit {
			// A new article within is another phrase: "OPEC issued a …".
			if prev := s.tokens[i-1]; !prev.is(prepositions) && !prev.is(determiners) && prev.low != "and" && prev.word {
				return false
			}
		}
		if t.word && !t.is(determiners) && !t.is(prepositions) && !t.is(adverbs) && (!t.digit || strings.Contains(t.text, "-")) {
			nouns++
		}
	}
	return nouns > 0 && p.to-p.from <= 14
}

// lastName reads the name that ends the units [from, to).
func (s sentence) lastName(from, to int) (name, bool) {
	var last name
	var found bool
	for i := max(from, to-maxRun); i < to; {
		n, ok := readName(s.tokens[:to], i)
		if !ok {
			i++
			continue
		}
		last, found = n, true
		i = n.to
	}
	return last, found
}

// after reads the noun phrase that starts at unit from and follows its verb:
// "said Mr Smith, who …", "according to a spokesman for the ministry on Monday".
func (s sentence) after(from int) (phrase, bool) {
	if t := s.at(from); t.is(pronouns) && !t.poss && t.word {
		return phrase{from: from, to: from + 1, pronoun: true}, t.low != "who" && t.low != "i" && t.low != "we" && t.low != "you"
	}
	if t := s.at(from); !t.word || t.is(prepositions) || t.is(conjunctions) || t.is(auxiliaries) || t.is(adverbs) || t.is(days) {
		return phrase{}, false
	}
	end := from
	for end < len(s.tokens) && end-from < maxPhrase && !s.boundary(end) {
		t := s.tokens[end]
		if end > from && (t.is(auxiliaries) || t.is(adverbs) || t.is(days) && s.tokens[end-1].low != "of" && !t.upper || t.is(cueForms) && !t.upper && (!t.is(nounForms) || s.tokens[end-1].upper)) {
			break
		}
		if end > from && t.is(prepositions) && t.low != "of" && t.low != "for" && t.low != "at" && t.low != "from" && t.low != "with" {
			break
		}
		if t.text == "." {
			break
		}
		if t.is(prepositions) && s.at(end+1).is(days) {
			break
		}
		end++
	}
	if end == from {
		return phrase{}, false
	}
	// A name at the head ends there: "said John Smith of Leeds".
	for i := from; i < end; i++ {
		if n, ok := readName(s.tokens[:end], i); ok && !n.poss {
			if len(n.core) > 0 && (n.to == end || s.tokens[n.to].is(prepositions)) && !s.prepositional(from, i) {
				if n.likePerson() || n.title != "" && n.to < end && s.tokens[n.to].low != "of" {
					return phrase{from: from, to: n.to, name: n, named: true}, true
				}
			}
			break
		}
	}
	return s.phrase(from, end)
}

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
