package attribution

import "strings"

// quantity reports whether the words at unit i count people: "42 percent", "about
// three in 10", "nearly half".
func (s sentence) quantity(i int) bool {
	for k := i; k < i+3; k++ {
		switch t, next := s.at(k), s.at(k+1); {
		case t.is(determiners) && (next.low == "dozen" || next.low == "quarter" || next.low == "third" || next.low == "majority" || next.low == "handful" || next.low == "half"):
			return true
		case t.low == "half" || t.low == "percent":
			return k > i || t.low == "half"
		case t.digit || t.is(indefinite) && t.low != "a" && t.low != "an" && t.low != "another":
			return next.text == "%" || next.low == "percent" || next.low == "in" && (s.at(k+2).digit || s.at(k+2).is(indefinite)) || next.low == "out" && s.at(k+2).low == "of"
		case t.low != "about" && t.low != "nearly" && t.low != "almost" && t.low != "around" && t.low != "over" && t.low != "only" && t.low != "just" && t.low != "roughly" && t.low != "some" && t.low != "more" && t.low != "than" && t.low != "at" && t.low != "least":
			return false
		}
	}
	return false
}

// withoutTimes is where a subject ends before the words that say when: "The committee
// this week | announced", "Mr Lee Tuesday | said".
func (s sentence) withoutTimes(end int) int {
	switch last, prev := s.at(end-1), s.at(end-2); {
	case end > 2 && last.is(times) && (prev.low == "this" || prev.low == "last" || prev.low == "earlier" || prev.low == "late"):
		return end - 2
	case end > 1 && last.is(days) && last.upper && !monthName(s.tokens, end-1) && prev.word && !prev.is(prepositions|determiners|days) && !strings.HasSuffix(prev.low, "ed") && prev.low != "super":
		return end - 1
	}
	return end
}
