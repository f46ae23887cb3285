package period

import "fmt"

// Day is a day of the Gregorian calendar, carried back before its invention,
// counted from 1 January of the year 1, which is Day 1. The zero Day is unknown.
type Day int

// The years that a Day of this package can have.
const (
	minYear = 1
	maxYear = 9999
)

// NewDay is the day with this date, or the zero Day where no calendar has it.
func NewDay(year, month, day int) Day {
	if year < minYear || year > maxYear || month < 1 || month > 12 || day < 1 || day > monthDays(year, month) {
		return 0
	}
	return dayOf(year, month, day)
}

// dayOf counts in years that begin in March, so that the leap day is a year's
// last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
func dayOf(year, month, day int) Day {
	if month <= 2 {
		year--
		month += 12
	}
	era := year / 400
	yearOfEra := year % 400
	dayOfYear := (153*(month-3)+2)/5 + day - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*146097 + dayOfEra - 305)
}

// Date gives the year, the month (1 to 12) and the day of the month; zeros for
// the zero Day.
func (d Day) Date() (year, month, day int) {
	if d <= 0 {
		return 0, 0, 0
	}
	n := int(d) + 305
	era, dayOfEra := n/146097, n%146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	month = (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*month+2)/5 + 1
	year = era*400 + yearOfEra
	if month += 3; month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// String gives YYYY-MM-DD, "" for the zero Day.
func (d Day) String() string {
	if d <= 0 {
		return ""
	}
	year, month, day := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// weekday counts from Monday, which is 0: 1 January of the year 1 was one.
func (d Day) weekday() int { return (int(d) - 1) % 7 }

// addMonths is the day n months on; a day that the month lacks becomes its last.
// Outside the calendar it is the zero Day.
func (d Day) addMonths(n int) Day {
	year, month, day := d.Date()
	count := year*12 + month - 1 + n
	year, month = count/12, count%12+1
	if year < minYear || count < 0 {
		return 0
	}
	return NewDay(year, month, min(day, monthDays(year, month)))
}

func monthDays(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	default:
		return 31
	}
}
