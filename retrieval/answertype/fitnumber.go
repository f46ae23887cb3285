package answertype

// fitNumber returns how well a number fits the question's type, from 0 to 1.
func (s *sentence) fitNumber(f figure) float32 {
	form := float32(0)
	switch s.q.Type {
	case Number:
		form = s.fitCount(f)
	case Money:
		if f.money {
			form = 1
		} else if !f.year && !f.date && !f.ordinal && !f.percent && f.unit == 0 {
			form = 0.2
		}
	case Percent:
		if f.percent {
			form = 1
		} else if s.at(f.from).is(fraction) {
			form = 0.6
		} else if !f.year && !f.date && !f.ordinal {
			form = 0.15
		}
	case Duration:
		switch {
		case f.unit == timeUnit && !f.age && !f.ordinal && s.lower(f.to) != "ago":
			form = 1
		case f.unit == timeUnit:
			form = 0.4
		case f.year && s.lower(f.from-1) == "from" || f.year && (s.at(f.to).mark == '–' || s.at(f.to).mark == '-'):
			form = 0.5
		case f.year && s.lower(f.from-1) == "since":
			form = 0.5
		}
	case Age:
		switch {
		case f.age:
			form = 1
		case f.unit == timeUnit:
			form = 0.5
		case s.at(f.from).value > 0 && s.at(f.from).value < 115 && !f.date && !f.money && !f.percent:
			form = 0.4
		}
	case Distance:
		switch {
		case f.unit == lengthUnit:
			form = 1
		case f.unit == timeUnit:
			form = 0.3
		case f.unit == 0 && !f.year && !f.date && !f.money && !f.percent:
			form = 0.25
		}
	}
	return form
}

// fitCount is fitNumber of a count: a number before a noun, that noun the one asked
// about. A year, a share or a sum counts nothing unless the noun stands behind it.
func (s *sentence) fitCount(f figure) float32 {
	form := float32(1)
	switch {
	case s.counts(f):
		return 1
	case f.date:
		return 0.1
	case f.ordinal:
		return 0.15
	case f.year:
		form = 0.15
	case f.money:
		form = 0.4
	case f.percent:
		form = 0.5
	case f.vague:
		form = 0.3
	case f.unit == timeUnit:
		form = 0.4
	case !s.at(f.from).digits && s.lower(f.from) == "one":
		form = 0.4
	case f.noun > f.to && s.q.head != 0:
		form = 0.7
	}
	return form
}

// counts reports whether the noun asked about stands close behind a number.
func (s *sentence) counts(f figure) bool {
	if s.q.head == 0 {
		return false
	}
	for i := f.to - 1; i < f.to+5; i++ {
		t := s.at(i)
		if t.mark != 0 && t.mark != '%' || t.is(auxiliary) {
			return false
		}
		if i >= f.from && t.key == s.q.head {
			return true
		}
	}
	return false
}
