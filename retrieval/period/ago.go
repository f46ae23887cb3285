package period

// ago reads "two years ago" from its last word back: as many units before the
// anchor, in the unit's own precision.
func (p *parser) ago(i int) (reading, bool) {
	n, from := p.quantityBack(i - 1)
	if n == 0 || from < p.floor {
		return reading{}, false
	}
	r := reading{from: from, next: i + 1, vague: p.is(from-1, countWord) || p.is(from-1, aboutWord) || p.is(from-1, inWord)}
	u := p.at(i - 1).value
	day := p.moved(-n, u)
	if p.anchor == 0 || day <= 0 {
		return p.whole(r, Period{}, Unknown), true
	}
	there := parser{anchor: day}
	switch u {
	case unitWeek, unitWeekend, unitFortnight:
		r.period, r.precision = Period{day - 3, day + 3}, ToWeek
	case unitDecade, unitCentury:
		r.vague = true
		r.period, r.precision = there.unitPeriod(unitYear, 0)
	default:
		r.period, r.precision = there.unitPeriod(u, 0)
	}
	return p.whole(r, r.period, r.precision), true
}

// quantityBack reads a number of units that ends at token i, and gives the token
// it begins with; 0 where none is.
func (p *parser) quantityBack(i int) (n, from int) {
	if !p.is(i, unit) {
		return 0, i
	}
	for _, width := range [...]int{4, 3, 2, 1} {
		if n, next := p.quantity(i - width); n > 0 && next == i {
			return n, i - width
		}
	}
	return 0, i
}

// same reads "the same period last year", which is the year so far, a year back;
// "the same month last year" and the like are that month.
func (p *parser) same(i int) (reading, bool) {
	at := i + 2
	for p.is(at, inWord) || p.is(at, ofWord) || p.is(at, theWord) {
		at++
	}
	if !(p.is(at, lastWord) || p.is(at, thatWord)) || !p.is(at+1, unit) || p.at(at+1).value != unitYear {
		return reading{}, false
	}
	r := reading{from: i, next: at + 2, relative: true, vague: true}
	if p.is(at, thatWord) || p.anchor == 0 {
		return r, true
	}
	q, precision := Period{}, ToDay
	switch u := p.at(i + 1); {
	case u.kind == unit && (u.value == unitMonth || u.value == unitQuarter || u.value == unitWeek || u.value == unitDay):
		there := parser{anchor: p.anchor.addMonths(-12)}
		q, precision = there.unitPeriod(u.value, 0)
	case u.kind == other || u.kind == measureWord:
		year, _, _ := p.anchor.Date()
		q = Period{NewDay(year, 1, 1), p.anchor}.shift(-12)
	}
	return p.whole(r, q, precision), !q.IsZero()
}
