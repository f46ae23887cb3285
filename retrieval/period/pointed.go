package period

// relative reads last, past, this and next with what they point at: "last week",
// "this August", "next Tuesday", "the past 18 months", "last summer".
func (p *parser) relative(i int) (reading, bool) {
	way := p.at(i).way()
	r := reading{from: i, next: i + 2}
	switch t := p.at(i + 1); t.kind {
	case number, wordNumber, aWord:
		return p.span(i, way)
	case unit:
		return p.calendarUnit(i, way)
	case monthName, seasonName:
		if p.is(i, pastWord) || t.shape&weak != 0 && t.shape&capital == 0 {
			return r, false
		}
		b := bareDate{month: int(t.value), season: t.kind == seasonName}
		return p.whole(r, b.pointed(p.anchor, way), b.precision()), true
	case dayName:
		offset := int(t.value) - p.anchor.weekday()
		switch {
		case p.is(i, pastWord) || t.shape&weak != 0:
			return r, false
		case way < 0 && offset >= 0:
			offset -= 7
		case way > 0 && offset <= 0:
			offset += 7
		}
		return p.whole(r, single(p.anchor+Day(offset)), ToDay), true
	}
	switch p.words(i + 1) {
	case "night":
		if way <= 0 && !p.is(i, pastWord) && p.at(i+1).kind == other {
			return p.whole(r, single(p.anchor+Day(way)), ToDay), true
		}
	case "morning", "afternoon", "evening":
		if p.is(i, thisWord) {
			return p.whole(r, single(p.anchor), ToDay), true
		}
	}
	return r, false
}

// way is where last (-1), this (0) and next (1) point.
func (t token) way() int {
	switch t.kind {
	case lastWord, pastWord:
		return -1
	case nextWord:
		return 1
	default:
		return 0
	}
}

// pointed is the date that last (-1), this (0) or next (1) mean before it.
func (b bareDate) pointed(anchor Day, way int) Period {
	if anchor <= 0 {
		return Period{}
	}
	switch year, _, _ := anchor.Date(); {
	case way < 0:
		return b.before(anchor)
	case way > 0:
		return b.next(anchor)
	default:
		return b.in(year)
	}
}

// said reads what points at a time that the text names elsewhere: "that year",
// "the following month". It stays unresolved.
func (p *parser) said(i int) (reading, bool) {
	u := p.at(i + 1)
	ok := u.kind == unit && u.shape&plural == 0 && u.value != unitQuarter && !p.is(i+2, ofWord)
	return reading{from: i, next: i + 2, relative: true}, ok
}
