package period

// Period is a closed stretch of days. A zero First has no known beginning, a zero
// Last no known end; the zero Period is unknown.
type Period struct{ First, Last Day }

// Year is the whole year; the zero Period outside the years 1 to 9999.
func Year(year int) Period { return years(year, year) }

// Month is the whole month of a year; the zero Period where there is none.
func Month(year, month int) Period {
	if NewDay(year, month, 1) == 0 {
		return Period{}
	}
	return Period{NewDay(year, month, 1), NewDay(year, month, monthDays(year, month))}
}

func years(first, last int) Period {
	if first < minYear || last > maxYear || last < first {
		return Period{}
	}
	return Period{NewDay(first, 1, 1), NewDay(last, 12, 31)}
}

func single(d Day) Period { return Period{d, d} }

// IsZero reports whether nothing is known of the period.
func (p Period) IsZero() bool { return p == Period{} }

// IsOpen reports whether an end of the period is unknown.
func (p Period) IsOpen() bool { return p.First == 0 || p.Last == 0 }

// Days is the length in days, both ends counted; 0 for an open period.
func (p Period) Days() int {
	if p.IsOpen() {
		return 0
	}
	return int(p.Last-p.First) + 1
}

// String gives "2023-08-01..2023-08-31", with nothing at an open end, and one
// date alone for a single day.
func (p Period) String() string {
	if p.First == p.Last {
		return p.First.String()
	}
	return p.First.String() + ".." + p.Last.String()
}

// to is the period from the beginning of p to the end of q, which may be open.
func (p Period) to(q Period) Period {
	if p.IsZero() || q.IsZero() || q.Last != 0 && p.First > q.Last {
		return Period{}
	}
	return Period{p.First, q.Last}
}

// part is the k-th, from 0, of n equal parts of p, cut between years where p has
// several, between months where it has several, and else between days: the first
// third of a year is January to April, the first of a month its days 1 to 10.
func (p Period) part(k, n int) Period {
	if p.IsOpen() {
		return Period{}
	}
	year, month, day := p.First.Date()
	next, nextMonth, nextDay := (p.Last + 1).Date()
	months := (next-year)*12 + nextMonth - month
	step := 0
	switch {
	case day != 1 || nextDay != 1 || months < n:
		size := p.Days()
		return Period{p.First + Day(size*k/n), p.First + Day(size*(k+1)/n) - 1}
	case months%12 == 0 && months/12 >= n:
		step = 12
	default:
		step = 1
	}
	size := months / step
	from := p.First.addMonths(size * k / n * step)
	until := p.First.addMonths(size * (k + 1) / n * step)
	return Period{from, until - 1}
}

// shift moves both known ends by n months.
func (p Period) shift(n int) Period {
	if p.First != 0 {
		p.First = p.First.addMonths(n)
	}
	if p.Last != 0 {
		p.Last = p.Last.addMonths(n)
	}
	return p
}

// Precision is the unit in which the ends of a period are known.
type Precision uint8

// The precisions, finest first. Unknown is that of an unresolved expression.
const (
	Unknown Precision = iota
	ToDay
	ToWeek
	ToMonth
	ToSeason // a season, a quarter or a half of a year
	ToYear
	ToDecade
	ToCentury
)

// String names the unit.
func (p Precision) String() string {
	names := [...]string{"unknown", "day", "week", "month", "season", "year", "decade", "century"}
	if int(p) < len(names) {
		return names[p]
	}
	return "unknown"
}
