package answertype

// name is a run of capitalised words, [from, to), that names one thing.
type name struct {
	from, to int
	unsure   bool // one word that begins the sentence
}

// eachName calls take for the names of the sentence, in order. A name goes on over
// capitalised words, figures between them, the words that join names (University
// of Oxford, Anna von der Heide, William the Conqueror) and the point of an
// initial; it ends at a possessive and before a month or a weekday.
func (s *sentence) eachName(take func(name)) {
	for i := 0; i < len(s.tokens); i++ {
		if !s.opensName(i) {
			continue
		}
		to := i + 1
		for !s.tokens[to-1].possessive {
			next := s.joined(to)
			if next == to {
				break
			}
			to = next
		}
		take(name{i, to, to == i+1 && s.tokens[i].initial})
		i = to - 1
	}
}

// opensName reports whether token i may begin a name.
func (s *sentence) opensName(i int) bool {
	t := s.tokens[i]
	if !t.capital || t.is(weekday|relative) || t.is(month) && !t.is(given) && !s.titled(i) {
		return false
	}
	if t.is(function) {
		return false
	}
	if t.initial && t.end-t.start > 1 && !s.at(i+1).capital && t.is(numeral|ordinal|season|timeUnit|verbal|speech|becomes|hedge|part|deictic|because|means) {
		return false
	}
	return true
}

func (s *sentence) titled(i int) bool {
	t := s.at(i - 1)
	return t.capital && t.is(title|given)
}

// joined returns the end of the name after taking what goes on at token i, or i.
func (s *sentence) joined(i int) int {
	t := s.at(i)
	switch {
	case t.mark == -1:
		return i
	case t.capital && t.word():
		if t.is(weekday) || t.is(month) && (s.at(i+1).digits || !s.at(i-1).is(given|title)) || t.is(pronoun|auxiliary) && t.end-t.start > 1 {
			return i
		}
		return i + 1
	case t.mark == '.' && s.at(i-1).end-s.at(i-1).start <= 3 && s.at(i-1).capital && s.at(i+1).capital && (s.at(i-1).end-s.at(i-1).start == 1 || s.at(i-1).is(title|suffix)):
		return i + 2
	case t.mark == '&' && s.at(i+1).capital:
		return i + 2
	case t.is(connector) && s.at(i-1).mark == 0:
		for j := i + 1; j < i+3; j++ {
			if next := s.at(j); next.capital && next.word() && !next.is(month|weekday|pronoun) {
				if j == i+1 && s.lower(i) == "the" && s.at(i-1).is(placeHead|organHead) || s.lower(i) == "and" && !s.at(i-1).is(organHead) {
					return i
				}
				return j + 1
			}
			if !s.at(j).is(connector) {
				return i
			}
		}
	}
	return i
}

// membersAt reports whether the noun at token i makes people of the name before it:
// "Union officials", "Labour MPs", but not "Nordwind boss Anna Petersen".
func (s *sentence) membersAt(i int) bool {
	t := s.at(i)
	low := s.lower(i)
	plural := len(low) > 3 && low[len(low)-1] == 's'
	return t.word() && !t.glued && plural && !s.at(i-1).possessive && (people(low) || classes[singular(low)]&(office|family) != 0) && !s.at(i+1).capital
}

func (s *sentence) lower(i int) string {
	var room [48]byte
	return string(lower(room[:], s.word(i)))
}

// names adds the names of the sentence, each with how well its form fits the type.
func (s *sentence) names() {
	s.eachName(func(n name) {
		form := s.fit(n)
		if n.unsure && s.tokens[n.from].class == 0 {
			form *= 0.6
		}
		from := n.from
		if s.q.Type == Person && from > 0 && s.at(from-1).is(title) && s.at(from-1).word() {
			from--
		}
		if first := s.tokens[from]; first.initial && from == n.from && n.to > from+2 && first.is(office) && !first.is(title) {
			from++ // "Midfielder Karl Lund": its capital says nothing
		}
		to := n.to
		if s.q.Type == Person && s.membersAt(to) {
			to++
		}
		if s.q.head != 0 && s.at(to).key == s.q.head && s.at(to).word() {
			to++
		}
		s.add(from, to, form)
	})
	if s.q.Type == Name {
		s.marked(func(from, to int) {
			if to-from <= 10 {
				s.add(from, to, 0.85)
			}
		})
	}
}
