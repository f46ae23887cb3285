package attribution

import "strings"

// addressing reports whether a verb may name first whom it is said to, though it
// need not: warned Britain that.
func addressing(verb string) bool {
	return strings.HasPrefix(verb, "warn") || strings.HasPrefix(verb, "promis") || strings.HasPrefix(verb, "caution")
}

// pastAddressee skips the one told: a name, or an article with its noun.
func (s sentence) pastAddressee(from, end int) int {
	i := from
	if i < end && s.tokens[i].is(objects) || i < end && s.tokens[i].low == "her" {
		return i + 1
	}
	for k := from + 1; k < end && k < from+9 && s.tokens[k].word; k++ {
		t, prev := s.tokens[k], s.tokens[k-1]
		if (t.is(determiners) && !t.digit || t.is(pronouns) && t.low != "who") && !prev.is(prepositions|determiners) && !prev.poss {
			return k // told senior officials the deal
		}
		if t.is(auxiliaries) || t.low == "that" {
			break
		}
	}
	if i < end && s.tokens[i].is(determiners) {
		i++
	}
	for i < end && (s.tokens[i].upper && !s.tokens[i].is(starters) || s.tokens[i].is(addressees) || s.tokens[i].digit && i > from && (s.at(i+1).low == "that" || s.at(i+1).upper)) {
		i++
		if s.tokens[i-1].poss {
			i++
			break
		}
	}
	if i == from || i == from+1 && s.tokens[from].is(determiners) {
		i++
		if i < end && s.tokens[i].is(addressees) {
			i++ // a news conference
		}
	}
	return min(i, end)
}

// addresseesWords are whom the news is told.
const addresseesWords = "reporters lawmakers mps journalists senators investors analysts shareholders police parliament employees staff delegates conference committee hearing court jury subcommittee"
