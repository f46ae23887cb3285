package period

import (
	"cmp"
	"slices"
)

// Intent is what a question wants of time. The zero Intent wants nothing.
type Intent struct {
	// Period is the time asked about, the zero Period where none is named. "After
	// 2020" and "since 2018" have no Last.
	Period Period
	// Range says that the question names both ends ("from 1916 to 1920").
	Range bool
	// Precision is the unit of the Period's ends.
	Precision Precision
	// Vague is as in Expression; so is what an event bounds of which the year alone
	// is named ("before the election of 2024" reaches to the end of 2024).
	Vague bool
	// Event is the year of what bounds the Period, of which the day is not known; the
	// zero Period elsewhere.
	Event Period
	// Order is what the question asks for besides. A question may have both, as
	// "the latest figures of 2016" has; the Period outranks.
	Order Order
	// Implied says that no word asks for the Latest, only the tense of the question
	// ("Who is the mayor?"), which describes what does not change as well. A question
	// that names a time is not in the present for its tense.
	Implied bool
	// Said are the words that said so, in order and without overlap: a ranking by
	// words may leave them out.
	Said []Span
	// Ordering are those of the words that ask for the Order.
	Ordering []Span
	// Unresolved are the words that bound the time by what this package cannot
	// place: "before the election", "that year", "last week" with no day of asking.
	// They are not guessed at, and their nouns stay for the ranking to find.
	Unresolved []Span
	// Dates are all the expressions of time in the question.
	Dates []Expression
}

// Span is a half-open range of bytes, on rune boundaries.
type Span struct{ Start, End int }

// OfQuestion reads what a question wants of time. Of several times in it, a range
// or a bound is the one asked about, then one that a preposition leads in, and of
// equal ones the last: what stands earlier more often describes the subject.
func OfQuestion(question string, asked Day) Intent {
	tokens, _ := scan(question)
	p := parser{text: question, tokens: tokens, anchor: asked}
	var n Intent
	n.Order, n.Implied, n.Said = p.order()
	n.Ordering = merged(slices.Clone(n.Said))
	best, rank := reading{}, 0
	readings := p.readings()
	for _, r := range readings {
		e := p.show(r)
		n.Dates = append(n.Dates, e)
		switch lead := p.lead(r); {
		case p.isToday(r):
		case !e.IsResolved():
			n.Unresolved = append(n.Unresolved, Span{e.Start, e.End})
		case lead >= rank:
			best, rank = r, lead
		}
	}
	if rank > 0 {
		p.ask(&n, best)
	}
	n.Unresolved = append(n.Unresolved, p.events(readings)...)
	n.Unresolved = append(n.Unresolved, p.elsewhere()...)
	if rank == 0 {
		if era, said := p.bounded(); !era.IsZero() {
			n.Period, n.Precision, n.Vague, n.Said = era, ToYear, true, append(n.Said, said)
			n.Unresolved = slices.DeleteFunc(n.Unresolved, func(s Span) bool { return s.Start == said.Start })
		}
	}
	n.Said, n.Unresolved = merged(n.Said), merged(n.Unresolved)
	if n.Implied && (n.Period.Last != 0 || len(n.Unresolved) > 0) {
		n.Order, n.Implied = AnyOrder, false
	}
	return n
}

// lead ranks a reading by how likely it is the time asked about.
func (p *parser) lead(r reading) int {
	if r.joined || r.period.IsOpen() || p.is(r.from, sinceWord) {
		return 3
	}
	switch p.at(p.lastBefore(r.from, theWord)).kind {
	case inWord, onWord, ofWord:
		return 2
	}
	return 1
}

// lastBefore is the last token before i that is not of a kind.
func (p *parser) lastBefore(i int, skip kind) int {
	for i--; p.is(i, skip); i-- {
	}
	return i
}

// isToday reports whether a reading says "today", which in a question means the
// present and not the day.
func (p *parser) isToday(r reading) bool {
	return r.next == r.from+1 && p.is(r.from, today) && p.at(r.from).value == 0
}

// ask makes a reading the time asked about, and its words, with the prepositions
// before them, those that said so.
func (p *parser) ask(n *Intent, r reading) {
	n.Period, n.Range, n.Precision, n.Vague = r.period, r.joined, r.precision, r.vague
	if p.is(r.from, sinceWord) {
		n.Period.Last = 0
	}
	if r.period.IsOpen() {
		n.Event = r.event
	}
	if lead := p.eventLead(r); lead >= 0 {
		k, begins := p.bounding(lead)
		switch k {
		case beforeWord, untilWord:
			n.Period, n.Vague, n.Event = Period{Last: r.period.Last}, true, r.period
		case afterWord, sinceWord:
			n.Period, n.Vague, n.Event = Period{First: r.period.First}, true, r.period
		}
		n.Said = append(n.Said, Span{p.tokens[begins].start, p.tokens[lead].end})
	}
	from := r.from
	for p.is(from-1, inWord) || p.is(from-1, onWord) || p.is(from-1, ofWord) || p.is(from-1, theWord) {
		from--
	}
	n.Said = append(n.Said, Span{p.tokens[from].start, p.tokens[r.next-1].end})
}

// merged puts spans in order and those that overlap together.
func merged(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	var all []Span
	for _, s := range spans {
		if last := len(all) - 1; last >= 0 && s.Start < all[last].End {
			all[last].End = max(all[last].End, s.End)
		} else {
			all = append(all, s)
		}
	}
	return all
}
