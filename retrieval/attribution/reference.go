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
		r.found = append(r.found, Reference{Span: s.spanOf(0, to), As: s.words(0, to), To: name, Before: r.before(0) || r.bodyBefore()})
		if name != "" && len(names.agents) == 0 {
			names.agents, names.subject = []string{name}, true
		}
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
		case rivals == 1 && r.sure(only):
			return only
		case rivals == 1:
			return -1
		}
	}
	return -1
}

// sure reports whether somebody is a person beyond doubt: the name says so, or an
// office stands beside it.
func (r *referrer) sure(who int) bool {
	if r.m.people.all[who].strong {
		return true
	}
	for _, holders := range r.m.holders {
		if slices.Contains(holders, who) {
			return true
		}
	}
	return false
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

// bodyBefore reports whether the sentence before is about a body.
func (r *referrer) bodyBefore() bool { return len(r.named) > 0 && r.named[len(r.named)-1].subject }

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
