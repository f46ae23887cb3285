package printed

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

const (
	month   = `(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
	day     = `(?:\d{1,2}(?:st|nd|rd|th)? ` + month + `,? \d{4}|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})`
	weekday = `(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?`
	hour    = `(?:[,T ]+(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[apAP]\.?[mM]\.?)?(?: ?[A-Z]{2,4}|Z)?)?`
	// before is what a day may have in front of it: "Tuesday, ", "23:06 BST, ".
	before = `(?:\d{1,2}[:.]\d{2}(?: ?[apAP]\.?[mM]\.?)?(?: [A-Z]{2,4})?,? (?:on )?)?(?:` + weekday + `,? )?`
)

var (
	// dated is a line, or a part of one between marks, that is a date, alone or with a
	// byline behind it.
	dated = regexp.MustCompile(`^(?i:(?:date|published|first published|date published|posted|issued|publication date)(?: on| at)?:?\s+)?` + before + `(` + day + `)(?: ` + weekday + `)?` + hour + `(?:,? (?:UK|US))?(\s+(?i:by):? .*)?$`)
	// ordinal and dot are what the date's readers do not know.
	ordinal = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)
	dot     = regexp.MustCompile(`(\p{L})\.`)
	// figures are a date of figures alone.
	figures = regexp.MustCompile(`^(\d{1,2})([./])(\d{1,2})[./]\d{4}$`)
)

// plainDate writes a printed date as "15 August 2023" or "August 15, 2023". 03/04/2021 is
// March to some and April to others, and none.
func plainDate(text string) string {
	if m := figures.FindStringSubmatch(text); m != nil {
		first, _ := strconv.Atoi(m[1])
		second, _ := strconv.Atoi(m[3])
		if m[2] == "/" && first <= 12 && second <= 12 && first != second {
			return ""
		}
		return text
	}
	text = dot.ReplaceAllString(ordinal.ReplaceAllString(text, "$1"), "$1")
	text = strings.Replace(text, "Sept ", "Sep ", 1)
	fields := strings.Fields(strings.ReplaceAll(text, ",", ""))
	if len(fields) == 3 && unicode.IsLetter(rune(fields[0][0])) {
		return fields[0] + " " + fields[1] + ", " + fields[2]
	}
	return strings.Join(fields, " ")
}
