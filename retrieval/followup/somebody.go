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

// perhaps are the names in a question of which it is not known what they name. Such a
// name in what was shown is a town or a club more often than somebody.
func (b turn) perhaps() []somebody {
	var all []somebody
	for _, n := range b.Names {
		if n.Kind == Named {
			all = append(all, named(b.Text, n))
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

// answering are the people of what was shown, without those already named: who answers or
// is quoted in the first excerpt, who is quoted or answers in a further one, and all others.
func (b turn) answering(already []somebody) (first, likely, others []somebody) {
	var answer []somebody // in further excerpts
	for i, e := range b.shown() {
		for _, n := range e.Names {
			if n.Kind != Person {
				continue
			}
			answers := n.Start < e.Answer.End && n.End > e.Answer.Start
			switch s := named(e.Text, n); {
			case answers && i == 0:
				first = append(first, s)
			case answers:
				answer = append(answer, s)
			default:
				others = append(others, s)
			}
		}
		switch {
		case e.Speaker == nil:
		case i == 0:
			first = append(first, named("", *e.Speaker))
		default:
			likely = append(likely, named("", *e.Speaker))
		}
	}
	return without(first, already), without(append(likely, answer...), already), without(others, already)
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
