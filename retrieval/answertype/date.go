package answertype

// dates adds the times that the sentence names, each with how well it fits the
// granularity asked for.
func (s *sentence) dates() {
	for i := 0; i < len(s.tokens); {
		from := i
		to, form := s.date(i)
		if to == i {
			i++
			continue
		}
		for from > 0 && (s.at(from-1).is(part) || s.lower(from-1) == "the" && from < i || s.lower(from-1) == "circa" || s.at(from-1).mark == '-' && s.at(from-2).is(part)) && s.at(from-1).mark != ',' {
			from--
		}
		s.add(from, to, form)
		i = to
	}
	s.events()
}

// date reads the time that begins at token i; to is i where none does.
func (s *sentence) date(i int) (to int, form float32) {
	t := s.at(i)
	switch {
	case t.is(weekday) && t.capital:
		to = i + 1
		if s.at(to).mark == ',' {
			to++
		}
		if end, _ := s.dayMonth(to); end > to {
			return end, s.fitDate(Day)
		}
		to = i + 1
		if dayParts[s.lower(to)] {
			to++
		}
		return to, s.fitDate(Day) * 0.9
	case t.is(month) && t.capital || t.digits && t.value > 0 && t.value <= 31:
		if end, g := s.dayMonth(i); end > i {
			return end, s.fitDate(g)
		}
		if t.digits {
			return s.century(i)
		}
	case isYear(t):
		return s.years(i)
	case t.digits && t.value >= 100 && (s.at(i+1).is(era) && s.at(i+1).capital || s.at(i-1).is(era) && s.at(i-1).capital):
		return i + 2, s.fitDate(Year)
	case t.digits && t.value >= 100 && t.value < 1000 && t.end-t.start == 3 && (s.lower(i-1) == "in" || s.lower(i-1) == "year" || s.lower(i-1) == "since"):
		return i + 1, s.fitDate(Year) * 0.8
	case t.is(ordinal) && t.word() && !t.is(deictic):
		return s.century(i)
	case t.is(relative):
		return i + 1, 0.5
	case t.is(deictic) && (s.at(i+1).is(timeUnit|season|weekday|month) || s.at(i+1).is(part) && s.at(i+2).is(timeUnit)):
		return i + 2, 0.6
	case t.is(season) && (isYear(s.at(i+1)) || s.lower(i+1) == "of" && isYear(s.at(i+2))):
		to = i + 2
		if !isYear(s.at(i + 1)) {
			to++
		}
		return to, s.fitDate(Month)
	case t.is(timeUnit) && s.at(i+1).word() && (s.lower(i+1) == "ago" || s.lower(i+1) == "later" || s.lower(i+1) == "earlier"):
		return i + 2, 0.5
	}
	return i, 0
}

// dayMonth reads a day, a month and a year in either order, two of them at least
// or a month alone.
func (s *sentence) dayMonth(i int) (to int, g Granularity) {
	t := s.at(i)
	day := func(i int) bool { v := s.at(i).value; return s.at(i).digits && v > 0 && v <= 31 }
	switch {
	case day(i):
		to = i + 1
		if s.at(to).is(ordinal) && s.at(to).glued {
			to++
		}
		if (s.at(to).mark == '–' || s.at(to).mark == '-') && day(to+1) {
			to += 2
		}
		if s.lower(to) == "of" {
			to++
		}
		if !s.at(to).is(month) || !s.at(to).capital {
			return i, 0
		}
		to, g = to+1, Day
	case t.is(month) && t.capital:
		to, g = i+1, Month
		if s.at(to).mark == '.' {
			to++
		}
		if day(to) {
			to, g = to+1, Day
			if s.at(to).is(ordinal) && s.at(to).glued {
				to++
			}
			if (s.at(to).mark == '–' || s.at(to).mark == '-') && day(to+1) {
				to += 2
			}
		} else if t.initial && !isYear(s.at(to)) && t.class&^month != 0 || s.lower(i) == "may" && !isYear(s.at(to)) && !s.at(i-1).is(preposition|part|deictic) || s.titled(i) {
			return i, 0 // "May I", "March on": a month alone needs a capital that says something
		}
	default:
		return i, 0
	}
	year := to
	if s.at(year).mark == ',' || s.lower(year) == "of" {
		year++
	}
	if isYear(s.at(year)) {
		to = year + 1
	}
	return to, g
}

// fitDate returns how well a date of some granularity answers a question for
// another. A day tells its month and year; a year does not tell the day.
func (s *sentence) fitDate(g Granularity) float32 {
	switch asked := s.q.Granularity; {
	case asked == AnyTime && g == Century:
		return 0.85
	case asked == AnyTime || asked == g:
		return 1
	case asked == Century:
		return 0.7
	case asked == Year && g != Century:
		return 0.8
	case g > asked:
		return 0.9
	}
	return 0.4
}

// events adds the clauses and names that tell a time by an event: "after the war".
func (s *sentence) events() {
	for i, t := range s.tokens {
		if !t.word() || !t.is(function) || !eventWords[s.lower(i)] {
			continue
		}
		if to := s.clauseEnd(i+1, 10); to > i+1 {
			s.add(i, to, 0.3)
		}
	}
}

var dayParts = words("morning afternoon evening night lunchtime")

var eventWords = words("after before during when until while since upon following")
