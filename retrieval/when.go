package retrieval

import "footnote/retrieval/period"

// day is the first day of a date; 0 of the zero Date.
func day(d Date) period.Day {
	if d.IsZero() {
		return 0
	}
	first := d.First()
	return period.NewDay(first.Year(), int(first.Month()), first.Day())
}

// periodOf is the period that a date names; the zero Period of the zero Date.
func periodOf(d Date) period.Period {
	if d.IsZero() {
		return period.Period{}
	}
	last := d.Last()
	return period.Period{First: day(d), Last: period.NewDay(last.Year(), int(last.Month()), last.Day())}
}

// periods says of each sentence of a hit how well the dates in it fit the time
// that the query asks about; all 0 when it asks about none.
func (j *judging) periods(h Hit) []float64 {
	fits := make([]float64, len(h.Passage.Sentences))
	if j.when.Period.IsZero() {
		return fits
	}
	for i, s := range h.Passage.Sentences {
		fits[i] = j.when.Best(period.Find(s.Of(h.Article.Body), day(h.Article.Published)))
	}
	return fits
}
