package attribution

import "strings"

// source is the subject of frame f with all that describes it, as one prints it:
// "Sen. Ann Lee, R-Ohio, the panel's chairman" where the subject is Ann Lee.
func (s sentence) source(f frame) (from, to int) {
	from, to = f.subject.from, f.subject.to
	if f.subject.pronoun || from >= to {
		return from, to
	}
	for k := from + 1; k < to; k++ { // "Mr Lee on Monday said"
		if s.tokens[k].is(prepositions) && s.at(k+1).is(days) {
			return from, k
		}
	}
	switch {
	case f.inverted || from > f.cue:
		if f.class == accords && f.cue < 3 {
			if t := s.at(to + 1); !t.is(relatives) && !(strings.HasSuffix(t.low, "ed") && !t.upper) {
				break // "According to the police, the man …" has no description
			}
		}
		to = s.described(to)
	case to < f.cue:
		to = s.describedBefore(to, f.cue)
	}
	return s.roleBefore(f, from), to
}

// describedBefore is where the description ends that stands between a subject
// ending at unit to and its verb at cue: within two commas, brackets or dashes,
// or a relative clause.
func (s sentence) describedBefore(to, cue int) int {
	end := cue // of the words before the verb's auxiliaries and adverbs
	for end > to && (s.tokens[end-1].is(auxiliaries) || s.tokens[end-1].is(adverbs) || isLy(s.tokens[end-1].low)) {
		end--
	}
	if end <= to || end == to+1 && s.tokens[to].is(relatives) {
		return to
	}
	if past := s.pastBracket(to); past < end && s.at(past).text == "," {
		to = past // Gov. Ann Lee (D), a critic of the plan, said
	}
	if s.tokens[end-1].is(relatives) && s.at(end-2).text == "," && end-3 > to {
		end-- // "Robert Dale, an economist at the bank, who predicts"
	}
	open, last := s.tokens[to], s.tokens[end-1]
	switch {
	case open.text == "," && last.text == ",", open.text == "(" && last.text == ")",
		(open.text == "–" || open.text == "—") && (last.text == "–" || last.text == "—"):
		if end-2 > to && s.describes(to+1) {
			if last.text == ")" {
				return end
			}
			return end - 1
		}
	case open.is(relatives) && last.text != ",":
		return end
	}
	return to
}

// describes reports whether the words at unit k, behind a comma, may tell who
// somebody is, rather than when, where or how it was said.
func (s sentence) describes(k int) bool {
	switch t := s.at(k); t.low {
	case "of", "from", "for", "with", "at", "including", "like":
		return !s.timely(k)
	case "now", "then", "once", "also", "formerly":
		return s.at(k + 1).is(determiners | distancing)
	default:
		return !t.is(prepositions|adverbs|conjunctions) && !(isIng(t.low) && t.is(cueForms)) && !s.timely(k) || t.is(relatives)
	}
}

// described is where the description ends that follows a subject ending at unit
// to behind its verb: "said Ann Lee, 45, of Hull, who was there".
func (s sentence) described(to int) int {
	if last := s.at(to - 1); s.at(to).is(prepositions) && !s.timely(to) && !last.upper && (strings.HasSuffix(last.low, "ed") || isIng(last.low) || last.low == "familiar" || last.low == "close" || last.low == "privy") || s.at(to).low == "to" && last.is(persons|offices) && !last.upper && s.at(to+1).upper {
		to = s.segment(to) // "a source | involved in the talks", "an adviser | to Hale"
	}
	if t := s.at(to); t.low == "of" || t.low == "from" || t.low == "at" || t.low == "with" || t.low == "for" || t.low == "who" || t.low == "whose" {
		to = s.segment(to)
	}
	if s.at(to).text == "(" {
		to = s.pastBracket(to)
	}
	for s.at(to).text == "," {
		from := to + 1
		t := s.at(from)
		end := s.segment(from)
		if (t.low == "now" || t.low == "then" || t.low == "once" || t.low == "also" || t.low == "formerly") && s.at(from+1).is(determiners|distancing) {
			t = s.at(from + 1) // "Mr Lee, now a host"
		}
		opens := t.is(determiners) || t.digit || t.low == "of" || t.low == "from" || t.low == "who" || t.low == "whose" || t.low == "which" || t.word && !t.is(prepositions|conjunctions|adverbs|pronouns|auxiliaries|cueForms|days) && !isIng(t.low) && !isLy(t.low)
		if !opens || end == from || s.timely(from) || !t.is(relatives) && s.statesAt(from, s.relativeIn(from, end)) || s.at(end).hole && s.at(end-1).word && !s.at(end).is(conjunctions) {
			return to
		}
		to = end
	}
	return s.pastBracket(to)
}

// timely reports whether the words at unit k say when or on what occasion
// something was said: "on Monday", "in a statement", "last week".
func (s sentence) timely(k int) bool {
	t, next := s.at(k), s.at(k+1)
	switch {
	case t.is(days) && s.at(k-1).low != "of", (t.low == "last" || t.low == "this" || t.low == "earlier") && next.is(times|days):
		return true
	case t.is(prepositions) && next.is(days):
		return true
	case t.low == "in" || t.low == "during" || t.low == "after" || t.low == "on" || t.low == "at":
		for i := k + 1; i < k+5 && s.at(i).word; i++ {
			if s.at(i).is(occasions) {
				return next.is(determiners) || i == k+1
			}
		}
	}
	return false
}

// roleBefore is where a role before the comma of a name starts that belongs to
// it: "His lawyer, Neil Frost, said".
func (s sentence) roleBefore(f frame, from int) int {
	if !f.subject.named || s.at(from-1).text != "," || s.at(f.cueTo).text == "," || f.inverted {
		return from
	}
	a := from - 1
	for a > 0 && s.tokens[a-1].word {
		a--
	}
	a = s.skipLead(a, from-1)
	p, ok := s.clausePhrase(a, from-1)
	if !ok || p.named || p.from != a {
		return from
	}
	// "The driver, Chief Ron Lee, said, was drunk" is left out above.
	if head := s.tokens[headOf(s, a, from-1)]; head.is(offices|persons) || isSpokes(head.low) {
		return a
	}
	// "Another user, Roland Z, wrote": a person alone is meant by one noun.
	if k := natureOf(s, p, headOf(s, a, from-1)); s.tokens[a].is(determiners) && (k == human || k == unclear) && f.subject.name.likePerson() && a+1 < from-1 {
		return a
	}
	return from
}

const (
	relativesWords = "who whose which that"
	// occasionsWords are on what occasions something is said.
	occasionsWords = "statement interview interviews email e-mail letter tweet post speech briefing conference call hearing memo note report message blog filing testimony remarks debate rally release broadcast court telephone phone article column op-ed video visit meeting twitter facebook"
)
