package answertype

import "slices"

// attachedShare is how much of its weight a candidate owes to standing in one clause
// with a word of the question, when the best of a sentence is looked for: "stolen
// from a museum in Bergen, it was found in Toulouse". A time owes it more: every
// clause of the news has its own. It is no part of Score, where a sentence is held
// against others. BenchmarkAnswers, found@1 of all types without it and with it: squad2
// .604 and .609 (even), .647 and .648 (odd), timeqa .589 and .595, .613 and .621.
var attachedShare = map[Type]float32{Person: 0.3, Organisation: 0.3, Place: 0.3, Date: 0.6}

// besideVerb is how many words nearer a verb counts than what it is said of: in
// "joined the party in 1994 and left it in 2016", she left in 2016.
const besideVerb = 3

// attached weighs a candidate by its nearest word of the question in its own clause,
// verbs before all, and a who by whether it does what the sentence tells.
func (s *sentence) attached(c candidate) float32 {
	nearest := reach
	for _, m := range s.matches {
		from, to := m.at, c.from
		if m.at >= c.to {
			from, to = c.to, m.at
		}
		distance := to - from
		if !s.verbAt(m.at) {
			distance += besideVerb
		}
		if distance < nearest && !s.divided(from, to) {
			nearest = distance
		}
	}
	weight := 1 - attachedShare[s.q.Type]*float32(nearest)/reach
	switch s.q.Type {
	case Person:
		if said := s.at(c.to); said.is(speech) && said.asked < 0 {
			weight *= 0.8 // who tells it, not who did it
		}
		if (c.from == 0 || c.from == 1 && s.tokens[0].is(office)) && s.at(c.to).word() && !s.at(c.to).is(preposition|connector) {
			weight *= 1.1
		}
	case Quotation:
		quoted := func(o candidate) bool { _, ok := quoteMarks[s.at(o.from-1).mark]; return ok }
		if quoted(c) && !slices.ContainsFunc(s.found, func(o candidate) bool { return o.from < c.from && quoted(o) }) {
			weight *= 1.2 // the rest of a speech goes on from its beginning
		}
	case Place:
		if before := s.lower(c.from - 1); before == "from" || before == "to" {
			weight *= 0.9
		}
	}
	return weight
}

// verbAt reports whether token i has the form of a verb.
func (s *sentence) verbAt(i int) bool {
	word := s.lower(i)
	return pasts[word] || past(word) || s.at(i).is(verbal|becomes|speech)
}

// parting are words that begin another clause without a mark.
var parting = words("but while whereas although though because")

// divided reports whether a clause ends in [from, to).
func (s *sentence) divided(from, to int) bool {
	for i := max(from, 0); i < to && i < len(s.tokens); i++ {
		if low := s.lower(i); parting[low] || low == "and" && s.verbAt(i+1) {
			return true
		}
		if m := s.tokens[i].mark; m == ',' || m == ';' || m == '—' || m == '–' || m == '.' || m == ':' {
			return true
		}
	}
	return false
}
