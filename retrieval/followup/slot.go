package followup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slot finds the noun phrase of an earlier question in whose place a fragment's
// phrase stands: after the same preposition, or of the same kind.
func (p parsed) slot(q parsed, f phrase) (at int, ok bool) {
	for _, fits := range []func(phrase) bool{
		func(g phrase) bool { return f.prep != "" && g.prep == f.prep && near(q.kind(f), p.kind(g)) },
		func(g phrase) bool {
			return q.kind(f) == p.kind(g) && q.kind(f) != common && (f.prep == "" || g.prep != "")
		},
		func(g phrase) bool { return q.kind(f) == p.kind(g) && q.kind(f) != common },
		func(g phrase) bool { return !g.asked && near(q.kind(f), p.kind(g)) && q.kind(f) != common },
		func(g phrase) bool { return f.name < 0 && f.prep == "" && (g.prep == "about" || g.prep == "on") },
		func(g phrase) bool { return f.name < 0 && f.prep == "" && g.asked && g.plural == f.plural },
		func(g phrase) bool {
			return f.name < 0 && f.prep == "" && g.name < 0 && g.plural == f.plural && f.lead == "the" && g.lead == "the"
		},
	} {
		at = -1
		for i, g := range p.phrases {
			// Of two places the last is more often where it happened, of other
			// names the first is the subject.
			if fits(g) && (at < 0 || q.kind(f) == place) {
				at = i
			}
		}
		if at >= 0 {
			return at, true
		}
	}
	return -1, false
}

// kind is what a phrase names, as slot compares it.
type kind uint8

const (
	common kind = iota // neither a name nor a noun of people
	person
	place
	body
	unnamed
)

func (p parsed) kind(f phrase) kind {
	if f.name < 0 {
		switch head := p.head(f); {
		case head.is(collective):
			return body
		case head.is(human) && f.lead != "":
			return person
		}
		return common
	}
	switch p.Names[f.name].Kind {
	case Person:
		return person
	case Place:
		return place
	case Body:
		return body
	}
	return unnamed
}

// near reports whether names of two kinds may stand in one place: a body speaks like a
// person and acts like a country, and of an unknown name nothing is known.
func near(a, b kind) bool {
	if a == b || a == unnamed && b != common || b == unnamed && a != common {
		return true
	}
	return a == body && b != common || b == body && a != common
}

func upperFirst(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// lowerFirst makes the first letter small where that is wanted.
func lowerFirst(text string, wanted bool) string {
	r, size := utf8.DecodeRuneInString(text)
	if !wanted || strings.ToUpper(text) == text {
		return text
	}
	return string(unicode.ToLower(r)) + text[size:]
}
