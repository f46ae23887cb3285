package followup

import "strings"

// referent is what a pronoun means.
type referent struct {
	text string
	// aside says that the earlier question only mentions it: "in the final".
	aside bool
	// context is the question that says more of it; "" where the text says enough.
	context string
}

// vague are nouns that ask for something of another: nobody means them by "it".
var vague = set(`number kind sort type part side end way thing lot year day month time much many example amount share percentage`)

// thing finds what "it" means: what was asked for, the subject, the rest; a place last,
// since things happen there.
func (t talk) thing() (referent, bool) {
	for _, before := range t.turns {
		p := before.parsed
		best, rank := -1, 5
		for i, f := range p.phrases {
			head := p.head(f)
			r := 2
			switch {
			case f.plural || p.kind(f) == person || f.name < 0 && (vague[head.low] || head.is(human)),
				f.name < 0 && head.is(relational) && before.Context != "":
				continue
			case f.asked:
				r = 0
			case p.kind(f) == place:
				r = 4
			case f.prep == "":
				r = 1
			}
			if r < rank {
				best, rank = i, r
			}
		}
		if best >= 0 {
			ref := before.refer(p.phrases[best])
			ref.aside = rank > 1 && len(before.parsed.phrases) > 1
			return ref, true
		}
	}
	return referent{}, false
}

// several finds what "they" means: what was counted or is many, a group, people
// named together.
func (t talk) several() (referent, bool) {
	for _, before := range t.turns {
		p := before.parsed
		best, rank := -1, 6
		for i, f := range p.phrases {
			head, r := p.head(f), 9
			switch {
			case f.plural && f.asked:
				r = 0
			case f.plural:
				r = 1
			case p.kind(f) == body, f.name < 0 && head.is(collective):
				r = 2
			case p.kind(f) == unnamed:
				r = 4
			case p.kind(f) == place:
				r = 5
			}
			if r < rank {
				best, rank = i, r
			}
		}
		if rank > 2 {
			if both := before.together(); both != "" {
				return referent{text: both}, true
			}
		}
		if best >= 0 {
			return before.refer(p.phrases[best]), true
		}
	}
	return referent{}, false
}

// together are the people of a question who may be "they": two or more, or one of
// whom it is not said what they are.
func (b turn) together() string {
	all := b.people()
	if len(all) == 1 && all[0].gender == 0 || len(all) > 1 {
		var names []string
		for _, s := range all[:min(len(all), 3)] {
			names = append(names, s.text)
		}
		return strings.Join(names, " and ")
	}
	return ""
}

// refer names a noun phrase of an earlier question so that it can be understood: by
// name, by the answer where it is what was asked for, or else by its noun, with the
// question that says which one. That question is only context: what is new is what the
// follow-up asks of it.
func (b turn) refer(f phrase) referent {
	p := b.parsed
	switch {
	case f.asked && !f.plural && b.answer() != "":
		return referent{text: b.answer()}
	case f.name >= 0 && p.kind(f) != place:
		text := p.described(f)
		if full := p.Names[f.name].Full; full != "" && f.to-f.start == 1 {
			text = full
		}
		return referent{text: text}
	}
	return referent{text: the(p, f), context: b.source()}
}

// answer is the name in what was shown that answers a question for a body, a place or
// a thing by name; "" for none.
func (b turn) answer() string {
	p := b.parsed
	i := p.opening()
	if p.low(i) != "which" && p.low(i) != "what" {
		return ""
	}
	shown := b.shown()
	if len(shown) == 0 {
		return ""
	}
	e := shown[0]
	for _, n := range e.Names {
		if n.Kind != Person && n.Start < e.Answer.End && n.End > e.Answer.Start && !strings.Contains(b.Text, e.Text[n.Start:n.End]) {
			return e.Text[e.Answer.Start:e.Answer.End]
		}
	}
	return ""
}

// where finds the place that "there" means: a place by name or noun, or else a name of
// which nothing is known, latest first.
func (t talk) where() (referent, bool) {
	for _, before := range t.turns {
		p := before.parsed
		best := -1
		for i, f := range p.phrases {
			switch k := p.kind(f); {
			case k == place, k == common && placeNouns[p.head(f).low]:
				best = i
			case k == unnamed && best < 0:
				best = i
			}
		}
		if best >= 0 {
			ref := before.refer(p.phrases[best])
			return referent{text: ref.text, context: before.source()}, true
		}
	}
	for _, before := range t.turns {
		for _, e := range before.shown() {
			for _, n := range e.Names {
				if n.Kind == Place {
					return referent{text: e.Text[n.Start:n.End], context: before.source()}, true
				}
			}
		}
	}
	return referent{}, false
}
