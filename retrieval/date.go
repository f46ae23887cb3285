package retrieval

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a calendar date known to the year, the month or the day. The parts
// that are not known are zero; the zero Date is "undated".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads YYYY, YYYY-MM or YYYY-MM-DD. The empty text is the zero Date.
// A day that no calendar has (2023-02-30) is an error, never another day.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return Date{}, nil
	}
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if len(text) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, text)
		if err != nil {
			break
		}
		d := Date{Year: t.Year()}
		if len(layout) > len("2006") {
			d.Month = t.Month()
		}
		if len(layout) > len("2006-01") {
			d.Day = t.Day()
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("%q is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, for example 2023-08-15", text)
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date {
	return Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// String gives the form that ParseDate reads; "" for the zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
}

// Words gives the date as a newspaper prints it, with no more precision than is
// known: "15 August 2023", "August 2023", "2023", "undated".
func (d Date) Words() string {
	switch {
	case d.IsZero():
		return "undated"
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", d.Month, d.Year)
	default:
		return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
	}
}

// First is the first day of the period that the date names.
func (d Date) First() time.Time {
	return time.Date(d.Year, max(d.Month, 1), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Last is the last day of the period that the date names.
func (d Date) Last() time.Time {
	switch {
	case d.Month == 0:
		return time.Date(d.Year, time.December, 31, 0, 0, 0, 0, time.UTC)
	case d.Day == 0:
		return time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC)
	default:
		return d.First()
	}
}

// Compare orders dates by their first day, the less precise first on the same
// day; undated comes after every date. It returns -1, 0 or 1.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.IsZero():
		return 1
	case e.IsZero():
		return -1
	}
	if c := d.First().Compare(e.First()); c != 0 {
		return c
	}
	return e.Last().Compare(d.Last())
}
