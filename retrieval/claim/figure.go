package claim

import "slices"

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
	once                   bool     // a sum that is paid once for each ruling or deal
	parties                []string // of such a sum, the names before it
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
		end, ok = s.sum(i, from, n.next, &f)
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
