package attribution

import (
	"slices"
	"strings"
)

// Reference is a place where the reporter means somebody without naming them: "He"
// or "The minister" as the first word of a sentence, or as its subject.
type Reference struct {
	// Span is the words that point back, As what they are.
	Span Span
	As   string
	// To is the name of who is meant; "" where the article leaves it open to two
	// or to none. A missing name is better than a wrong one.
	To string
	// Before reports whether the sentence before names a person who may be meant.
	Before bool
}

// referrer finds the references of an article, sentence by sentence. It is
// stricter than memory, which must give every quotation its likeliest speaker: a
// pronoun has a name only where the sentences before it leave one.
type referrer struct {
	m     *memory
	named []namings // by sentence so far
	found []Reference
}

// namings are who a sentence is about, as far as its reporter says.
type namings struct {
	persons []int    // in m.people, each once
	others  []byte   // the genders of those who have no name: "a reporter", "his brother"
	bodies  []string // capitalised names of anything else
	// subject says that a body does something in it.
	subject bool
}

// reach is how many sentences back a pronoun may point. Past that a reader has
// forgotten, and would look up.
const reach = 2

// read finds the reference of a sentence, if it has one, before memory has read
// the sentence.
func (r *referrer) read(s sentence) {
	names := r.namesIn(s)
	if i, ok := r.pronoun(s); ok {
		ref := Reference{Span: s.spanOf(i, i+1), As: s.tokens[i].text}
		if who := r.meant(genderOf(nominative(s.tokens[i].low))); who >= 0 && !r.namedLater(s, i, who) {
			ref.To = r.m.people.all[who].Name
			names.persons = appendOnce(names.persons, who)
		} else {
			names.others = append(names.others, genderOf(nominative(s.tokens[i].low))) // whoever that was
		}
		ref.Before = r.before(genderOf(nominative(s.tokens[i].low)))
		r.found = append(r.found, ref)
	} else if to, name, ok := r.definite(s); ok {
		r.found = append(r.found, Reference{Span: s.spanOf(0, to), As: s.words(0, to), To: name, Before: r.before(0)})
	}
	r.named = append(r.named, names)
}

// agree takes the speakers of a sentence's quotations, by which a reader is told
// whose words they are: "He" beside them is nobody else.
func (r *referrer) agree(said []Quotation) {
	for _, q := range said {
		if !q.Speech || q.Kind == Indirect || q.Speaker == "" || !isPointing(q.AsWritten) {
			continue
		}
		last := len(r.found) - 1
		if last < 0 || r.found[last].Span != q.SpeakerSpan {
			r.found = append(r.found, Reference{Span: q.SpeakerSpan, As: q.AsWritten})
			last++
		}
		low := strings.ToLower(q.AsWritten)
		if low == "they" && strings.ToLower(q.Speaker) == q.Speaker {
			continue // "they" is often said of none
		}
		if shorter := strings.TrimPrefix(low, "the "); shorter != strings.ToLower(q.Speaker) {
			r.found[last].To = q.Speaker
		}
	}
}

// pronoun is the unit of the first he or she that nobody in the sentence before it
// can be meant by; his, her and they only as the first word.
func (r *referrer) pronoun(s sentence) (at int, ok bool) {
	for i := 0; i < len(s.tokens); i++ {
		t := s.tokens[i]
		if t.hole {
			continue
		}
		switch t.low {
		case "he", "she":
			return i, true
		case "his", "her", "they", "their":
			if i == 0 && !s.at(1).upper { // but Her Majesty
				return i, true
			}
		}
		if t.upper && i > 0 || t.is(offices|persons) || isSpokes(t.low) {
			return 0, false // who may be meant stands here
		}
		if i == 0 && t.upper && s.at(1).upper {
			return 0, false
		}
	}
	return 0, false
}

// meant is the only person of that gender in the nearest sentence that speaks of
// one; -1 where there are two, none, or one without a name.
func (r *referrer) meant(gender byte) int {
	if gender == 0 {
		return -1 // they
	}
	for back := 1; back <= reach && back <= len(r.named); back++ {
		n := r.named[len(r.named)-back]
		only, rivals := -1, 0
		for _, who := range n.persons {
			if fitsGender(r.m.people.all[who].gender, gender) {
				only = who
				rivals++
			}
		}
		for _, g := range n.others {
			if g == 0 || g == gender {
				rivals++
			}
		}
		switch {
		case rivals > 1 || rivals == 1 && only < 0:
			return -1
		case rivals == 1 && r.m.people.all[only].strong:
			return only
		case rivals == 1:
			return -1
		}
	}
	return -1
}

// before reports whether the sentence before names a person of that gender, or of
// any where 0 tells none.
func (r *referrer) before(gender byte) bool {
	if len(r.named) == 0 {
		return false
	}
	last := r.named[len(r.named)-1]
	return slices.ContainsFunc(last.persons, func(who int) bool { return gender == 0 || fitsGender(r.m.people.all[who].gender, gender) })
}

// namedLater reports whether the sentence names somebody of that gender after a
// pronoun that does not begin it: "In his speech he thanked them, Mr Orr said".
func (r *referrer) namedLater(s sentence, i, who int) bool {
	gender := genderOf(nominative(s.tokens[i].low))
	for k := i + 1; k < len(s.tokens); {
		n, ok := readName(s.tokens, k)
		if !ok {
			k++
			continue
		}
		k = n.to
		other := r.m.people.lookup(n)
		if other == who || i > 0 && !s.tokens[0].hole && other >= 0 && fitsGender(r.m.people.all[other].gender, gender) {
			return true
		}
	}
	return false
}

func fitsGender(of, gender byte) bool { return of == 0 || of == 'b' || of == gender }

// namesIn are those of the reporter's words of a sentence.
func (r *referrer) namesIn(s sentence) (found namings) {
	for i := 0; i < len(s.tokens); {
		t := s.tokens[i]
		n, ok := readName(s.tokens, i)
		if !ok {
			if unnamed(s, i) {
				found.others = append(found.others, genderOf(t.low))
			}
			i++
			continue
		}
		i = n.to
		switch who := r.m.people.lookup(n); {
		case who >= 0 && r.m.people.all[who].strong:
			found.persons = appendOnce(found.persons, who)
			if r.m.people.all[who].gender != 0 || given[r.m.people.all[who].words[0]] != 0 {
				continue // else a company may be meant after all: "Norwell Devices closed"
			}
		case who >= 0 && !s.at(n.from-1).is(prepositions): // Norwell Devices has the shape of a person's name
			found.persons = appendOnce(found.persons, who)
		}
		if name := n.full(); len(n.core) > 0 && !isTitle(n.core[0]) && !r.m.people.lower[n.core[0].low] && !slices.Contains(found.bodies, name) {
			first := len(found.bodies) == 0 && !s.at(n.from-1).is(prepositions) && !n.poss
			found.bodies = append(found.bodies, name)
			found.subject = found.subject || first && verbBehind(s.at(n.to))
			if first && len(n.core) == 1 && !n.core[0].is(bodyWords) && !acronym(n.core[0].text) && len(found.persons) == 0 {
				found.others = append(found.others, 0) // "Conyers won against Mr Orr", of whom nothing else is known
			}
		}
	}
	return found
}

// verbBehind reports whether a word goes on like the verb of the name before it.
func verbBehind(t token) bool {
	return t.word && !t.upper && (t.is(auxiliaries|cueForms|pasts|verbs|adverbs) || strings.HasSuffix(t.low, "ed"))
}

// unnamed reports whether unit i is a person whom no name stands beside: "told a
// reporter", "his brother", but not "Mr Orr, a lawyer," nor "is a lawyer".
func unnamed(s sentence, i int) bool {
	t := s.tokens[i]
	if t.upper && i > 0 || t.hole || !t.is(offices|persons) && !isSpokes(t.low) || t.poss {
		return false
	}
	if s.at(i+1).upper || s.at(i+1).is(offices|persons) {
		return false // "the mayor Ann Orr", "deputy chairman"
	}
	from := i
	for from > 0 && s.at(from-1).word && !s.at(from).is(determiners|pronouns) && !s.at(from-1).is(prepositions|auxiliaries|conjunctions|cueForms) {
		from--
	}
	before := s.at(from - 1)
	switch before.low {
	case ",", "–", "—", "(", "is", "was", "be", "been", "being", "as", "became", "become", "becoming":
		return false
	}
	return true
}

func appendOnce(list []int, who int) []int {
	if slices.Contains(list, who) {
		return list
	}
	return append(list, who)
}

// isPointing reports whether the words that name a speaker at a place are none of
// a name: "He", "the minister".
func isPointing(as string) bool {
	low := strings.ToLower(as)
	first, rest, more := strings.Cut(low, " ")
	if !more {
		return slices.Contains([]string{"he", "she", "it", "they"}, first)
	}
	return first == "the" && rest == strings.TrimPrefix(as, as[:len(first)+1])
}
