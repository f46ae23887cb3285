package period

// calendarUnit reads "last week", "this year", "so far this year" as units of the
// calendar; weeks begin on Monday. "The last year" and "the past week" are rolling
// spans; "the next day" points at a time said elsewhere.
func (p *parser) calendarUnit(i, way int) (reading, bool) {
	u := p.at(i + 1)
	r := reading{from: i, next: i + 2}
	named := p.is(i-1, theWord)
	switch {
	case u.shape&plural != 0 || p.is(i+2, ofWord):
		return r, false
	case named && way > 0:
		r.relative = true
		return r, true
	case named && way < 0 && u.value != unitDay && u.value != unitWeekend && u.value != unitQuarter || p.is(i, pastWord) && named:
		return p.rolling(r, way, 1, u.value), true
	case p.is(i, pastWord):
		return r, false
	}
	q, precision := p.unitPeriod(u.value, way)
	if q.IsZero() && p.anchor > 0 {
		return r, false
	}
	r = p.whole(r, q, precision)
	switch {
	case way == 0 && p.is(i-2, soFar) && p.words(i-1) == "far" && i-2 >= p.floor:
		r.from = i - 2
	case way == 0 && p.is(i+2, soFar) && p.words(i+3) == "far":
		r.next = i + 4
	default:
		return r, true
	}
	r.period.Last = min(r.period.Last, p.anchor)
	return r, true
}

// unitPeriod is the unit of the calendar way units from the anchor's; the zero
// Period where news has no such word ("this quarter of").
func (p *parser) unitPeriod(u int32, way int) (Period, Precision) {
	year, month, _ := p.anchor.Date()
	monday := p.anchor - Day(p.anchor.weekday()) + Day(7*way)
	switch u {
	case unitDay:
		return single(p.anchor + Day(way)), ToDay
	case unitWeek:
		return Period{monday, monday + 6}, ToWeek
	case unitWeekend:
		return Period{monday + 5, monday + 6}, ToWeek
	case unitFortnight:
		return Period{monday - Day(7*max(-way, 0)), monday + 6 + Day(7*max(way, 0))}, ToWeek
	case unitMonth:
		return Month(year, month).shiftMonths(way), ToMonth
	case unitQuarter:
		from := Month(year, (month-1)/3*3+1).shiftMonths(3 * way)
		return from.to(from.shiftMonths(2)), ToSeason
	case unitYear:
		return Year(year + way), ToYear
	case unitDecade:
		return years(year/10*10+10*way, year/10*10+10*way+9), ToDecade
	case unitCentury:
		century := (year-1)/100 + way
		return years(century*100+1, century*100+100), ToCentury
	}
	return Period{}, Unknown
}

// shiftMonths is the month n months from the month p.
func (p Period) shiftMonths(n int) Period {
	year, month, _ := p.First.addMonths(n).Date()
	return Month(year, month)
}

// span reads "past 18 months", "last two weeks", "next five years".
func (p *parser) span(i, way int) (reading, bool) {
	n, next := p.quantity(i + 1)
	u := p.at(next)
	if n == 0 || u.kind != unit || way == 0 {
		return reading{}, false
	}
	return p.rolling(reading{from: i, next: next + 1}, way, n, u.value), true
}

// quantity reads a number, a number in words or "a couple of" from token i on, and
// gives the token behind; 0 where none is.
func (p *parser) quantity(i int) (n, next int) {
	t := p.at(i)
	switch {
	case t.kind == number && t.shape&(ordinal|decade) == 0 && t.value < 1000:
		return int(t.value), i + 1
	case t.kind == wordNumber && t.value >= 20 && t.value < 100 && p.isMark(i+1, '-') && p.is(i+2, wordNumber):
		return int(t.value + p.at(i+2).value), i + 3
	case t.kind == wordNumber && p.is(i+1, ofWord):
		return int(t.value), i + 2
	case t.kind == wordNumber:
		return int(t.value), i + 1
	case t.kind == aWord && p.is(i+1, wordNumber):
		return p.quantity(i + 1)
	case t.kind == aWord && p.is(i+1, unit):
		return 1, i + 1
	}
	return 0, i
}

// rolling is the span of n units up to the anchor, or from it on.
func (p *parser) rolling(r reading, way, n int, u int32) reading {
	if way < 0 {
		return p.whole(r, Period{p.moved(-n, u), p.anchor}, unitPrecision(u))
	}
	return p.whole(r, Period{p.anchor, p.moved(n, u)}, unitPrecision(u))
}

// moved is the anchor moved by n units; the zero Day outside the calendar.
func (p *parser) moved(n int, u int32) Day {
	d := p.anchor
	switch u {
	case unitDay:
		d += Day(n)
	case unitWeek, unitWeekend:
		d += Day(7 * n)
	case unitFortnight:
		d += Day(14 * n)
	case unitMonth:
		return d.addMonths(n)
	case unitQuarter:
		return d.addMonths(3 * n)
	case unitYear:
		return d.addMonths(12 * n)
	case unitDecade:
		return d.addMonths(120 * n)
	case unitCentury:
		return d.addMonths(1200 * n)
	}
	return max(d, 0)
}

func unitPrecision(u int32) Precision {
	switch u {
	case unitDay:
		return ToDay
	case unitWeek, unitWeekend, unitFortnight:
		return ToWeek
	case unitMonth:
		return ToMonth
	case unitQuarter:
		return ToSeason
	case unitYear:
		return ToYear
	case unitDecade:
		return ToDecade
	default:
		return ToCentury
	}
}
