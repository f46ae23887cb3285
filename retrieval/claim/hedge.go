package claim

import "math"

// Shares of a number that a hedge leaves open.
const (
	roughly    = 0.15 // "about 700" may be 620 or 800
	nearlyFrom = 0.85 // "nearly 700" is not 500
)

// hedge reads the words before a number that say how exact it is, and returns the
// token that they begin at; -1 for a number that is only a bound ("up to 500").
func (s sentence) hedge(i int, f *Figure) int {
	half := f.step / 2
	if f.step == 1 || f.step < 1 {
		half = f.step * 0.49
	}
	f.low, f.high = f.value-half, f.value+half
	if m := s.low(i - 1); m == "£" || m == "$" || m == "€" {
		i--
		if s.at(i-1).isWord() && s.at(i-1).capital && s.at(i).glued { // US$5bn
			i--
		}
	}
	one, two := s.low(i-1), s.low(i-2)
	switch {
	case one == "least" && two == "at":
		f.high, f.least = math.Inf(1), true
		return i - 2
	case one == "than" && two == "more", one == "to" && two == "close":
		f.high = math.Inf(1)
		if two == "close" {
			f.low, f.high = f.value*(1-roughly), f.value*(1+roughly)
		}
		return i - 2
	case one == "than" && (two == "less" || two == "fewer"):
		f.low = 0
		return i - 2
	case one == "to" && two == "up", one == "as" && two == "many", one == "as" && two == "much", one == "most" && two == "at", one == "maximum", one == "minimum":
		return -1
	case one == "over" || one == "topped" || one == "exceeded" || one == "passed":
		f.high = math.Inf(1)
	case one == "under":
		f.low = 0
	case one == "nearly" || one == "almost":
		f.low, f.high = min(f.low, f.value*nearlyFrom), max(f.high, f.value)
	case one == "about" || one == "around" || one == "some" || one == "roughly" || one == "approximately" || one == "estimated":
		f.low, f.high = min(f.low, f.value*(1-roughly)), max(f.high, f.value*(1+roughly))
		if one == "estimated" && two == "an" {
			return i - 2
		}
	case one == "of" && two == "total":
		return i - 3
	case one == "exactly" || one == "only" || one == "just":
	default:
		return i
	}
	if s.low(i-2) == "just" {
		return i - 2
	}
	return i - 1
}

// isPart reports whether the words before a figure make it one of a part, or of what
// was spoken of before: "another 12", "the 12", "including 12".
func (s sentence) isPart(from int) bool {
	return subset[s.low(from-1)] && !(s.low(from-1) == "all" && s.low(from-2) == "in")
}

// reach is how many tokens around a figure are read for a plan or a rate.
const reach = 10

// isUnsure reports whether the clause of a number speaks of a plan, a fear, a
// condition or a rate.
func (s sentence) isUnsure(i int) bool {
	doubt := func(k int) bool {
		return be[s.low(k-1)] && s.low(k) == "to" || s.low(k-1) == "in" && s.low(k) == "hospital" || modals[s.low(k)] || rates[s.low(k)] && !(s.low(k) == "per" && s.low(k+1) == "cent")
	}
	for k := i - 1; k > i-reach && !s.ends(k); k-- {
		if doubt(k) && !(calendar[s.low(k)] && s.at(k).capital) {
			return true
		}
	}
	for k := i + 1; k < i+reach && !s.ends(k); k++ {
		if doubt(k) && !(calendar[s.low(k)] && s.at(k).capital) {
			return true
		}
		if s.low(k) == "a" && (s.low(k+1) == "day" || s.low(k+1) == "week" || s.low(k+1) == "month" || s.low(k+1) == "year" || s.low(k+1) == "head") {
			return true
		}
	}
	return false
}

// ends reports whether a clause ends at token k, not only its part.
func (s sentence) ends(k int) bool { return s.stop(k) && s.low(k) != "," }

// soFar reports whether the sentence counts what goes on.
func (s sentence) soFar() bool {
	for i := range s.tokens {
		a, b := s.low(i), s.low(i+1)
		if a == "so" && b == "far" || a == "to" && b == "date" || a == "already" || a == "now" || a == "currently" || a == "risen" || a == "rises" || a == "climbs" || a == "climbed" {
			return true
		}
	}
	return false
}
