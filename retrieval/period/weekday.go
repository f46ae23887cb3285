package period

// weekday reads a day of the week: the latest before the anchor, that day itself
// included, or the next where a word before looks ahead. With a date beside it, it
// belongs to the date; within a name (Black Friday, Sunday Times) it is no date.
func (p *parser) weekday(i int) (reading, bool) {
	t := p.at(i)
	at := p.pastStop(i + 1)
	for k := 0; k < 2 && (p.isMark(at, ',') || p.is(at, theWord)); k++ {
		at++
	}
	if p.is(at, number) {
		if r, ok := p.dayMonth(at); ok && r.from <= i {
			return r, true
		}
	} else if p.is(at, monthName) {
		if r, ok := p.monthDay(at, p.pastStop(at+1)); ok && r.from <= i {
			return r, true
		}
	}
	vouched := p.is(i-1, onWord) || p.is(i-1, sinceWord) || p.is(i-1, untilWord) || p.is(i-1, byWord) && t.shape&weak == 0
	if !vouched {
		named := p.at(i-1).kind == other && p.at(i-1).shape&capital != 0 || p.at(i+1).shape&capital != 0
		if t.shape&weak != 0 || t.shape&capital == 0 || named || p.is(i-1, theWord) {
			return reading{}, false
		}
	}
	r := reading{from: i, next: i + 1, relative: true}
	if p.anchor == 0 {
		return r, true
	}
	back := (p.anchor.weekday() - int(t.value) + 7) % 7
	r.precision = ToDay
	nearest := p.is(i-1, untilWord) || p.is(i-1, byWord)
	if back > 0 && p.isAhead(i) || back > 3 && nearest {
		r.period = single(p.anchor + Day(7-back))
	} else {
		r.period = single(p.anchor - Day(back))
	}
	return r, true
}

// nearDay reads yesterday, today, tomorrow and the days beside them. With a capital
// within a sentence it is a name (the Today programme).
func (p *parser) nearDay(i int) (reading, bool) {
	if before := p.at(i - 1); p.at(i).shape&(capital|broken) == capital && before.kind != mark {
		return reading{}, false
	}
	offset := int(p.at(i).value)
	r := reading{from: i, next: i + 1, relative: true}
	if u := p.at(i - 2); u.kind == unit && u.value == unitDay {
		switch {
		case p.is(i-1, beforeWord) && offset < 0:
			r.from, offset = i-2, -2
		case p.is(i-1, afterWord) && offset > 0:
			r.from, offset = i-2, 2
		}
	}
	return p.whole(r, single(p.anchor+Day(offset)), ToDay), true
}

// whole gives a relative reading its period, if there is an anchor.
func (p *parser) whole(r reading, q Period, precision Precision) reading {
	r.relative = true
	if p.anchor > 0 {
		r.period, r.precision = q, precision
	}
	return r
}
