package attribution

import "strings"

// phrase is a noun phrase of a sentence that may name a speaker.
type phrase struct {
	from, to int  // units, articles and titles included
	pronoun  bool // he, she, they, it, who
	name     name // the person's or body's name at its head
	named    bool // name is set
	owner    bool // it owns the noun after it: "the mayor's view"
}

// maxPhrase bounds the search for a subject, in units. The longest that news
// prints ("Peter Walsh, senior researcher at … , said") stay well under it.
const maxPhrase = 40

// maxNoun bounds a noun phrase without the name of a person at its head, in units:
// what is longer was read wrong as a rule.
const maxNoun = 18

// boundary reports whether a noun phrase that ends before a verb cannot reach
// over unit i.
func (s sentence) boundary(i int) bool {
	t := s.at(i)
	if t.hole || !t.word && t.text != "&" && t.text != "/" && t.text != "%" && t.text != "." && t.text != "’" && t.text != "'" {
		return true
	}
	return t.is(conjunctions) && !t.upper && !s.joins(i)
}

// before reads the noun phrase that ends right before unit end.
func (s sentence) before(end int) (phrase, bool) {
	end = s.withoutTimes(end)
	from := end
	for from > 0 && end-from < maxPhrase && !s.boundary(from-1) && !s.verbAt(from-1, end) {
		from--
	}
	if from == end {
		return phrase{}, false
	}
	if from > 1 && s.tokens[from-1].low == "who" && end-from > 1 {
		return s.antecedent(from - 1) // "a man who pleads guilty says"
	}
	if last := s.tokens[end-1]; last.is(pronouns) && !last.poss {
		return phrase{from: end - 1, to: end, pronoun: true}, true
	}
	from = s.skipLead(from, end)
	if from+2 < end && s.tokens[from].is(determiners) && s.tokens[from+1].is(nounCues|nounForms) && !s.tokens[from+1].upper && s.tokens[from+2].upper {
		from += 2 // "a claim Tehran rejected"
	}
	for k := from + 1; k < end-1; k++ { // "Five years later Smith said"
		if w := s.tokens[k].low; (w == "later" || w == "earlier" || w == "ago") && !s.tokens[k].upper {
			from = k + 1
		}
	}
	if from >= end {
		return phrase{}, false
	}
	return s.phrase(from, end)
}

// verbAt reports whether unit i, before a noun phrase that ends at end, is the
// verb of another frame: "Reeve says Shaw told …".
func (s sentence) verbAt(i, end int) bool {
	t, prev := s.tokens[i], s.at(i-1)
	if i == end-1 || !t.is(cueForms) || t.upper || t.poss || isIng(t.low) || prev.is(determiners|prepositions) || prev.poss || !prev.word {
		return false
	}
	if c := cues[t.low]; c != says && c != tells && c != thinks && !strings.HasSuffix(t.low, "ed") {
		return false
	}
	return !t.is(nounForms) || t.low == "say" || t.low == "says"
}

// phrase reads the units [from, end) as a noun phrase. Its head ends at the
// first preposition or relative pronoun; a person's name at the end of the head
// names it ("UK Transport Minister Lilian Greenwood"), otherwise the words do
// ("a spokesman for the ministry").
func (s sentence) phrase(from, end int) (phrase, bool) {
	if t := s.tokens[from]; isIng(t.low) && t.is(cueForms) && !t.upper {
		return phrase{}, false // "citing Home Office …"
	}
	head := end
	for i := from + 1; i < end; i++ {
		t := s.tokens[i]
		if t.upper || t.poss {
			// "the WHO’s programme"
		} else if t.low == "who" || t.low == "which" || t.low == "that" || t.low == "whose" {
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
		if t.is(auxiliaries) && t.low != "to" || t.is(pronouns) || t.is(objects) && !(i > p.from && s.tokens[i-1].low == "of") {
			return false // but: many of them
		}
		if c := cues[t.low]; i > p.from && (c == says || c == tells) && !t.is(nounForms) && !t.upper && s.tokens[i-1].upper {
			return false // "Cromer revealed Schlesinger had …"
		}
		if prev := s.at(i - 1); i > p.from && !t.upper && (t.is(pasts) && !s.at(i+1).is(prepositions) && !prev.is(determiners|prepositions) && !t.is(cueForms) || t.is(verbs) && !prev.poss && strings.HasSuffix(prev.low, "s") && !prev.is(determiners)) {
			return false // "geologists use …", "the rocks remain …"
		}
		if i == p.from && p.to > p.from+1 && !t.upper && t.is(pasts) && s.at(i+1).is(prepositions|determiners|adverbs) {
			return false // "went out of his"
		}
		if i == p.from && (t.low == "said" || t.low == "says" || t.low == "say" || t.low == "told") && p.to > p.from+1 {
			return false // "said officers ignored"
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
	if p.to == p.from+1 { // "Some say"
		switch s.tokens[p.from].low {
		case "some", "many", "both", "few", "most", "several", "one", "another", "others":
			return true
		}
	}
	return (nouns > 0 || s.quantity(p.from)) && p.to-p.from <= maxNoun
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
