package attribution

import "strings"

// tag reads who said the words at unit i where they end in a comma, a question or an
// exclamation mark and any verb at all follows, as papers write: “…,” she surmised;
// “…,” Hale shot back; “…,” remembered Ann Lee, a clerk. cue is the unit of the verb.
func (s sentence) tag(i int, known func(phrase) bool) (who phrase, cue int, ok bool) {
	from := i + 1
	if s.at(from).text == "," {
		from++
	} else if !s.ended(i) || s.body[s.marked(i).inner.End-1] == '.' {
		return phrase{}, 0, false
	}
	first := s.at(from)
	if !first.word || first.is(prepositions|conjunctions|adverbs|auxiliaries) || isIng(first.low) {
		return phrase{}, 0, false
	}
	if !first.upper && (first.is(pasts|cueForms) || strings.HasSuffix(first.low, "ed")) {
		p, ok := s.after(from + 1)
		return s.renamed(p), from, ok && !p.pronoun && (p.named || s.tokens[p.from].is(determiners)) && s.closes(p.to)
	}
	for k := from + 1; k < len(s.tokens) && k < from+maxNoun; k++ {
		t, prev := s.tokens[k], s.tokens[k-1]
		switch {
		case t.hole || t.text == ":" || t.text == ";" || t.is(auxiliaries) && !t.upper:
			return phrase{}, 0, false
		case t.upper || !t.word || !t.is(pasts|cueForms) && !strings.HasSuffix(t.low, "ed") || prev.is(determiners|prepositions) || prev.poss || t.is(nounForms) && !prev.upper && !prev.is(pronouns):
			continue
		}
		if prev.text == "," {
			who, ok = s.apposed(k-1, known)
		} else {
			who, ok = s.before(k)
		}
		return who, k, ok && (who.from == from || prev.text == "," && who.from >= from)
	}
	return phrase{}, 0, false
}
