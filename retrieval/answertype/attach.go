package answertype

// attachedShare is how much of its weight a candidate owes to standing in one clause
// with a word of the question, when the best of a sentence is looked for: "stolen
// from a museum in Bergen, it was found in Toulouse". It is no part of Score, where a
// sentence is held against others.
const attachedShare = 0.3

// attached weighs a candidate by its nearest word of the question in its own clause,
// verbs before all, and a who by whether it does what the sentence tells.
func (s *sentence) attached(c candidate) float32 {
	nearest := reach
	for _, m := range s.matches {
		from, to := m.at, c.from
		if m.at >= c.to {
			from, to = c.to, m.at
		}
		if distance := to - from; distance < nearest && !s.divided(from, to) {
			nearest = distance
		}
	}
	weight := 1 - attachedShare*float32(nearest)/reach
	switch s.q.Type {
	case Person:
		if c.from == 0 && s.at(c.to).word() && !s.at(c.to).is(preposition|connector) {
			weight *= 1.1
		}
	case Place:
		if before := s.lower(c.from - 1); before == "from" || before == "to" {
			weight *= 0.9
		}
	}
	return weight
}

// divided reports whether a clause ends in [from, to).
func (s *sentence) divided(from, to int) bool {
	for i := max(from, 0); i < to && i < len(s.tokens); i++ {
		if m := s.tokens[i].mark; m == ',' || m == ';' || m == '—' || m == '–' || m == '.' || m == ':' {
			return true
		}
	}
	return false
}
