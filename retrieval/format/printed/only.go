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
	found := false
	for _, part := range marks.Split(strings.TrimSpace(line), -1) {
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
