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
// change over time outranks the present, which outranks the beginning. Where no
// word says so, a question in the present tense asks for the present state, and
// implied is true; in the past tense "current" and "now" only describe.
func (p *parser) order() (order Order, implied bool, words []Span) {
	said := map[Order][]Span{}
	asksHow, tense := false, p.tense()
	for i := range p.tokens {
		w := strings.ToLower(p.words(i))
		asksHow = asksHow || w == "how" && isAuxiliary(p.low(i+1))
		o, n := p.orderAt(i, w)
		if o == AnyOrder && tense != past {
			o, n = p.stateAt(i, w)
		}
		if o == AnyOrder && asksHow && changes(w) {
			o, n = OverTime, 1
		}
		if o != AnyOrder {
			said[o] = append(said[o], Span{p.tokens[i].start, p.at(i + n - 1).end})
		}
	}
	for _, o := range [...]Order{OverTime, Latest, Earliest} {
		if len(said[o]) > 0 {
			return o, false, said[o]
		}
	}
	if tense == present {
		return Latest, true, nil
	}
	return AnyOrder, false, nil
}

// orderAt reads the order that the n words from token i on ask for; w is the
// first of them in lower case.
func (p *parser) orderAt(i int, w string) (o Order, n int) {
	next, third := p.low(i+1), p.low(i+2)
	switch w {
	case "latest", "newest", "today", "recently", "lately":
		return Latest, 1
	case "most":
		if next == "recent" || next == "recently" {
			return Latest, 2
		}
	case "so":
		if next == "far" {
			return Latest, 2
		}
	case "to", "until":
		if w == "to" && next == "date" || next == "now" && p.low(i-1) != "from" {
			return Latest, 2
		}
	case "last":
		switch next {
		case "time", "known", "reported", "recorded", "seen", "counted", "heard", "census", "count", "election", "elections",
			"estimate", "hearing", "meeting", "poll", "report", "ruling", "statement", "summit", "survey", "update", "vote":
			return Latest, 2
		}
	case "at":
		if next == "first" {
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

// stateAt reads the words that ask for the present state unless the question is in
// the past tense, where they describe: "Who did the current mayor beat?".
func (p *parser) stateAt(i int, w string) (o Order, n int) {
	next, third := p.low(i+1), p.low(i+2)
	switch w {
	case "current", "currently", "now", "nowadays", "presently", "still":
		return Latest, 1
	case "these":
		if next == "days" {
			return Latest, 2
		}
	case "the":
		if next == "present" && p.at(i+2).kind == other {
			return Latest, 2
		}
	case "at":
		switch {
		case next == "present":
			return Latest, 2
		case next == "the" && third == "moment":
			return Latest, 3
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
