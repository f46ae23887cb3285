package retrieval

import (
	"strings"
	"time"

	"footnote/retrieval/period"
)

// timed takes the time out of a speaker, "mayor in 2022", and narrows the filter by it.
func (r QuoteRequest) timed() QuoteRequest {
	speaker := strings.TrimRight(r.Speaker, " .?!")
	found := period.Find(speaker, 0)
	if len(found) != 1 || !found[0].IsResolved() || found[0].Period.IsOpen() || found[0].End != len(speaker) {
		return r
	}
	words := strings.Fields(speaker[:found[0].Start])
	n := len(words)
	if n < 2 || !leads[words[n-1]] {
		return r
	}
	first, last := dateOfDay(found[0].Period.First), dateOfDay(found[0].Period.Last)
	if r.Filter.Since.IsZero() || r.Filter.Since.First().Before(first.First()) {
		r.Filter.Since = first
	}
	if r.Filter.Until.IsZero() || r.Filter.Until.Last().After(last.Last()) {
		r.Filter.Until = last
	}
	r.Speaker = strings.Join(words[:n-1], " ")
	return r
}

// leads are the words that lead a time in.
var leads = map[string]bool{"in": true, "of": true, "during": true, "on": true}

// dateOfDay is a day as a Date.
func dateOfDay(d period.Day) Date {
	return DateOf(time.Unix(0, 0).UTC().AddDate(0, 0, int(d-period.NewDay(1970, 1, 1))))
}
