package followup

import "strings"

// person finds whom "he" or "she" means. it is "" where nobody was named
// who can be meant.
func (t talk) person(gender byte) string {
	var later []somebody
	for _, before := range t.turns {
		named := before.people()
		if before.asksWho() && !before.describes() || len(named) == 0 {
			first, likely, others := before.answering(named)
			if text, ok := fitting(first, gender); ok {
				return text
			}
			for _, s := range likely {
				if s.gender == gender {
					return s.text
				}
			}
			later = append(append(later, likely...), others...)
		}
		if text, ok := fitting(named, gender); ok {
			return text
		}
		later = append(named, later...)
	}
	for _, before := range t.turns {
		first, likely, others := before.answering(nil)
		later = append(append(append(later, first...), likely...), others...)
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
	return p.low(i) == "who" && (p.at(i+1).is(be) || p.at(i).possessive) && len(p.phrases) > 0 && !p.head(p.phrases[0]).is(human) &&
		p.phrases[0].lead == "" && p.phrases[0].prep == ""
}

var (
	men    = set("man boy king prince spokesman chairman actor fisherman pope mr father husband son brother")
	women  = set("woman girl queen princess spokeswoman chairwoman actress mrs ms mother wife daughter sister")
	male   = set("he him his")
	female = set("she her hers")
)

// NounGender is the gender that a noun or title in small letters gives the one it stands
// for, 'm' or 'f'; 0 where it gives none.
func NounGender(low string) byte {
	switch {
	case men[low]:
		return 'm'
	case women[low]:
		return 'f'
	}
	return 0
}

// genderOf is that of a noun, a title or a pronoun.
func genderOf(low string) byte {
	switch {
	case male[low]:
		return 'm'
	case female[low]:
		return 'f'
	}
	return NounGender(low)
}
