package period

import (
	"testing"
	"time"
)

// TestDayAgainstTime counts every day of ten centuries with package time.
func TestDayAgainstTime(t *testing.T) {
	t.Parallel()
	at := time.Date(1395, time.January, 1, 0, 0, 0, 0, time.UTC)
	for d := NewDay(1395, 1, 1); d <= NewDay(2405, 12, 31); d++ {
		year, month, day := d.Date()
		if year != at.Year() || month != int(at.Month()) || day != at.Day() || NewDay(year, month, day) != d {
			t.Fatalf("Day %d is %04d-%02d-%02d, want %s", d, year, month, day, at.Format(time.DateOnly))
		}
		if want := (int(at.Weekday()) + 6) % 7; d.weekday() != want {
			t.Fatalf("the weekday of %v is %d, want %d", d, d.weekday(), want)
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestNewDayOutsideTheCalendar(t *testing.T) {
	t.Parallel()
	for _, c := range [][3]int{{2023, 2, 29}, {2023, 13, 1}, {2023, 0, 1}, {2023, 1, 0}, {0, 1, 1}, {10000, 1, 1}, {-5, 1, 1}, {1900, 2, 29}} {
		if d := NewDay(c[0], c[1], c[2]); d != 0 {
			t.Errorf("NewDay(%v) = %v, want no day", c, d)
		}
	}
	if NewDay(1, 1, 1) != 1 || NewDay(2000, 2, 29).String() != "2000-02-29" || Day(0).String() != "" {
		t.Error("1 January of the year 1 is Day 1, 2000 was a leap year, and Day 0 has no name")
	}
}
