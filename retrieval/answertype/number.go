package answertype

import "strings"

// figure is a number with its sign and unit, [from, to), and what follows it.
type figure struct {
	from, to                            int
	money, percent, ordinal, year, date bool
	vague                               bool // many, several, an ordinal word
	unit                                class
	age                                 bool
	noun                                int // the end of its noun; to for none
}

// numbers adds the numbers of the sentence that fit the type.
func (s *sentence) numbers() {
	for i := 0; i < len(s.tokens); {
		f, ok := s.figure(i)
		if !ok {
			i++
			continue
		}
		to := f.to
		if s.q.Type == Number && f.unit == 0 && !f.money && !f.percent {
			to = f.noun
		}
		if f.money && f.from > 0 && s.tokens[f.from].glued && s.tokens[f.from-1].capital {
			f.from-- // US$5bn
		}
		s.add(s.hedged(f.from), to, s.fitNumber(f))
		i = max(f.to, i+1)
	}
}

// figure reads the number that begins at token i.
func (s *sentence) figure(i int) (f figure, ok bool) {
	f.from = i
	if s.at(i).mark == '£' || s.at(i).mark == '$' || s.at(i).mark == '€' || s.at(i).mark == '¥' {
		f.money = true
		i++
	}
	first := s.at(i)
	if first.mark != 0 || !first.digits && !first.is(numeral) && !(first.is(multiple|fraction) && i == f.from) {
		return f, false
	}
	if !first.digits && first.glued && s.at(i-1).digits {
		return f, false
	}
	f.vague = first.is(function) || first.is(fraction) && !first.is(numeral) && first.is(ordinal)
	f.year = !f.money && isYear(first)
	for i++; ; i++ {
		t := s.at(i)
		glued := t.glued && s.at(i-1).digits
		switch {
		case t.is(multiple) && (glued || s.at(i-1).is(numeral|multiple) || s.at(i-1).digits) && !(len(s.word(i)) == 1 && !glued),
			t.is(numeral) && s.at(i-1).is(multiple|numeral) && !t.is(function),
			t.is(connector) && s.lower(i) == "and" && s.at(i-1).is(multiple) && s.at(i+1).is(numeral):
			f.year = false
			continue
		case t.is(ordinal) && glued, glued && t.end-t.start == 1 && s.text[t.start] == 's':
			f.ordinal = true
			continue
		case (t.mark == '-' || t.mark == '–' || s.lower(i) == "to") && s.at(i+1).digits && !f.year:
			continue
		case t.digits && i > f.from && s.at(i-1).mark != 0 && s.at(i-1).mark != '£' && !s.at(i-1).is(function),
			t.digits && s.lower(i-1) == "to":
			continue
		}
		break
	}
	f.to = i
	s.unit(&f)
	f.date = s.at(f.from-1).is(month) || s.at(f.to).is(month) && s.at(f.to).capital
	f.noun = s.noun(f.to)
	return f, true
}

// unit reads the unit behind a number: %, per cent, pounds, years, km.
func (s *sentence) unit(f *figure) {
	i := f.to
	if s.at(i).mark == '-' && s.at(i+1).word() {
		i++ // 65-year-old
	}
	t := s.at(i)
	switch {
	case t.mark == '%':
		f.percent, f.to = true, i+1
	case t.is(percent) && t.word():
		f.percent, f.to = true, i+1
	case s.lower(i) == "per" && s.at(i+1).is(percent):
		f.percent, f.to = true, i+2
	case t.is(timeUnit):
		f.unit, f.to = timeUnit, i+1
		if s.at(i+1).mark == '-' {
			i++
		}
		f.age = strings.HasPrefix(s.lower(i), "year-old") || s.lower(i+1) == "old" || s.lower(i+1) == "aged"
	case t.is(currency) && !f.money:
		f.money, f.to = true, i+1
	case t.is(lengthUnit):
		f.unit, f.to = lengthUnit, i+1
	case t.is(otherUnit):
		f.unit, f.to = otherUnit, i+1
	case f.money && (s.at(i).capital && s.acronym(i)):
		f.to = i + 1
	}
	f.year = f.year && f.to == f.from+1
	low := s.lower(f.from - 1)
	f.age = f.age || low == "aged" || low == "age" || s.at(f.from-1).mark == ',' && s.at(f.to).mark == ',' && s.at(f.from-2).capital && s.at(f.from).value > 0 && s.at(f.from).value < 115
}

// noun returns the end of the noun phrase behind a number: up to four words before
// the first without a topic, "small boats" of "12 small boats in".
func (s *sentence) noun(i int) int {
	to := i
	for to < i+4 && s.at(to).word() && !s.at(to).is(function|speech|becomes|verbal|month) && !s.at(to).digits && !(to > i && past(s.word(to))) {
		to++
		if s.at(to-1).key == s.q.head && s.q.head != 0 || s.at(to-1).possessive {
			break
		}
	}
	if to == i+4 && s.at(to-1).key != s.q.head {
		return i
	}
	return to
}

// hedged takes the words before a number that belong to it: "nearly", "at least",
// "more than", "an estimated".
func (s *sentence) hedged(from int) int {
	switch before := s.lower(from - 1); {
	case before == "least" || before == "most" || before == "than":
		if s.at(from - 2).word() {
			return from - 2
		}
	case before == "estimated" && s.lower(from-2) == "an":
		return from - 2
	case before == "to" && s.lower(from-2) == "up":
		return from - 2
	case s.at(from-1).is(hedge) && s.at(from-1).word():
		return from - 1
	case before == "a" && s.at(from).is(multiple):
		return from - 1
	}
	return from
}

// past reports whether a word has the ending of a verb in the past.
func past(word string) bool {
	return len(word) > 3 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed")
}

func isYear(t token) bool {
	return t.digits && t.end-t.start == 4 && t.value >= 1000 && t.value <= 2100
}
