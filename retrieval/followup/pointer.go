package followup

import (
	"slices"
	"strings"
)

// pointed reads "that", "this", "those" at i, when it points at something said before
// and does not join clauses. noun is the end of its noun phrase, i+1 when it stands
// alone.
func (p parsed) pointed(i int) (noun int, ok bool) {
	w, next := p.words[i], p.at(i+1)
	last := i == len(p.words)-1
	if w.time || next.time && !last || (w.low == "those" || w.low == "that") && (next.is(asks) || next.is(be) && i > 0 && !p.at(i-1).is(asks|be)) {
		return 0, false
	}
	if w.low == "those" && !last && (next.is(preposition) || strings.HasSuffix(next.low, "ing") || strings.HasSuffix(next.low, "ed") || p.at(i+2).low == "for") {
		return 0, false // those fleeing, those responsible for
	}
	for _, f := range p.phrases {
		if f.start != i+1 || w.possessive {
			continue
		}
		if w.low == "this" && timeNouns[p.head(f).low] {
			return 0, false // the time of asking
		}
		if w.low != "that" {
			return f.to, !isVerb(p.words[f.from])
		}
		if slices.ContainsFunc(p.phrases, func(g phrase) bool { return g.to == i }) {
			return 0, false // policies that use oil
		}
		// "Who opposes that deal?", but "Who said that the deal failed?", "said
		// that deal failed": a clause has a verb behind its subject.
		before := p.at(i - 1)
		if f.to < len(p.words) && (p.words[f.to].is(auxiliary) || isVerb(p.words[f.to])) && !before.is(auxiliary|preposition) {
			return 0, false
		}
		if before.is(be) && f.to == len(p.words) && f.to == i+2 && !p.head(f).is(collective|human) {
			return i + 1, true // is that legal?
		}
		return f.to, true
	}
	switch before := p.at(i - 1); {
	case w.low != "that":
		return i + 1, last || !isVerb(next) || before.is(auxiliary)
	case last:
		return i + 1, true
	case before.is(auxiliary | preposition):
		return i + 1, true
	case i == 0 && (w.possessive || next.is(auxiliary)):
		return i + 1, true
	case next.is(preposition|adverb) && before.is(speech):
		return i + 1, true
	}
	return 0, false
}

// Nouns that call what they point at by its kind.
var (
	placeNouns = set(`country city town village place area region state nation island camp capital hospital prison school
		university station airport port harbour building hotel museum stadium park factory plant mine bridge street
		street valley river lake mountain border coast beach centre center church mosque castle palace farm shop`)
	bodyNouns = set("company firm party team club group organisation organization agency bank ministry newspaper body union")
	timeNouns = set("year month day week time period decade date season")
)

// point finds what "that deal" or "this man" means: the phrase with that noun, or who
// or what is of its kind.
func (t talk) point(noun word) (referent, bool) {
	for _, before := range t.turns {
		if f, ok := before.parsed.headed(noun.low); ok {
			return referent{text: the(before.parsed, f), context: before.source()}, true
		}
	}
	switch {
	case noun.is(human):
		text := t.person(genderOf(noun.low))
		if genderOf(noun.low) == 0 {
			if text = t.person('m'); text == "" {
				text = t.person('f')
			}
		}
		return referent{text: text}, text != ""
	case placeNouns[noun.low]:
		return t.where()
	}
	for _, before := range t.turns {
		for _, e := range before.shown() {
			if text := e.headed(noun.low); text != "" {
				return referent{text: text, context: before.source()}, true
			}
		}
	}
	if bodyNouns[noun.low] {
		for _, before := range t.turns {
			for _, f := range before.parsed.phrases {
				if k := before.parsed.kind(f); k == body || k == unnamed {
					return before.refer(f), true
				}
			}
		}
	}
	return referent{}, false
}

// headed finds the fullest phrase of a question whose noun is this one, or the name
// with it: "the ministry" is the Ministry of Health.
func (p parsed) headed(noun string) (phrase, bool) {
	best, found := phrase{}, false
	for _, f := range p.phrases {
		fits := singular(p.head(f).low) == singular(noun)
		for i := f.from; i < f.to; i++ {
			fits = fits || p.words[i].name >= 0 && p.words[i].upper && p.words[i].low == noun && (i == f.from || i == f.to-1)
		}
		if fits && (!found || f.to-f.start > best.to-best.start) {
			best, found = f, true
		}
	}
	return best, found
}

// headed is the same in an excerpt; "" unless the phrase says more than the noun.
func (e Excerpt) headed(noun string) string {
	p := parse(Question{Text: e.Text, Names: e.Names})
	if f, ok := p.headed(noun); ok && f.to-f.start > 1 {
		return the(p, f)
	}
	return ""
}

func singular(low string) string {
	if isPlural(low) && !plurals[low] {
		return low[:len(low)-1]
	}
	return low
}
