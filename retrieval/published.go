package retrieval

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// publishedLayouts are the ways in which exports, pages and feeds write a date, that
// can be read in one way only.
var publishedLayouts = []string{
	time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700",
	time.RFC850, time.ANSIC, time.UnixDate, "Mon, 2 Jan 2006",
	"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "January 2 2006", "Jan 2 2006", "20060102",
	"Monday, 2 January 2006", "Monday 2 January 2006", "Monday, January 2, 2006",
}

// monthLayouts give no day.
var monthLayouts = []string{"January 2006", "Jan 2006", "2006/01", "2006/1"}

// Ways to write a date in figures, as 945 pages of news sites have them. With the year
// first the month follows, with dots the day comes first; 03/04/2021 is March to some
// and April to others, and only told where one of the two can be no month.
var (
	yearFirst = regexp.MustCompile(`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:\D|$)`)
	dotted    = regexp.MustCompile(`^(?:\pL{2,12}\.?,? )?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?:\D|$)`)
	slashed   = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})(?:\D|$)`)
)

// timeOfDay is what follows a date: "| 4:39 pm", ", 16:39 Uhr", " at 4:39".
var timeOfDay = regexp.MustCompile(`[\s,|–-]+(?:at )?\d{1,2}[:.]\d{2}.*$`)

// parsePublished reads a date as exports and pages print it: the forms of ParseDate, a
// time stamp, of which the day counts as it is written, and what can be read in one way
// only.
func parsePublished(text string) (Date, error) {
	text = strings.TrimSpace(text)
	date, err := ParseDate(text)
	if err == nil {
		return date, nil
	}
	if figures, ok := parseFigures(text); ok {
		return figures, nil
	}
	for _, form := range []string{text, timeOfDay.ReplaceAllString(text, "")} {
		for _, layout := range publishedLayouts {
			if t, err := time.Parse(layout, form); err == nil {
				return DateOf(t), nil
			}
		}
		for _, layout := range monthLayouts {
			if t, err := time.Parse(layout, form); err == nil {
				return Date{Year: t.Year(), Month: t.Month()}, nil
			}
		}
	}
	return Date{}, err
}

// parseFigures reads a date that begins a text in figures alone.
func parseFigures(text string) (Date, bool) {
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return dayOf(m[1], m[2], m[3])
	}
	if m := dotted.FindStringSubmatch(text); m != nil {
		return dayOf(m[3], m[2], m[1])
	}
	m := slashed.FindStringSubmatch(text)
	if m == nil {
		return Date{}, false
	}
	british, isBritish := dayOf(m[3], m[2], m[1])
	american, isAmerican := dayOf(m[3], m[1], m[2])
	switch {
	case isBritish && (!isAmerican || british == american):
		return british, true
	case isAmerican && !isBritish:
		return american, true
	}
	return Date{}, false
}

// dayOf is a day of a calendar that has it.
func dayOf(year, month, day string) (Date, bool) {
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	date, err := ParseDate(fmt.Sprintf("%s-%02d-%02d", year, m, d))
	return date, err == nil
}
