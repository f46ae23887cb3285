package retrieval

import (
	"strings"
	"time"
)

// publishedLayouts are the ways in which exports, pages and feeds write a date, that
// can be read in one way only: 03/04/2021 is not among them.
var publishedLayouts = []string{
	time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700",
	time.RFC850, time.ANSIC, time.UnixDate, "Mon, 2 Jan 2006",
	"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006", "Jan 2 2006", "2006/01/02", "20060102",
	"Monday, 2 January 2006", "Monday 2 January 2006", "Monday, January 2, 2006",
}

// monthLayouts give no day.
var monthLayouts = []string{"January 2006", "Jan 2006"}

// parsePublished reads a date as exports print it: the forms of ParseDate, a time
// stamp of ISO 8601, of which the day counts as it is written, and publishedLayouts.
func parsePublished(text string) (Date, error) {
	text = strings.TrimSpace(text)
	date, err := ParseDate(text)
	if err == nil {
		return date, nil
	}
	if day := len(time.DateOnly); len(text) > day && (text[day] == 'T' || text[day] == ' ') {
		if stamped, err := ParseDate(text[:day]); err == nil {
			return stamped, nil
		}
	}
	for _, layout := range publishedLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return DateOf(t), nil
		}
	}
	for _, layout := range monthLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return Date{Year: t.Year(), Month: t.Month()}, nil
		}
	}
	return Date{}, err
}
