package attribution

import "strings"

// frame is a cue with its subject: somebody says something.
type frame struct {
	cue, cueTo int // units of the cue: [cue, cueTo)
	class      cueClass
	subject    phrase
	known      bool // the subject was found
	// inverted is true for "said Mr Smith".
	inverted bool
	by       phrase // who quotes the subject, where it is said: from < to
	negated  bool   // "never said", "did not say"
	nameless bool   // "it was reported that"
	// inherits is true when the subject is that of the frame or sentence before:
	// "…, adding that", "went on to say".
	inherits bool
}

// from is the first unit of the frame, to the one after its last.
func (f frame) from() int {
	if f.known && !f.inverted {
		return min(f.subject.from, f.cue)
	}
	return f.cue
}

func (f frame) to() int {
	if f.inverted {
		return max(f.cueTo, f.subject.to)
	}
	return f.cueTo
}

// frames finds the frames of a sentence in order of their cues.
func (s sentence) frames(known func(phrase) bool) []frame {
	var out []frame
	within := 0 // the end of the last "according to" somebody
	for i := range s.tokens {
		t := s.tokens[i]
		if i < within {
			continue
		}
		if t.low == "according" && s.at(i+1).low == "to" {
			if p, ok := s.after(i + 2); ok {
				p = s.widened(s.renamed(p))
				within = p.to
				out = append(out, frame{cue: i, cueTo: i + 2, class: accords, subject: p, known: true, inverted: true})
			}
			continue
		}
		if t.low == "per" && s.at(i-1).text == "," {
			if p, ok := s.after(i + 1); ok && (s.speaks(p) || has(strings.TrimSuffix(s.tokens[headOf(s, p.from, p.to)].low, "s"), persons|offices|writings)) && s.closes(p.to) && !(p.to == p.from+1 && !p.named) {
				out = append(out, frame{cue: i, cueTo: i + 1, class: accords, subject: s.renamed(p), known: true, inverted: true})
				continue
			}
		}
		if t.low == "words" && s.at(i+1).low == "of" && s.at(i-2).low == "in" {
			if p, ok := s.after(i + 2); ok {
				out = append(out, frame{cue: i, cueTo: i + 2, class: accords, subject: s.renamed(p), known: true, inverted: true})
			}
			continue
		}
		if t.is(nounCues | adjectiveCues | attitudes) {
			if f, ok := s.opinion(i); ok {
				out = append(out, f)
				continue
			}
		}
		if !t.is(cueForms) || t.poss || t.upper && i > 0 {
			continue
		}
		if f, ok := s.frame(i, cues[t.low], known); ok {
			out = append(out, f)
		}
	}
	return out
}

// frame reads the frame of the cue at i; ok is false when the word is no verb
// of saying here.
func (s sentence) frame(i int, class cueClass, known func(phrase) bool) (frame, bool) {
	f := frame{cue: i, cueTo: i + 1, class: class}
	t, prev, next := s.tokens[i], s.at(i-1), s.at(i+1)
	ing := len(t.low) > 4 && t.low[len(t.low)-3:] == "ing"
	if (t.low == "went" || t.low == "goes" || t.low == "going") && next.low != "on" {
		return f, false
	}
	if (t.low == "put" || t.low == "puts") && next.low != "it" {
		return f, false
	}
	if next.low == "it" && (t.low == "put" || t.low == "puts") || strings.HasPrefix(t.low, "point") && next.low == "out" {
		f.cueTo++
	}
	if next.low == "on" && (t.low == "went" || t.low == "goes") {
		f.cueTo++
	}
	if t.is(nounForms) && s.nounHere(i) || prev.is(possessors) {
		return f, false
	}

	// Inverted: "…," said Mr Smith. Also "The plan failed, said Mr Smith."
	afterQuote := prev.hole || prev.text == "," && s.at(i-2).hole
	if class != calls && class != tells && class != judges && f.cueTo == i+1 && (afterQuote || i == 0 || prev.text == ",") && !ing {
		if p, ok := s.after(i + 1); ok && (afterQuote || i == 0 && s.at(p.to).text == ":" || prev.text == "," && class == says && !p.pronoun && s.closes(p.to) && (p.named || p.to-p.from < 12) && (s.clause(0, i-1) || i > 6 && p.named && p.name.likePerson() && s.at(p.to).text == "," && !s.tokens[0].is(prepositions))) {
			if !(s.at(p.to).hole && !p.named) && !s.clauseAt(p) {
				f.subject, f.known, f.inverted = s.renamed(p), true, true
				return f, true
			}
		}
	}

	// Back over adverbs and auxiliaries to the subject.
	j, passive, infinitive := i-1, false, false
	perfect := false
	for j >= 0 {
		w := s.tokens[j]
		switch {
		case w.low == "to":
			infinitive = true
		case w.low == "have" || w.low == "has" || w.low == "had":
			perfect = true
		case w.low == "not" || w.low == "never" || w.low == "n't" || w.low == "didn't" || w.low == "doesn't" || w.low == "don't" || w.low == "won't" || w.low == "wouldn't":
			f.negated = true
		case w.low == "was" || w.low == "were" || w.low == "been" || w.low == "be" || w.low == "being" || w.low == "is" || w.low == "are":
			passive = passive || !perfect && !ing || w.low == "been" && !ing
		case infinitive && (strings.HasPrefix(w.low, "declin") || strings.HasPrefix(w.low, "refus")):
			return f, false // declined to comment
		case infinitive && w.word && !w.upper && j > 0 && !w.is(pronouns) && !w.is(determiners) && j >= i-6:
			// "is said to have told", "went on to say", "is expected to say"
		case j > 0 && (w.low == "himself" || w.low == "herself" || w.low == "itself" || w.low == "themselves"):
		case t.low == "add" && w.is(modals):
			return f, false // it would add $2 billion
		case w.low == "then" && s.at(j-1).text == ",":
			f.inherits = true // "…, then said he was ill"
			return f, true
		case w.low == "long" && j > 0 && s.tokens[j-1].is(auxiliaries):
		case w.is(auxiliaries) || w.is(adverbs) && !w.upper || isLy(w.low) && !w.upper && j > 0:
		default:
			goto subject
		}
		j--
	}
subject:
	if s.participle(i) && !perfect {
		return s.passiveFrame(f)
	}
	if passive && !(infinitive && perfect) {
		return s.passiveFrame(f)
	}
	w := s.at(j)
	switch {
	case j < 0:
		f.inherits = ing || t.upper
		return f, ing
	case w.text == ")":
		for j > 0 && s.tokens[j].text != "(" {
			j--
		}
		f.subject, f.known = s.before(j)
	case w.text == "," || w.text == "—" || w.text == "–":
		if ing {
			f.inherits = true
			return f, true
		}
		f.subject, f.known = s.apposed(j, known)
		if !f.known {
			f.inherits = s.at(j-1).hole || class == says || class == calls
		}
	case ing && w.low == "as" && s.quoting(j) >= 0:
		f.subject, f.by, f.known = s.quoted(s.quoting(j), j)
	case ing && s.afterWith(j) > 0:
		f.subject, f.known = s.phrase(s.afterWith(j), j+1)
	case w.low == "who" || w.low == "which" || w.low == "that":
		if next.low == "otherwise" || next.low == "so" && s.at(i+2).low != "that" {
			return f, false // "the letter that claimed otherwise": what it said is left out
		}
		k := j
		if s.at(k-1).text == "," {
			k--
		}
		f.subject, f.known = s.antecedent(k)
	case w.low == "and" || w.low == "but" || w.low == "or" || w.low == "then":
		f.inherits = true
	case ing && (w.is(prepositions) || w.is(conjunctions)):
		f.inherits = true
	case w.hole:
		f.inherits = true
	default:
		f.subject, f.known = s.before(j + 1)
		if f.known && j == i-1 && !s.agrees(f.subject, t) {
			return f, false
		}
		if ing && !f.known {
			f.inherits = true
		}
		if f.known && f.subject.pronoun {
			switch s.tokens[f.subject.from].low {
			case "who":
				k := f.subject.from
				if s.at(k-1).text == "," {
					k--
				}
				f.subject, f.known = s.antecedent(k)
			case "i", "you", "we":
				f.known = false
			}
		}
	}
	return f, f.known || f.inherits
}
