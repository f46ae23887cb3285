package answertype

// shape is what the words of a name and its neighbours tell of it.
type shape struct {
	words                                             int
	titled, given, organ, place, acronym, suffixed    bool
	located, theBefore, speaks, demonym, personBefore bool
}

func (s *sentence) shape(n name) shape {
	var h shape
	for i := n.from; i < n.to; i++ {
		t := s.tokens[i]
		if t.mark != 0 || !t.capital {
			continue
		}
		h.words++
		h.organ = h.organ || t.is(organHead)
		h.place = h.place || t.is(placeHead)
		h.suffixed = h.suffixed || i > n.from && t.is(suffix)
		h.acronym = h.acronym || h.words == 1 && s.acronym(i)
	}
	first, last, before, after := s.tokens[n.from], s.tokens[n.to-1], s.at(n.from-1), s.at(n.to)
	h.titled = first.is(title) && n.to > n.from+1 || s.at(n.from+1).is(title) && n.to > n.from+2 // Prime Minister X
	h.given = first.is(given)
	h.theBefore = before.is(connector) && s.lower(n.from-1) == "the"
	if h.theBefore {
		before = s.at(n.from - 2)
	}
	h.located = before.is(locative) && !s.dated(n.from) || before.mark == ',' && s.at(n.from-2).capital && !h.given && !h.titled
	h.speaks = after.is(speech) || before.is(speech) && !before.is(function)
	h.personBefore = before.is(office|title|family) && before.word()
	h.demonym = h.words == 1 && demonym(s.word(n.to-1)) && (after.word() && !after.capital && !after.is(function) || last.capital && s.at(n.to).mark == '-')
	return h
}

// dated reports whether the name at token i is only a time: "in March".
func (s *sentence) dated(i int) bool { return s.tokens[i].is(month | weekday | season) }

func (s *sentence) acronym(i int) bool {
	capitals := 0
	for _, r := range s.word(i) {
		switch {
		case r >= 'A' && r <= 'Z':
			capitals++
		case r != '.' && (r < '0' || r > '9'):
			return false
		}
	}
	return capitals > 1
}

// demonym reports whether a word has the form of where somebody comes from.
func demonym(word string) bool {
	for _, end := range []string{"ian", "ean", "ese", "ish", "iard", "can", "ench", "utch", "reek", "ans", "man", "ers"} {
		if len(word) > len(end)+1 && word[len(word)-len(end):] == end {
			return true
		}
	}
	return false
}

// fit returns how well the form of a name fits the question's type, from 0 to 1.
func (s *sentence) fit(n name) float32 {
	h := s.shape(n)
	switch s.q.Type {
	case Person:
		return h.person()
	case Organisation:
		return h.organisation()
	case Place:
		return h.placed()
	}
	return h.anyName()
}

func (h shape) person() float32 {
	form := float32(0.65)
	switch {
	case h.titled || h.suffixed:
		form = 1
	case h.organ || h.acronym:
		form = 0.4
	case h.given, h.personBefore:
		form = 1
	case h.speaks:
		form = 0.9
	case h.words == 2 || h.words == 3:
		form = 0.8
	}
	if !h.titled && !h.given && (h.place || h.located) {
		form *= 0.55
	}
	if h.demonym {
		form *= 0.5
	}
	if h.theBefore && !h.titled {
		form *= 0.75
	}
	return form
}

func (h shape) organisation() float32 {
	form := float32(0.65)
	switch {
	case h.organ:
		form = 1
	case h.acronym:
		form = 0.95
	case h.titled || h.given:
		form = 0.4
	case h.theBefore:
		form = 0.8
	}
	if h.demonym {
		form *= 0.6
	}
	return form
}

func (h shape) placed() float32 {
	form := float32(0.55)
	switch {
	case h.titled || h.given && (!h.located || h.words > 1 && !h.place && !h.organ):
		form = 0.3
	case h.located && h.place:
		form = 1
	case h.located:
		form = 0.95
	case h.place:
		form = 0.85
	}
	if h.organ && !h.place && !h.located {
		form *= 0.7
	}
	if h.demonym {
		form *= 0.6
	}
	return form
}

func (h shape) anyName() float32 {
	form := float32(0.75)
	if h.titled || h.given && h.words < 3 {
		form = 0.55
	}
	return form
}
