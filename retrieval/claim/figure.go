package claim

import (
	"math"
	"slices"
)

// Figure is a number in a sentence and what it counts or measures.
type Figure struct {
	// Span is the number with its hedge and its noun: "at least 12 people".
	Span
	// Grows says that such a count goes up as reports come in (the dead of an
	// accident), or that the sentence says "so far".
	Grows bool
	// Shrinks says that it goes down: those missing are found.
	Shrinks bool
	// Level says that it measures what has one value at a time: a cost, a population.
	Level bool
	// What follows is compared in differ.go.
	low, high, value, step float64
	least                  bool // "at least"
	noun                   string
	anybody                bool
	modifiers              []string
	act                    string
	agents                 []string // names before an act that somebody does
	about                  []string // words of what is measured
	places, sites          []string
	happenings             []string
	ordinals               []string // first, second, another: which one of several
}

// mostFigures bounds how many figures of a sentence are read; one with more is a list.
const mostFigures = 6

// Figures finds the figures of a sentence that claim something a second sentence could
// contradict.
func Figures(text string) []Figure {
	s := read(text)
	var found []Figure
	if slices.ContainsFunc(s.tokens, func(t token) bool { return t.low == "respectively" }) {
		return nil
	}
	for i := 0; i < len(s.tokens) && len(found) < mostFigures; {
		n, ok := s.number(i)
		if !ok {
			i++
			continue
		}
		if f, ok := s.figure(i, n); ok {
			found = append(found, f)
		}
		i = max(n.next, i+1)
	}
	return found
}

// figure reads what the number at token i is the number of.
func (s sentence) figure(i int, n number) (Figure, bool) {
	f := Figure{value: n.value, step: n.step}
	from := s.hedge(i, &f)
	if from < 0 || s.isPart(from) || s.isUnsure(i) {
		return f, false
	}
	end, ok := s.counted(n.next, from, &f)
	if !ok {
		end, ok = s.measured(i, from, n.next, &f)
	}
	if !ok {
		return f, false
	}
	f.Span = Span{s.at(from).start, s.at(end - 1).end}
	f.Grows = f.Grows || counting[f.act] || s.soFar()
	f.Shrinks = f.act == "missing" || f.act == "displaced" || f.act == "hospitalised" || f.act == "evacuated"
	s.setting(&f)
	for _, t := range s.tokens {
		if ordinals[t.low] {
			f.ordinals = append(f.ordinals, t.low)
		}
	}
	return f, true
}

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

// setting reads the places, with and without a name, and the kinds of event that the
// sentence names.
func (s sentence) setting(f *Figure) {
	for i, t := range s.tokens {
		if h := happenings[t.low]; h != "" && !slices.Contains(f.happenings, h) {
			f.happenings = append(f.happenings, h)
		}
		if sites[t.low] && !t.capital {
			f.sites = append(f.sites, stem(t.low))
		}
		if !places[t.low] {
			continue
		}
		k := i + 1
		for k < i+4 && (s.low(k) == "the" || s.at(k).isWord() && !s.at(k).capital && !closed[s.low(k)]) {
			k++
		}
		for ; s.isName(k) || s.low(k) == "-"; k++ {
			if s.isName(k) {
				f.places = append(f.places, s.low(k))
			}
		}
	}
}
