package period

// dayMonth reads "15 August 2023", "15th of August", "15-17 August", with the day
// at token i.
func (p *parser) dayMonth(i int) (reading, bool) {
	first, ok := p.dayNumber(i)
	if !ok {
		return reading{}, false
	}
	last, at, from := first, i+1, p.withWeekday(i)
	if p.isDash(at) || p.is(at, toWord) || p.is(at, andWord) {
		opener := p.opener(i)
		between := p.is(at, andWord) && p.is(opener, betweenWord)
		fromTo := p.is(at, toWord) && p.is(opener, fromWord)
		if n, ok := p.dayNumber(at + 1); ok && n > first && (!p.is(at, andWord) || between || n == first+1) {
			last, at = n, at+2
		}
		if between || fromTo {
			from = opener
		}
	}
	if p.is(at, ofWord) && p.at(at-1).shape&ordinal != 0 {
		at++
	}
	m := p.at(at)
	if m.kind != monthName || p.isGlued(at) && !p.isMark(at-1, '-') {
		return reading{}, false
	}
	if m.shape&capital == 0 && m.shape&weak != 0 && !p.isYearNumber(p.pastStop(at+1)) {
		return reading{}, false
	}
	return p.withYear(from, p.pastStop(at+1), bareDate{month: int(m.value), first: first, last: last})
}

// monthDay reads "August 15, 2023", "Aug. 15-17" behind the month at token i.
func (p *parser) monthDay(i, at int) (reading, bool) {
	if p.is(at, theWord) && p.at(at+1).shape&ordinal != 0 {
		at++
	}
	first, ok := p.dayNumber(at)
	if !ok || p.isMark(at+1, ':') && p.isGlued(at+1) {
		return reading{}, false
	}
	last, next := first, at+1
	if p.isDash(next) || p.is(next, toWord) || p.is(next, andWord) {
		// "August 15 to September 3" is two dates, "August 15 and 30 people" one.
		if n, ok := p.dayNumber(next + 1); ok && n > first && !p.is(next+2, monthName) && (p.is(next, mark) || p.isMark(next+2, ',')) {
			last, next = n, next+2
		}
	}
	b := bareDate{month: int(p.at(i).value), first: first, last: last}
	return p.withYear(p.withWeekday(i), next, b)
}

// dayNumber is the day of a month that token i can be.
func (p *parser) dayNumber(i int) (int, bool) {
	t := p.at(i)
	ok := t.kind == number && t.shape&decade == 0 && t.value >= 1 && t.value <= 31 && t.end-t.start <= 4
	return int(t.value), ok
}

// month reads "August 2023", "August 15" and, where something vouches for it,
// "August" alone.
func (p *parser) month(i int, vouched bool) (reading, bool) {
	t := p.at(i)
	at := p.pastStop(i + 1)
	if t.shape&weak != 0 && t.shape&capital == 0 && !p.is(i-1, inWord) && !p.isYearNumber(at) {
		return reading{}, false // the verbs may and march, the words mar and dec
	}
	if r, ok := p.monthDay(i, at); ok {
		return r, true
	}
	next := at
	for p.is(next, ofWord) || p.isMark(next, ',') || p.isMark(next, '-') && p.isGlued(next) || p.isMark(next, '\'') || p.isMark(next, '’') {
		next++
	}
	b := bareDate{month: int(t.value)}
	if r, ok := p.withYear(i, next, b); ok && r.next > next {
		return r, true
	}
	vouched = vouched || (p.isDash(i+1) || p.is(i+1, toWord)) && p.is(i+2, monthName)
	if !vouched || t.shape&weak != 0 && t.value != 3 && t.value != 5 && t.shape&capital == 0 || p.isPerson(i) {
		return reading{}, false
	}
	if next = i + 1; t.shape&weak != 0 && at > next && t.value != 3 && t.value != 5 && p.at(at).shape&capital == 0 {
		next = at
	}
	return reading{from: i, next: next, relative: true, precision: ToMonth, bare: b}, true
}

// isPerson reports whether the month at token i is rather somebody's name: May
// after by or from, June with a name behind it.
func (p *parser) isPerson(i int) bool {
	switch p.at(i - 1).kind {
	case byWord, fromWord, beforeWord, afterWord, betweenWord, toWord:
	default:
		return p.at(i).value == 5 && p.is(i-1, sinceWord) && p.at(i+1).shape&capital != 0
	}
	switch p.at(i).value {
	case 5:
		return true
	case 4, 6, 8:
		return p.at(i+1).shape&capital != 0
	}
	return false
}

// withYear ends a date whose year may stand at token i, behind a comma.
func (p *parser) withYear(from, i int, b bareDate) (reading, bool) {
	r := reading{from: from, next: i, precision: b.precision(), bare: b}
	at := i
	if p.isMark(at, ',') || p.is(at, ofWord) && b.first > 0 {
		at++
	}
	if p.isYearNumber(at) && !p.isPiece(at) {
		r.next, r.period, r.bare = at+1, b.in(int(p.at(at).value)), bareDate{}
		return r, !r.period.IsZero()
	}
	if short := p.at(at); b.first == 0 && short.kind == number && short.end-short.start == 2 && (p.isMark(at-1, '\'') || p.isMark(at-1, '’') || p.isMark(at-1, '-')) && p.isGlued(at) {
		r.next, r.period, r.bare = at+1, b.in(nearCentury(int(short.value))), bareDate{}
		return r, true
	}
	r.relative = true
	return r, b.first > 0
}

// nearCentury is the year that two digits stand for: 1970 to 2069.
func nearCentury(n int) int {
	if n < 70 {
		return 2000 + n
	}
	return 1900 + n
}

// isYearNumber reports whether token i has the form of a year, where a date
// before it vouches for it.
func (p *parser) isYearNumber(i int) bool {
	t := p.at(i)
	return t.kind == number && t.shape&(fourLong|ordinal|decade) == fourLong && t.value >= 1000 && t.value <= lastYear
}

// pastStop is the token behind the full stop of an abbreviation, which tokenised
// text sets apart (Aug . 15).
func (p *parser) pastStop(i int) int {
	if p.isMark(i, '.') && p.at(i-1).shape&weak != 0 && (p.is(i+1, number) || p.is(i+1, mark)) {
		return i + 1
	}
	return i
}

// withWeekday is the token that the date at i begins with: its day of the week.
func (p *parser) withWeekday(i int) int {
	at := i - 1
	for k := 0; k < 2 && (p.isMark(at, ',') || p.isMark(at, '.') || p.is(at, theWord)); k++ {
		at--
	}
	if p.is(at, dayName) && at >= p.floor {
		return at
	}
	return i
}

func (p *parser) isDash(i int) bool {
	return p.isMark(i, '-') || p.isMark(i, '–') || p.isMark(i, '—') || p.isMark(i, '‐') || p.isMark(i, '‑') || p.isMark(i, '−')
}
