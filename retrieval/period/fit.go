package period

import "math"

// Overlap is the share of p that q covers, 0 to 1. An open end reaches as far as
// the other period needs; of an open p any touch is all of it.
func (p Period) Overlap(q Period) float64 {
	if p.Distance(q) != 0 || p.IsZero() || q.IsZero() {
		return 0
	}
	if p.IsOpen() {
		return 1
	}
	first, last := p.First, p.Last
	if q.First > first {
		first = q.First
	}
	if q.Last != 0 && q.Last < last {
		last = q.Last
	}
	return float64(last-first+1) / float64(p.Days())
}

// Distance is the number of days between p and q, 0 where they touch or either is
// unknown; before is negative where q lies before p.
func (p Period) Distance(q Period) int {
	switch {
	case p.IsZero() || q.IsZero():
		return 0
	case p.Last != 0 && q.First > p.Last:
		return int(q.First - p.Last)
	case q.Last != 0 && p.First > q.Last:
		return -int(p.First - q.Last)
	default:
		return 0
	}
}

// The shape of Fit, chosen on the questions of TimeQA (BenchmarkTimeQA), where the
// figures are flat around them: a fit halves with each 200 days outside what is
// asked, with each 60 where that is known to the month or the day, and an open end
// counts for ten years. Halving with each year whatever is asked is .518 instead of
// .533 hit@1 at weight 1; of two counts three months apart it makes no choice.
const (
	halving      = 200.0
	halvingMonth = 60.0
	openDays     = 3650.0
)

// eventShare is the fit of a time in the year of the event that bounds what is asked
// about: it may lie before the event or after.
const eventShare = 0.7

// Fit says how well a time said in a text, or an article's date, fits the time
// asked about, 0 to 1: 1 inside it, half 200 days outside, and less the more the time
// said is longer than the one asked about ("the 19th century" for 1850). Of a range
// half is for its beginning, since texts tell of a change on the day it comes:
// "from 1916 to 1920" is best met by 1916. It is 0 where either is unknown.
func (n Intent) Fit(said Period) float64 {
	if n.Period.IsZero() || said.IsZero() {
		return 0
	}
	inside := n.fallOff(n.Period.Distance(said)) * math.Sqrt(min(1, length(n.Period)/length(said)))
	if n.Period.IsOpen() {
		inside = n.fallOff(n.Period.Distance(said))
		if !said.IsOpen() && said.Overlap(n.Event) == 1 {
			inside *= eventShare
		}
	}
	if !n.Range || n.Period.IsOpen() {
		return inside
	}
	start := said.First
	if start == 0 {
		start = said.Last - openDays
	}
	from, until := n.Period.First, min(n.Period.Last, n.Period.First+n.Precision.days()-1)
	gap := max(0, from-start, start-until)
	return (n.fallOff(int(gap)) + inside) / 2
}

// Best is the best Fit of the resolved expressions of a text, 0 without one.
func (n Intent) Best(said []Expression) float64 {
	best := 0.0
	for _, e := range said {
		best = max(best, n.Fit(e.Period))
	}
	return best
}

// fallOff is what is left of a fit so many days outside the time asked about.
func (n Intent) fallOff(days int) float64 {
	half := halving
	if n.Precision <= ToMonth {
		half = halvingMonth
	}
	return math.Exp2(-math.Abs(float64(days)) / half)
}

func length(p Period) float64 {
	if p.IsOpen() {
		return openDays
	}
	return float64(p.Days())
}

// days is the usual length of the unit.
func (p Precision) days() Day {
	return [...]Day{1, 1, 7, 31, 92, 366, 3653, 36525}[min(p, ToCentury)]
}
