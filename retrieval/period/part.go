package period

// part reads early, mid and late with a time behind them, as its thirds, and
// earlier and later with a period under way, as what is behind and ahead of the
// anchor. "Two years earlier" counts from a time said elsewhere and is unresolved.
func (p *parser) part(i int) (reading, bool) {
	which := p.at(i).value
	if which == earlier || which == later {
		if n, from := p.quantityBack(i - 1); n > 0 && from >= p.floor {
			return reading{from: from, next: i + 1, relative: true}, true
		}
	}
	at := i + 1
	for p.is(at, inWord) || p.is(at, onWord) || p.is(at, ofWord) || p.is(at, theWord) || p.isDash(at) && p.isGlued(at) {
		at++
	}
	if at > i+4 {
		return reading{}, false
	}
	r, ok := p.core(at, true)
	if !ok || r.from < at {
		return reading{}, false
	}
	r.from = i
	if !r.bare.isZero() {
		r = p.settle(r)
	}
	return p.third(r, which), true
}

// edge reads "the end of 2016", "the start of last year".
func (p *parser) edge(i int) (reading, bool) {
	at := i + 1
	if !p.is(at, ofWord) {
		return reading{}, false
	}
	for at++; p.is(at, theWord); at++ {
	}
	r, ok := p.core(at, true)
	if !ok || r.from < at {
		return reading{}, false
	}
	r.from = i
	return p.third(p.settle(r), p.at(i).value), true
}

// third narrows a reading to a part of it. A day has none.
func (p *parser) third(r reading, which int32) reading {
	q := r.period
	r.vague = true
	if q.IsZero() || q.IsOpen() || q.Days() < 3 {
		return r
	}
	inside := q.First <= p.anchor && p.anchor <= q.Last
	switch {
	case which == earlier && inside:
		r.period.Last = p.anchor
	case which == later && inside:
		r.period.First = p.anchor
	case which <= late:
		r.period = q.part(int(which), 3)
	}
	return r
}

// season reads "summer 2016", "the winter of 2016-17" and "in the summer", which is
// the latest. Seasons are those of the north and begin with March, June, September
// and December.
func (p *parser) season(i int) (reading, bool) {
	b := bareDate{month: int(p.at(i).value), season: true}
	at := i + 1
	for p.is(at, ofWord) || p.isMark(at, ',') {
		at++
	}
	r := reading{from: i, next: at + 1, precision: ToSeason, vague: true}
	if p.isYearNumber(at) && !p.isPiece(at) {
		r.period = b.in(int(p.at(at).value))
		if second := p.at(at + 2); (p.isDash(at+1) || p.isMark(at+1, '/')) && second.kind == number && second.end-second.start == 2 && p.isGlued(at+2) {
			r.next = at + 3
		}
		return r, true
	}
	if p.is(i-1, theWord) && p.is(i-2, inWord) && !p.is(i+1, ofWord) && (p.at(i+1).kind != other || p.at(i+1).shape&glued != 0) {
		r.next, r.relative, r.bare = i+1, true, b
		return r, true
	}
	return reading{}, false
}
