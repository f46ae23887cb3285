package period

import "strings"

// Order is the order of time that a question asks for.
type Order uint8

// The orders. AnyOrder is that of a question that asks for none.
const (
	AnyOrder Order = iota
	Latest         // the present state: the newest wins
	Earliest       // the first
	OverTime       // a change: all of it, in order of time
)

// String names the order; "" for AnyOrder.
func (o Order) String() string {
	names := [...]string{"", "latest", "earliest", "over time"}
	if int(o) < len(names) {
		return names[o]
	}
	return ""
}

// order reads the order that a question asks for and the words that say so. A
// change over time outranks the present, which outranks the beginning.
func (p *parser) order() (Order, []Span) {
	said := map[Order][]Span{}
	asksHow := false
	for i := range p.tokens {
		w := strings.ToLower(p.words(i))
		asksHow = asksHow || w == "how" && isAuxiliary(strings.ToLower(p.words(i+1)))
		o, n := p.orderAt(i, w)
		if o == AnyOrder && asksHow && changes(w) {
			o, n = OverTime, 1
		}
		if o != AnyOrder {
			said[o] = append(said[o], Span{p.tokens[i].start, p.at(i + n - 1).end})
		}
	}
	for _, o := range [...]Order{OverTime, Latest, Earliest} {
		if len(said[o]) > 0 {
			return o, said[o]
		}
	}
	return AnyOrder, nil
}

// orderAt reads the order that the n words from token i on ask for; w is the
// first of them in lower case.
func (p *parser) orderAt(i int, w string) (o Order, n int) {
	next := strings.ToLower(p.words(i + 1))
	third := strings.ToLower(p.words(i + 2))
	switch w {
	case "latest", "newest", "current", "currently", "now", "nowadays", "presently", "still", "today", "recently":
		return Latest, 1
	case "most":
		if next == "recent" || next == "recently" {
			return Latest, 2
		}
	case "these":
		if next == "days" {
			return Latest, 2
		}
	case "at":
		switch {
		case next == "present":
			return Latest, 2
		case next == "the" && third == "moment":
			return Latest, 3
		case next == "first":
			return Earliest, 2
		}
	case "earliest", "originally", "initially":
		return Earliest, 1
	case "first":
		if p.isAdverb(i) {
			return Earliest, 1
		}
	case "over", "through", "across", "throughout":
		switch {
		case next == "time":
			return OverTime, 2
		case next == "the" && (third == "years" || third == "decades" || third == "months" || third == "centuries"):
			return OverTime, 3
		}
	case "timeline", "chronology", "evolution":
		return OverTime, 1
	case "year":
		if next == "by" && third == "year" {
			return OverTime, 3
		}
	}
	return AnyOrder, 0
}

// isAdverb reports whether "first" at token i says when ("first said", "was first
// known") and not which ("the first woman", "First Minister", "World War I first").
func (p *parser) isAdverb(i int) bool {
	if p.at(i).shape&capital != 0 || p.at(i+1).shape&capital != 0 || i == 0 {
		return false
	}
	if next := p.at(i + 1); next.kind == unit || next.kind == halfWord || next.kind == number || next.kind == wordNumber {
		return false
	}
	switch before := strings.ToLower(p.words(i - 1)); before {
	case "the", "a", "an", "his", "her", "its", "their", "my", "our", "your", "s", "this", "that", "whose", "which", "what", "very", "in", "on", "of", "at", "for", "by", "from", "as", "finish", "finished", "came", "come":
		return false
	}
	return true
}

func isAuxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "did", "do", "does", "is", "are":
		return true
	}
	return false
}

// changes reports whether a verb says that something became another.
func changes(w string) bool {
	switch w {
	case "change", "changed", "changing", "evolve", "evolved", "evolving", "develop", "developed", "developing",
		"grow", "grown", "growing", "shift", "shifted", "shifting", "vary", "varied", "progress", "progressed",
		"risen", "rise", "fallen", "fall", "increased", "decreased", "declined":
		return true
	}
	return false
}
