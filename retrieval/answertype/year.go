package answertype

// years reads a year, a decade (1870s) or a range of years.
func (s *sentence) years(i int) (to int, form float32) {
	to = i + 1
	if s.at(to).glued && s.at(to).word() {
		if s.at(to).end-s.at(to).start == 1 && s.text[s.at(to).start] == 's' {
			return to + 1, max(s.fitDate(Century), 0.7*s.fitDate(Year))
		}
		return i, 0
	}
	if next := s.at(to); (next.mark == '–' || next.mark == '-' || next.mark == '/') && s.at(to+1).digits {
		return to + 2, s.fitDate(Year) * 0.95
	}
	form = s.fitDate(Year)
	if next := s.at(to); next.mark == '%' || next.is(lengthUnit|otherUnit|currency) || s.at(i-1).mark == '£' || s.at(i-1).mark == '$' || s.at(i-1).mark == '€' {
		return i, 0
	} else if next.word() && !next.capital && !next.is(function) && len(s.word(to)) > 3 && s.word(to)[len(s.word(to))-1] == 's' && !s.at(i-1).is(preposition|month|part) {
		form *= 0.4 // "1800 soldiers" is a count
	}
	if s.at(to).is(era) && s.at(to).capital {
		to++
	}
	return to, form
}

// century reads "10th century", "the tenth and eleventh centuries".
func (s *sentence) century(i int) (to int, form float32) {
	for to = i + 1; to < i+7; to++ {
		t := s.at(to)
		if t.is(timeUnit) && t.key == centuryKey || t.is(timeUnit) && t.key == millenniumKey {
			return to + 1, s.fitDate(Century)
		}
		if !t.is(ordinal) && !t.digits && !(t.is(connector) && s.lower(to) == "and") && t.mark != '-' && t.mark != '–' && s.lower(to) != "to" {
			break
		}
	}
	return i, 0
}

var centuryKey, millenniumKey = keyOf("century"), keyOf("millennium")
