package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/period"
)

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

// intentOf is what a query wants of time: what its own words say, or else those of
// the question that it follows. "And now?" asks for the present, whatever year was
// asked about before. idle are the words of the text that say no more than which time
// is wanted ("latest", "so far"), or was before: no article is better for having them.
func intentOf(q Query) (n period.Intent, idle []string) {
	today := day(q.Question.Now)
	n = period.OfQuestion(q.Own, today)
	earlier, follows := strings.CutSuffix(q.Text, q.Own)
	said := q.Own
	switch own := !n.Period.IsZero() || n.Order != period.AnyOrder && !n.Implied; {
	case !follows || earlier == "":
	case own:
		for _, s := range period.OfQuestion(earlier, today).Said {
			idle = append(idle, earlier[s.Start:s.End])
		}
	default:
		n, said = period.OfQuestion(q.Text, today), q.Text
	}
	if n.Order == period.Latest {
		for _, s := range n.Ordering {
			idle = append(idle, said[s.Start:s.End])
		}
	}
	return n, idle
}

// timesIn are the words of a query's text that name times, or say which is asked
// about.
func timesIn(q Query) []Span {
	n := period.OfQuestion(q.Text, day(q.Question.Now))
	var spans []Span
	for _, e := range n.Dates {
		spans = append(spans, Span{e.Start, e.End})
	}
	for _, s := range n.Said {
		spans = append(spans, Span(s))
	}
	return spans
}

// undatedFit is how well an article without a date fits any time asked about, among
// others that have one: as one of a year before or after. It may be of the very day.
const undatedFit = 0.25

// dated says how well an article's date fits the time that the query asks about.
func (j *judging) dated(a *Article) float64 {
	if a.Published.IsZero() {
		return j.undated
	}
	return j.when.Fit(periodOf(a.Published))
}

// undatedShare is the fit of an article without a date: 0 where no time is asked
// about, or no article has a date, so that none is better off.
func (ix *Index) undatedShare(n period.Intent) float64 {
	dated := func(a *Article) bool { return !a.Published.IsZero() }
	if n.Period.IsZero() || !slices.ContainsFunc(ix.corpus.Articles, dated) {
		return 0
	}
	return undatedFit
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

// asksTime reports whether a query asks about a time.
func asksTime(q Query) bool {
	return !period.OfQuestion(q.Text, day(q.Question.Now)).Period.IsZero()
}
