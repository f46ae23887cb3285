package period

// lastYear is the last year that a number of four digits is read as: what
// newspapers plan for lies within the next centuries, and 3000 is a count.
const lastYear = 2199

// numeral reads a time that begins with a number.
func (p *parser) numeral(i int, vouched bool) (reading, bool) {
	t := p.at(i)
	switch {
	case t.shape&decade != 0:
		return p.decade(i, vouched)
	case t.shape&ordinal != 0:
		if r, ok := p.ordinal(i, int(t.value)); ok {
			return r, true
		}
	case p.isMark(i+1, '\'') && p.words(i+2) == "s" && t.value%10 == 0 && t.value >= 1000 && t.value <= lastYear:
		r, ok := p.decadeOf(i, int(t.value))
		r.next = i + 3
		return r, ok
	}
	if r, ok := p.dayMonth(i); ok {
		return r, true
	}
	if !p.isYear(i, vouched) {
		return reading{}, false
	}
	return p.yearAt(i), true
}

// yearAt is the year that token i is. The month in figures may follow: 2023-08.
func (p *parser) yearAt(i int) reading {
	year := int(p.at(i).value)
	r := reading{from: i, next: i + 1, period: Year(year), precision: ToYear}
	month := p.at(i + 2)
	if p.isMark(i+1, '-') && p.isGlued(i+1) && month.kind == number && p.isGlued(i+2) && month.end-month.start == 2 &&
		int(month.value) <= year%100 && month.value >= 1 && month.value <= 12 && !p.isMark(i+3, '-') {
		r.next, r.period, r.precision = i+3, Month(year, int(month.value)), ToMonth
	}
	return r
}

// decade reads 1990s, and '90s or "the 90s" as those of the twentieth century.
func (p *parser) decade(i int, vouched bool) (reading, bool) {
	t := p.at(i)
	value := int(t.value)
	switch {
	case t.shape&fourLong != 0:
		return p.decadeOf(i, value)
	case value < 30 || value > 90 || value%10 != 0:
		return reading{}, false
	}
	r, ok := p.decadeOf(i, 1900+value)
	if c := p.at(i - 1); c.kind == mark && (c.value == '\'' || c.value == '’' || c.value == '‘') && p.isGlued(i) {
		r.from--
	} else if !vouched && !p.is(i-1, theWord) && !p.is(i-1, partWord) && !(p.isMark(i-1, '-') && p.is(i-2, partWord)) {
		return reading{}, false
	}
	return r, ok
}

// decadeOf is the decade that begins with a year; the 1800s are the century.
func (p *parser) decadeOf(i, year int) (reading, bool) {
	r := reading{from: i, next: i + 1, period: years(year, year+9), precision: ToDecade}
	if year%100 == 0 && year < 1900 {
		r.period, r.precision = years(year, year+99), ToCentury
	}
	return r, year%10 == 0 && year >= 1000 && year <= lastYear
}

// ordinal reads "19th century", "third quarter of 2016", "first half of last year";
// "15th of August" is dayMonth's.
func (p *parser) ordinal(i, n int) (reading, bool) {
	from, next := i, i+1
	if p.isMark(i-1, '-') && p.is(i-2, wordNumber) && p.at(i-2).value == 20 && n < 10 {
		from, n = i-2, n+20 // twenty-first
	}
	if p.isMark(next, '-') && p.isGlued(next) {
		next++
	}
	switch u := p.at(next); {
	case u.kind == unit && u.value == unitCentury && n >= 1 && n <= 22 && !p.isBC(next+1):
		return reading{from: from, next: next + 1, period: years(100*n-99, 100*n), precision: ToCentury}, true
	case u.kind == unit && u.value == unitQuarter && n <= 4:
		return p.quarter(i, next+1, n, 4)
	case u.kind == halfWord && n <= 2:
		return p.quarter(i, next+1, n, 2)
	}
	return reading{}, false
}

func (p *parser) isBC(i int) bool { return p.is(i, yearMark) && p.at(i).value < 0 }

// quarter reads the year that the k-th of n parts is of, from token i on.
func (p *parser) quarter(from, i, k, n int) (reading, bool) {
	for p.is(i, ofWord) || p.is(i, inWord) || p.is(i, theWord) || p.isMark(i, ',') {
		i++
	}
	r, ok := p.core(i, true)
	if !ok || r.precision != ToYear && !(r.relative && r.period.IsZero()) {
		return reading{}, false
	}
	r.from, r.period, r.precision = from, r.period.part(k-1, n), ToSeason
	return r, true
}
