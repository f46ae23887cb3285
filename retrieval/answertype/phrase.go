package answertype

// eachPhrase calls take for the stretches of words with a topic, [from, to): what
// stands between marks and words such as "the", "of" and "is". The question's own
// words end a stretch too, unless it has another word before them.
func (s *sentence) eachPhrase(take func(from, to int)) {
	from := 0
	for i := 0; i <= len(s.tokens); i++ {
		if i < len(s.tokens) && s.tokens[i].mark == 0 && !s.tokens[i].is(function|speech) && s.tokens[i].asked < 0 {
			continue
		}
		if i > from {
			take(from, i)
		}
		from = i + 1
	}
}

// groups adds the common nouns that name people or bodies, for who and for the
// nouns that are asked about: "Hamburg merchants and traders", "the Monarch".
func (s *sentence) groups() {
	s.eachPhrase(func(from, to int) {
		form := float32(0)
		if before := s.lower(from - 1); before == "the" || before == "a" || before == "an" {
			form = 0.25
		}
		last := s.tokens[to-1]
		switch s.q.Type {
		case Person:
			if last.is(office|family|title) || agent(s.lower(to-1)) || people(s.lower(to-1)) {
				form = 0.45
			} else if last.is(organHead) && (s.lower(from-1) == "by" || s.lower(from-2) == "by") {
				form = 0.45 // "paid for by the water company"
			}
		case Organisation:
			if last.is(organHead) {
				form = 0.45
			}
		case Place:
			if last.is(placeHead) || s.at(from-1).is(locative) || s.lower(from-1) == "the" && s.at(from-2).is(locative) {
				form = 0.4
			}
		case Name:
			if s.q.head != 0 && (last.key == s.q.head || s.at(to).key == s.q.head) {
				form = 0.7
			} else {
				form = 0.35
			}
		}
		if to-from <= 6 && !s.capitals(from, to) {
			s.add(from, to, form)
		}
	})
}

// capitals reports whether a name stands in the stretch, which is offered already.
func (s *sentence) capitals(from, to int) bool {
	for i := from; i < to; i++ {
		if s.tokens[i].capital && !s.tokens[i].initial {
			return true
		}
	}
	return false
}

// people reports whether a noun has a plural ending of those who do something.
func people(word string) bool {
	for _, end := range []string{"ers", "ors", "ists", "ians", "ants", "ents", "men"} {
		if len(word) > len(end)+2 && word[len(word)-len(end):] == end {
			return true
		}
	}
	return false
}

// others adds the stretches of words that the question does not have: names and
// marked words first, and those with the noun asked about.
func (s *sentence) others() {
	s.eachPhrase(func(from, to int) {
		form := float32(0.6)
		switch {
		case to-from > 6:
			form = 0.4
		case to-from == 1 && s.tokens[from].is(verbal|numeral|ordinal|relative):
			form = 0.3
		case s.tokens[from].digits:
			form = 0.4
		}
		if s.q.head != 0 && (s.at(to).key == s.q.head || s.tokens[to-1].key == s.q.head) {
			form = 0.9
		}
		s.add(from, to, form)
	})
}
