package period

// A parser reads expressions from tokens.
type parser struct {
	text   string
	tokens []token
	anchor Day
	floor  int // the tokens before it belong to earlier expressions
	depth  int // of core within core
}

// A reading is what some tokens were read as.
type reading struct {
	from, next int // tokens, half-open
	period     Period
	precision  Precision
	relative   bool
	vague      bool
	joined     bool     // a range of two times
	event      Period   // the year of the event that bounds it
	bare       bareDate // a date without its year, which is still to be settled
}

// readings reads all expressions, in order.
func (p *parser) readings() []reading {
	var found []reading
	for i := 0; i < len(p.tokens); {
		if starts[p.tokens[i].kind] {
			if r, ok := p.expression(i); ok {
				found = append(found, r)
				i, p.floor = r.next, r.next
				continue
			}
		}
		i++
	}
	return found
}

// expression reads an expression with its core at token i: the core, the range
// that it begins, the words before it that bound it.
func (p *parser) expression(i int) (reading, bool) {
	r, ok := p.core(i, p.vouched(i))
	if !ok {
		return r, false
	}
	if r.from < p.floor {
		return r, false
	}
	r = p.join(r)
	r = p.settle(r)
	r = p.bound(r)
	return p.checked(r), true
}

// maxDepth is how many times may stand within each other: "early in the first
// quarter of last year" has three. It keeps "early early early …" linear.
const maxDepth = 4

// core reads one time at token i. Something vouches for it where a word beside it
// says that a time is meant.
func (p *parser) core(i int, vouched bool) (reading, bool) {
	if p.depth == maxDepth {
		return reading{}, false
	}
	p.depth++
	defer func() { p.depth-- }()
	switch t := p.at(i); t.kind {
	case fullDay:
		return reading{from: i, next: i + 1, period: single(Day(t.value)), precision: ToDay}, t.value > 0
	case number:
		return p.numeral(i, vouched)
	case monthName:
		return p.month(i, vouched)
	case dayName:
		return p.weekday(i)
	case seasonName:
		return p.season(i)
	case today:
		return p.nearDay(i)
	case ordWord:
		return p.ordinal(i, int(t.value))
	case quarterID:
		return p.quarter(i, i+1, int(t.value), 4)
	case lastWord, pastWord, thisWord, nextWord:
		return p.relative(i)
	case thatWord:
		return p.said(i)
	case sameWord:
		return p.same(i)
	case partWord:
		return p.part(i)
	case edgeWord:
		return p.edge(i)
	case agoWord:
		return p.ago(i)
	}
	return reading{}, false
}

// at is the token i; a mark of no meaning where there is none.
func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.tokens) {
		return token{kind: mark}
	}
	return p.tokens[i]
}

func (p *parser) is(i int, k kind) bool { return i >= 0 && i < len(p.tokens) && p.tokens[i].kind == k }

func (p *parser) isMark(i int, r rune) bool { return p.is(i, mark) && p.tokens[i].value == r }

func (p *parser) isGlued(i int) bool { return p.at(i).shape&glued != 0 }

// words is the text of token i.
func (p *parser) words(i int) string { t := p.at(i); return p.text[t.start:t.end] }

func (p *parser) show(r reading) Expression {
	return Expression{
		Start: p.tokens[r.from].start, End: p.tokens[r.next-1].end,
		Period: r.period, Precision: r.precision, Relative: r.relative, Vague: r.vague,
	}
}

// checked makes a reading whose period the calendar does not have unresolved.
func (p *parser) checked(r reading) reading {
	if q := r.period; q.First < 0 || q.Last < 0 || q.IsZero() || !q.IsOpen() && q.First > q.Last {
		r.period, r.precision = Period{}, Unknown
	}
	return r
}
