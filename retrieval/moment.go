package retrieval

import (
	"footnote/retrieval/claim"
	"footnote/retrieval/period"
)

// moment is the time that a sentence gives beside a figure.
type moment struct {
	period period.Period // zero when it is not known
	words  string        // as written; "" when the sentence gives none
}

// momentOf is the time that stands nearest to a figure in its sentence. "On Tuesday" in
// an article of which only the month is known is no known day.
func momentOf(s sentence, f claim.Figure, times []period.Expression) moment {
	nearest, found := period.Expression{}, false
	for _, e := range times {
		if gap := apart(e, f); !found || gap < apart(nearest, f) {
			nearest, found = e, true
		}
	}
	if !found {
		return moment{}
	}
	m := moment{nearest.Period, fold(s.text()[nearest.Start:nearest.End])}
	published := s.hit.Article.Published
	if nearest.Relative && (published.Day == 0 && nearest.Precision <= period.ToWeek || published.Month == 0) {
		m.period = period.Period{}
	}
	return m
}

// apart is how many bytes lie between a time and a figure.
func apart(e period.Expression, f claim.Figure) int {
	return max(e.Start-f.End, f.Start-e.End, 0)
}

// isDaily reports whether both sentences name the same day, of which there is one count.
func (f counted) isDaily(g counted) bool {
	return f.when.words != "" && g.when.words != "" && f.when.period.Days() <= nearDays && g.when.period.Days() <= nearDays
}

// nearDays is within how many days of each other two reports without a time of their
// own are of one event: the morning's paper, and those that follow it up.
const nearDays = 3

// sameMoment reports whether two figures are of one time; sure says that the sentences
// or the dates of their articles say so, and not only nothing against it. Where a
// sentence gives no time, it must measure what has one value at a time, or both must
// name the event: "100,000 migrants have arrived" is not of the Tuesday on which it was
// printed.
func sameMoment(f, g counted) (sure, same bool) {
	a, b := f.hit.Article.Published, g.hit.Article.Published
	if claim.SameSum(f.Figure, g.Figure) {
		f.when, g.when = f.done(), g.done()
	}
	timed, other := f.when.words != "", g.when.words != ""
	known := !a.IsZero() && !b.IsZero()
	switch {
	case !f.when.period.IsZero() && !g.when.period.IsZero():
		return true, f.when.period == g.when.period
	case timed && other:
		return known, f.when.words == g.when.words && (known && overlap(a, b, nearDays) || a.IsZero() && b.IsZero())
	case !(f.Level && g.Level) && !claim.SameEvent(f.Figure, g.Figure) && !claim.SameSum(f.Figure, g.Figure):
		return false, false
	case timed:
		return true, reported(f.when.period, b)
	case other:
		return true, reported(g.when.period, a)
	case a.IsZero() && b.IsZero():
		return false, true
	default:
		return true, known && overlap(a, b, nearDays)
	}
}

// done is when a sum was paid: not the time until which a contract runs.
func (f counted) done() moment {
	if published := f.hit.Article.Published; f.when.period.IsOpen() || !published.IsZero() && f.when.period.First > periodOf(published).Last {
		return moment{}
	}
	return f.when
}

// reported reports whether an article of that date would report what happened at a time
// without naming it: a day or two before.
func reported(when period.Period, published Date) bool {
	if when.IsOpen() || when.Days() > nearDays || published.Day == 0 {
		return false
	}
	gap := int(day(published) - when.Last)
	return gap >= 0 && gap <= nearDays
}

// overlap reports whether two dates may be so many days apart.
func overlap(a, b Date, days int) bool {
	return !a.First().After(b.Last().AddDate(0, 0, days)) && !b.First().After(a.Last().AddDate(0, 0, days))
}

// isUpdate reports whether a count that grows was only counted later: the change is
// one over time.
func isUpdate(f, g counted) bool {
	a, b := f.hit.Article.Published, g.hit.Article.Published
	if !f.Grows && !g.Grows && claim.Differ(f.Figure, g.Figure) != claim.Beyond || a == b {
		return false
	}
	if overlap(a, b, 0) { // one is known to the month only: nobody can tell
		return true
	}
	if a.First().After(b.First()) {
		f, g = g, f
	}
	return g.More(f.Figure) || f.Shrinks || g.Shrinks
}

func isCalendar(name string) bool { return len(period.Find("on "+name, 1)) > 0 }
