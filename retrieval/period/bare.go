package period

// A bareDate is a month, a day of one, or a season, without its year.
type bareDate struct {
	month       int
	first, last int // days of the month; 0 for the whole of it
	season      bool
}

func (b bareDate) isZero() bool { return b.month == 0 }

func (b bareDate) precision() Precision {
	switch {
	case b.season:
		return ToSeason
	case b.first > 0:
		return ToDay
	default:
		return ToMonth
	}
}

// in is the date in a year. A winter is that which begins in the year.
func (b bareDate) in(year int) Period {
	switch {
	case b.season && b.month == 12:
		return Month(year, 12).to(Month(year+1, 2))
	case b.season:
		return Month(year, b.month).to(Month(year, b.month+2))
	case b.first > 0:
		return Period{NewDay(year, b.month, b.first), NewDay(year, b.month, b.last)}
	default:
		return Month(year, b.month)
	}
}

// before is the last such time that ended before the day d.
func (b bareDate) before(d Day) Period {
	return b.search(d, 0, -1, func(q Period) bool { return q.Last < d })
}

// latest is the last that began by the day d.
func (b bareDate) latest(d Day) Period {
	return b.search(d, 0, -1, func(q Period) bool { return q.First <= d })
}

// ahead is the first that ends on the day d or later.
func (b bareDate) ahead(d Day) Period {
	return b.search(d, -1, 1, func(q Period) bool { return q.Last >= d })
}

// next is the first that begins after the day d.
func (b bareDate) next(d Day) Period {
	return b.search(d, 0, 1, func(q Period) bool { return q.First > d })
}

// near is the nearest to the day d, of two as near the past one.
func (b bareDate) near(d Day) Period {
	past, coming := b.latest(d), b.next(d)
	if !past.IsZero() && d-past.Last <= coming.First-d {
		return past
	}
	return coming
}

// search tries the years from that of d and an offset on, by steps. Ten years
// reach over a leap day that a century leaves out.
func (b bareDate) search(d Day, offset, step int, fits func(Period) bool) Period {
	year, _, _ := d.Date()
	year += offset
	for range 10 {
		if q := b.in(year); q.First > 0 && q.Last > 0 && fits(q) {
			return q
		}
		year += step
	}
	return Period{}
}

// settle finds the year of a date without one, by the anchor. A day of a month is
// the nearest. A month, a season and a weekday are the latest, for news tells of
// what was, unless a word before says that it is to come; until and by look to
// the nearest.
func (p *parser) settle(r reading) reading {
	if r.bare.isZero() {
		return r
	}
	b := r.bare
	r.bare = bareDate{}
	if p.anchor == 0 {
		r.precision = Unknown
		return r
	}
	switch k := p.at(r.from - 1).kind; {
	case b.first > 0:
		r.period = b.near(p.anchor)
	case p.isAhead(r.from):
		r.period = b.ahead(p.anchor)
	case k == untilWord || k == byWord:
		r.period = b.near(p.anchor)
	default:
		r.period = b.latest(p.anchor)
	}
	return r
}

// isAhead reports whether a word of the same sentence before token i looks ahead.
// Twelve words back are enough for a verb.
func (p *parser) isAhead(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		switch t := p.tokens[k]; {
		case t.kind == willWord:
			return true
		case t.kind == mark && (t.value == '.' || t.value == '!' || t.value == '?' || t.value == ';'):
			return false
		}
	}
	return false
}
