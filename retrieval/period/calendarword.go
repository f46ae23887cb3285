package period

// monthOf looks a month up: 1 to 12, 0 for any other word.
func monthOf(w []byte) (int32, shape) {
	switch string(w) {
	case "january":
		return 1, 0
	case "february":
		return 2, 0
	case "march":
		return 3, weak
	case "april":
		return 4, 0
	case "may":
		return 5, weak
	case "june":
		return 6, 0
	case "july":
		return 7, 0
	case "august":
		return 8, 0
	case "september":
		return 9, 0
	case "october":
		return 10, 0
	case "november":
		return 11, 0
	case "december":
		return 12, 0
	case "jan":
		return 1, weak
	case "feb":
		return 2, weak
	case "mar":
		return 3, weak
	case "apr":
		return 4, weak
	case "jun":
		return 6, weak
	case "jul":
		return 7, weak
	case "aug":
		return 8, weak
	case "sep", "sept":
		return 9, weak
	case "oct":
		return 10, weak
	case "nov":
		return 11, weak
	case "dec":
		return 12, weak
	}
	return 0, 0
}

// calendarWord looks up days, seasons, units and eras.
func calendarWord(w []byte) (kind, int32, shape) {
	switch string(w) {
	case "monday":
		return dayName, 0, 0
	case "tuesday":
		return dayName, 1, 0
	case "wednesday":
		return dayName, 2, 0
	case "thursday":
		return dayName, 3, 0
	case "friday":
		return dayName, 4, 0
	case "saturday":
		return dayName, 5, 0
	case "sunday":
		return dayName, 6, 0
	case "mon":
		return dayName, 0, weak
	case "tue", "tues":
		return dayName, 1, weak
	case "wed":
		return dayName, 2, weak
	case "thu", "thur", "thurs":
		return dayName, 3, weak
	case "fri":
		return dayName, 4, weak
	case "sat":
		return dayName, 5, weak
	case "sun":
		return dayName, 6, weak
	case "spring":
		return seasonName, 3, 0
	case "summer":
		return seasonName, 6, 0
	case "autumn", "fall":
		return seasonName, 9, 0
	case "winter":
		return seasonName, 12, 0
	case "yesterday":
		return today, -1, 0
	case "today", "tonight":
		return today, 0, 0
	case "tomorrow":
		return today, 1, 0
	case "day", "days":
		return unit, unitDay, 0
	case "weekend":
		return unit, unitWeekend, 0
	case "week", "weeks":
		return unit, unitWeek, 0
	case "fortnight", "fortnights":
		return unit, unitFortnight, 0
	case "month", "months":
		return unit, unitMonth, 0
	case "quarter", "quarters":
		return unit, unitQuarter, 0
	case "year", "years":
		return unit, unitYear, 0
	case "decade", "decades":
		return unit, unitDecade, 0
	case "century", "centuries":
		return unit, unitCentury, 0
	case "q1":
		return quarterID, 1, 0
	case "q2":
		return quarterID, 2, 0
	case "q3":
		return quarterID, 3, 0
	case "q4":
		return quarterID, 4, 0
	case "half":
		return halfWord, 0, 0
	case "ad", "ce":
		return yearMark, 1, 0
	case "bc", "bce":
		return yearMark, -1, 0
	}
	return other, 0, 0
}
