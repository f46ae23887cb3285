package period

// vouched reports whether the words before token i say that a time follows.
func (p *parser) vouched(i int) bool {
	k := i - 1
	if p.is(k, theWord) || p.is(k, aboutWord) {
		k--
	}
	switch t := p.at(k); t.kind {
	case inWord:
		return t.value == 0
	case ofWord:
		return p.is(k-1, unit) || p.low(k-1) == "as" // "the last week of June", "as of March"
	case sinceWord, untilWord, fromWord, betweenWord, beforeWord, afterWord, byWord:
		return true
	}
	return false
}

// bound opens the period to one side by the word before it (since, until, before,
// after, by) or behind it (onwards).
func (p *parser) bound(r reading) reading {
	about := r.from - 1
	if p.isMark(about, '.') {
		about-- // "c. 1850"
	}
	if p.is(about, aboutWord) && about >= p.floor {
		r.from, r.vague = about, true
	}
	i := p.opener(r.from)
	k, from := p.bounding(i)
	q := &r.period
	if p.isEventYear(i, r) {
		r.event = *q
		switch k {
		case beforeWord, untilWord, byWord:
			r.from, r.vague, *q = from, true, Period{Last: q.Last}
		case afterWord, sinceWord:
			r.from, r.vague, *q = from, true, Period{First: q.First}
		}
		return r
	}
	switch {
	case k == fromWord && p.is(r.next, onWord) && p.at(r.next+1).kind == mark:
		r.from, r.next, *q = from, r.next+1, Period{First: q.First}
	case k == fromWord && p.isOnwards(r.next):
		r.from = from
	case k == sinceWord:
		r.from = from
		if *q = (Period{First: q.First}); q.First > 0 && p.anchor >= q.First {
			q.Last = p.anchor
		}
	case k == untilWord || k == byWord:
		r.from, *q = from, Period{Last: q.Last}
	case k == beforeWord:
		r.from, *q = from, Period{Last: max(q.First-1, 0)}
	case k == afterWord:
		r.from = from
		if q.Last > 0 {
			*q = Period{First: q.Last + 1}
		}
	}
	if p.isOnwards(r.next) {
		r.next++
		*q = Period{First: q.First, Last: 0}
	}
	return r
}

// bounding is the kind of the word at token i that may bound a time, and the token
// it begins with: "prior to" and "ahead of" are before, "following" and "in the wake
// of" after.
func (p *parser) bounding(i int) (k kind, from int) {
	if i-1 >= p.floor {
		switch w, before := p.low(i), p.low(i-1); {
		case w == "to" && before == "prior", w == "of" && before == "ahead":
			return beforeWord, i - 1
		case w == "of" && before == "wake":
			return afterWord, i - 1
		}
	}
	if k = p.at(i).kind; k == thatWord && p.low(i) == "following" {
		k = afterWord
	}
	return k, i
}

// isEventYear reports whether the year read is that of an event, as in "before the
// 2024 election", whose day within the year is not said; i is the word that bounds.
func (p *parser) isEventYear(i int, r reading) bool {
	noun := p.at(r.next)
	return r.precision == ToYear && r.next == r.from+1 && i == r.from-2 && noun.kind == other && noun.shape&glued == 0 && !p.isOnwards(r.next)
}

func (p *parser) isOnwards(i int) bool {
	w := p.words(i)
	return w == "onwards" || w == "onward"
}
