package followup

import "strings"

// somebody is a person whom a talk has named.
type somebody struct {
	text   string
	gender byte
}

// person finds whom "he" or "she" means. it is "" where nobody was named
// who can be meant.
func (t talk) person(gender byte) string {
	var later []somebody
	for _, before := range t.turns {
		named := before.people()
		if before.asksWho() && !before.describes() || len(named) == 0 {
			first, others := before.answering(named)
			if text, ok := fitting(first, gender); ok {
				return text
			}
			later = append(later, others...)
		}
		if text, ok := fitting(named, gender); ok {
			return text
		}
		later = append(named, later...)
	}
	for _, before := range t.turns {
		first, others := before.answering(nil)
		later = append(append(later, first...), others...)
	}
	for _, before := range t.turns {
		later = append(later, before.perhaps()...)
	}
	text, _ := fitting(later, gender)
	return text
}

// IsHuman reports whether a noun means a person by what they are or do: "striker".
func IsHuman(noun string) bool { return classes[strings.ToLower(noun)]&human != 0 }

// fitting is the first of some people who may be meant: one known to be of that
// gender before one of whom nothing is known.
func fitting(all []somebody, gender byte) (string, bool) {
	for _, g := range []byte{gender, 0} {
		for _, s := range all {
			if s.gender == g {
				return s.text, true
			}
		}
	}
	return "", false
}

// people are those that a question names, in order; of one that names nobody, whom it
// calls by a noun: "the captain".
func (b turn) people() []somebody {
	var all []somebody
	for _, n := range b.Names {
		if n.Kind == Person {
			all = append(all, named(b.Text, n))
		}
	}
	p := b.parsed
	for _, f := range p.phrases {
		if len(all) > 0 {
			break
		}
		head := p.head(f)
		switch {
		case f.name < 0 && !f.plural && !f.asked && (head.is(human) || b.describes() && f.lead == ""):
			all = append(all, somebody{the(p, f), genderOf(head.low)})
		case f.name >= 0 && b.Names[f.name].Kind == Named && b.describes():
			all = append(all, somebody{p.described(f), 0})
		}
	}
	return all
}

// perhaps are the names in a question, and then in what was shown for it, of which it
// is not known what they name.
func (b turn) perhaps() []somebody {
	var all []somebody
	for _, n := range b.Names {
		if n.Kind == Named {
			all = append(all, named(b.Text, n))
		}
	}
	for _, e := range b.shown() {
		for _, n := range e.Names {
			if n.Kind == Named && n.Start < e.Answer.End && n.End > e.Answer.Start {
				all = append(all, named(e.Text, n))
			}
		}
	}
	return all
}

func named(text string, n Name) somebody {
	if n.Full != "" {
		return somebody{n.Full, n.Gender}
	}
	return somebody{text[n.Start:n.End], n.Gender}
}

// answering are the people of what was shown, without those already named: who is
// quoted or answers in the first excerpt, and all others.
func (b turn) answering(already []somebody) (first, others []somebody) {
	var perhaps []somebody
	for i, e := range b.shown() {
		for _, n := range e.Names {
			answers := i == 0 && n.Start < e.Answer.End && n.End > e.Answer.Start
			if n.Kind != Person && !(n.Kind == Named && answers && b.asksWho()) {
				continue
			}
			switch s := named(e.Text, n); {
			case answers && n.Kind == Person:
				first = append(first, s)
			case answers:
				perhaps = append(perhaps, s)
			default:
				others = append(others, s)
			}
		}
		if i == 0 && e.Speaker != nil {
			first = append(first, named("", *e.Speaker))
		}
	}
	if len(first) == 0 {
		first = perhaps
	}
	return without(first, already), without(others, already)
}

func without(all, already []somebody) []somebody {
	var kept []somebody
	for _, s := range all {
		known := false
		for _, a := range already {
			known = known || strings.Contains(s.text, a.text) || strings.Contains(a.text, s.text)
		}
		if !known {
			kept = append(kept, s)
		}
	}
	return kept
}

// asksWho reports whether a question asks for a person.
func (b turn) asksWho() bool {
	p := b.parsed
	for i, w := range p.words {
		if w.low == "who" || w.low == "whom" || w.low == "whose" {
			return i == p.opening() || p.at(i-1).is(preposition)
		}
		if (w.low == "which" || w.low == "what") && p.at(i+1).is(human) {
			return true
		}
	}
	return false
}

// describes reports whether a question asks who somebody is whom it names itself.
func (b turn) describes() bool {
	p := b.parsed
	i := p.opening()
	return p.low(i) == "who" && (p.at(i+1).is(be) || p.at(i).possessive) && len(p.phrases) > 0 && p.head(p.phrases[0]).is(human) == false &&
		p.phrases[0].lead == ""
}

var (
	men   = set("man boy king prince he him his spokesman chairman actor fisherman pope mr father husband son brother")
	women = set("woman girl queen princess she her hers spokeswoman chairwoman actress mrs ms mother wife daughter sister")
)

func genderOf(low string) byte {
	switch {
	case men[low]:
		return 'm'
	case women[low]:
		return 'f'
	}
	return 0
}
