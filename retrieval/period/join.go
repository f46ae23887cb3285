package period

// join makes a range of the reading and the time behind a dash, "to", "until" or,
// after "between", "and": "from 1916 to 1920", "1940–45", "June to August 2016".
func (p *parser) join(a reading) reading {
	between := p.is(p.opener(a.from), betweenWord)
	from := p.is(p.opener(a.from), fromWord)
	at := a.next
	switch {
	case p.isDash(at), p.is(at, toWord), p.isMark(at, '/') && a.precision == ToYear:
	case p.is(at, untilWord) && from:
	case p.is(at, andWord) && between:
	default:
		return a
	}
	b, ok := p.second(a, at)
	if !ok {
		return a
	}
	a, b = p.settlePair(a, b)
	if a.period.IsZero() || b.period.IsZero() {
		if a.relative && b.relative {
			a.next, a.period, a.precision = b.next, Period{}, Unknown
		}
		return a
	}
	joined := a.period.to(b.period)
	if joined.IsZero() {
		return a
	}
	a.next, a.period, a.joined = b.next, joined, true
	a.precision = max(a.precision, b.precision)
	a.relative, a.vague = a.relative || b.relative, a.vague || b.vague
	if between || from {
		a.from = p.opener(a.from)
	}
	return a
}

// opener is the token before i, the articles left out.
func (p *parser) opener(i int) int {
	if i--; p.is(i, theWord) {
		i--
	}
	if i < p.floor {
		return -1
	}
	return i
}

// second reads the end of a range behind the joining token.
func (p *parser) second(a reading, joint int) (reading, bool) {
	i := joint + 1
	for p.is(i, theWord) || p.is(i, aboutWord) {
		i++
	}
	t := p.at(i)
	switch {
	case t.kind == nowWord || t.kind == today && t.value == 0:
		return reading{from: i, next: i + 1, period: Period{First: a.period.First, Last: p.anchor}, precision: ToDay, relative: p.anchor > 0}, !a.period.IsZero() && a.period.First <= max(p.anchor, a.period.First)
	case t.kind == number && t.end-t.start == 2 && t.shape&(ordinal|decade) == 0 && a.precision == ToYear && !p.is(joint, toWord) && !p.is(joint, andWord):
		year, _, _ := a.period.First.Date()
		second := year/100*100 + int(t.value)
		if second < year && year%100 == 99 && t.value == 0 {
			second += 100
		}
		return reading{from: i, next: i + 1, period: Year(second), precision: ToYear}, second > year && p.isGlued(i)
	}
	b, ok := p.core(i, true)
	return b, ok && b.from >= i
}

// settlePair gives each end of a range that lacks a year the year of the other, or
// the one before or behind it where the order asks for it.
func (p *parser) settlePair(a, b reading) (reading, reading) {
	switch {
	case p.is(a.from, dayName) && p.is(b.from, dayName) && a.relative && b.period.First < a.period.First:
		b.period = Period{b.period.First + 7, b.period.Last + 7} // Monday to Friday
	case a.bare.isZero() && b.bare.isZero():
	case b.bare.isZero() && !b.period.IsZero():
		year, _, _ := b.period.First.Date()
		if a.period = a.bare.in(year); a.period.First > b.period.Last {
			a.period = a.bare.in(year - 1)
		}
		a.bare, a.relative = bareDate{}, b.relative
	default:
		a = p.settle(a)
		if a.period.IsZero() {
			break
		}
		year, _, _ := a.period.First.Date()
		if b.period = b.bare.in(year); b.period.Last < a.period.First {
			b.period = b.bare.in(year + 1)
		}
		b.bare, b.relative = bareDate{}, a.relative
	}
	return a, b
}
