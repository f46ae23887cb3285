package followup

import "strings"

// somebody is a person whom a talk has named.
type somebody struct {
	text   string
	gender byte
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
