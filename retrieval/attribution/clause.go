package attribution

import "strings"

func isIng(w string) bool { return len(w) > 4 && w[len(w)-3:] == "ing" }

// goesTo reports whether a noun phrase and an infinitive start at unit from:
// "ministers to act".
func (s sentence) goesTo(from, end int) bool {
	if t := s.at(from); !t.word || t.low == "not" || t.is(prepositions|conjunctions|auxiliaries) {
		return false
	}
	for k := from + 1; k < end-1 && k < from+12 && s.tokens[k].word; k++ {
		next := s.tokens[k+1]
		switch t := s.tokens[k]; {
		case t.low == "to" && next.word && !next.upper && !next.digit && !next.is(determiners|objects|pronouns):
			return true
		case t.low == "of" || t.is(auxiliaries|pronouns|conjunctions) && t.low != "and":
			return false
		}
	}
	return false
}

// finite reports whether an auxiliary comes after the noun phrase at unit from:
// "the council had broken".
func (s sentence) finite(from, end int) bool {
	for k := from + 1; k < end && k < from+8 && s.tokens[k].word; k++ {
		switch t := s.tokens[k]; {
		case t.is(conjunctions) || t.low == "to":
			return false
		case t.is(auxiliaries):
			return true
		}
	}
	return false
}

// verbLike reports whether unit i may be a finite verb after a pronoun.
func (s sentence) verbLike(i int) bool {
	t := s.at(i)
	if s.at(i - 1).verbal {
		return true
	}
	if t.is(adverbs) || isLy(t.low) {
		t = s.at(i + 1)
	}
	return t.is(auxiliaries|pasts|verbs|cueForms) && t.low != "to" || len(t.low) > 3 && !t.upper && (strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "s"))
}

// clauseFrom reports whether the noun phrase at unit from has a finite verb of its
// own, not only one of a clause that hangs on it: "explained his theory that the
// Earth was old" reports no clause.
func (s sentence) clauseFrom(from, end int) bool {
	if s.tokens[from].is(pronouns) || s.tokens[from].low == "there" {
		return true
	}
	hanging := 0
	for k := from + 1; k < end; k++ {
		t := s.tokens[k]
		switch {
		case t.text == "," && (s.at(k+1).is(conjunctions|prepositions) && s.at(k+1).low != "who" && s.at(k+1).low != "which" && s.at(k+1).low != "including" || isIng(s.at(k+1).low)):
			next := k + 1
			for next < end && next < k+14 && s.tokens[next].text != "," {
				next++
			}
			if s.at(next).text != "," || s.at(k+1).is(conjunctions) {
				return false
			}
			k = next // "12 people, including three children, were killed"
		case t.low == "and" && s.at(k+1).is(auxiliaries|pasts):
			return false // "denied the charges and would fight them"
		case t.low == "who" || t.low == "which" || t.low == "that":
			hanging++
		case t.is(conjunctions) && t.low != "and" && t.low != "or" && t.low != "than":
			return t.is(prepositions) && s.modalIn(k+1, min(end, k+7)) // his run before the vote | will
		case s.clause(k-1, k+1):
			if hanging == 0 {
				return true
			}
			hanging--
			for k+1 < end && s.tokens[k+1].is(auxiliaries|adverbs) {
				k++
			}
		}
	}
	return false
}

// modalIn reports whether the first verb in [from, to) is a modal one.
func (s sentence) modalIn(from, to int) bool {
	for k := from; k < to && s.tokens[k].word; k++ {
		if t := s.tokens[k]; t.is(modals) {
			return true
		} else if t.is(auxiliaries|pasts|pronouns|conjunctions) || len(t.low) > 4 && strings.HasSuffix(t.low, "ed") {
			return false
		}
	}
	return false
}

// presentFrom reports whether a verb in the present may follow the noun phrase at
// unit from, as far as endings tell: "the policy encourages illegal immigration",
// "voters disapprove of the plan".
func (s sentence) presentFrom(from, end int) bool {
	for k := from + 1; k < end-1 && k < from+8; k++ {
		t, prev, next := s.tokens[k], s.tokens[k-1], s.tokens[k+1]
		if !t.word || t.is(prepositions|conjunctions) && t.low != "and" {
			return false
		}
		if t.upper || prev.is(determiners|prepositions) || prev.poss || t.is(plurals) {
			continue
		}
		takes := next.is(determiners|pronouns|objects|prepositions|adverbs) || isLy(next.low) || next.upper || next.digit
		many := strings.HasSuffix(prev.low, "s") && !strings.HasSuffix(prev.low, "ss") || prev.is(plurals)
		switch one := strings.HasSuffix(t.low, "s") && !strings.HasSuffix(t.low, "ss"); {
		case one && !many && (takes && next.low != "of" && next.low != "and" || next.word && !next.is(auxiliaries|verbs|pasts)),
			!one && many && takes && !t.is(adverbs) && !strings.HasSuffix(t.low, "ed"):
			return true
		}
	}
	return false
}

// pronominalWords are determiners that stand for a noun as well: "the other started
// it", "both failed".
const pronominalWords = "other both some many most all few several others those these"

// clause reports whether the units [from, to) hold a finite verb, as far as its
// form tells.
func (s sentence) clause(from, to int) bool {
	if from < to && (s.tokens[from].is(pronouns) || s.tokens[from].low == "there" && to-from > 2) {
		return to-from > 1
	}
	for i := from + 1; i < to; i++ {
		t, prev := s.tokens[i], s.tokens[i-1]
		if t.upper {
			continue
		}
		if t.is(auxiliaries) && t.low != "to" && t.low != "be" && t.low != "being" && t.low != "been" && t.low != "having" {
			return true
		}
		if prev.is(determiners|prepositions) && !prev.digit && !t.is(pasts) && !prev.is(pronominal) || prev.low == "to" {
			continue
		}
		if n := len(t.low); n > 4 && t.low[n-2:] == "ed" && !isLy(prev.low) || t.is(pasts|verbs) && !prev.poss && !prev.is(possessors) {
			return true
		}
	}
	return false
}
