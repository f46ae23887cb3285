package printed

import (
	"regexp"
	"strings"
)

// clock is a time of day alone.
var clock = regexp.MustCompile(`^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$`)

// Only reports whether a line tells who wrote a text and when, and nothing else: "By Jo
// Pugh • 15 August 2023 • 9:50". It says nothing of what the text is about.
func Only(line string) bool {
	line = strings.TrimSpace(line)
	return mayBeOnly(line) && only(line)
}

func only(line string) bool {
	found := false
	for _, part := range marks.Split(line, -1) {
		names := byline.FindStringIndex(part)
		switch {
		case dated.MatchString(part) || names != nil && names[0] == 0:
			found = true
		case !clock.MatchString(part):
			return false
		}
	}
	return found
}

// mayBeOnly reports whether a line begins as a date, a time or a byline does: every
// sentence that may answer is asked about, and few do.
func mayBeOnly(line string) bool {
	if len(line) < 3 {
		return false
	}
	if '0' <= line[0] && line[0] <= '9' {
		return true
	}
	var start [3]byte
	for i := range start {
		if start[i] = line[i]; 'A' <= start[i] && start[i] <= 'Z' {
			start[i] += 'a' - 'A'
		}
	}
	switch string(start[:2]) {
	case "by", "po": // posted
		return true
	}
	switch string(start[:]) {
	case "dat", "pub", "fir", // date, published, first published
		"mon", "tue", "wed", "thu", "fri", "sat", "sun",
		"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec":
		return true
	}
	return false
}
