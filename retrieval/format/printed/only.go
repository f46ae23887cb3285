package printed

import (
	"strings"
	"unicode/utf8"
)

// Only reports whether a line tells who wrote a text, for whom and when, and nothing else:
// "By Jo Pugh • 15 August 2023 • 9:50", "Norby Post, 15 August 2023". It says nothing of
// what the text is about, as a headline does.
func Only(line string) bool {
	line = strings.TrimSpace(line)
	if isProse(line) { // nearly every line that is asked about
		return false
	}
	f := factsOf(line)
	return f.only && f.Title == ""
}

// longestOnly bounds what may be more than prose, in bytes: some parts with marks between.
const longestOnly = 3 * longestByline

// isProse reports whether a line is too long for a line of a head, or ends as a sentence
// does: "By J. Roe Jr." and "… at 10 a.m." do not.
func isProse(line string) bool {
	if len(line) < 3 || len(line) > longestOnly {
		return true
	}
	end := len(line)
	for end > 3 && (line[end-1] == '"' || line[end-1] == '\'' || line[end-1] == ')' || strings.HasSuffix(line[:end], "”") || strings.HasSuffix(line[:end], "’")) {
		_, size := utf8.DecodeLastRuneInString(line[:end])
		end -= size
	}
	switch line[end-1] {
	case '!', '?':
		return true
	case '.':
		return line[end-2] != 'm' && line[end-2] != 'M' && !strings.EqualFold(line[:3], "by ")
	}
	return false
}
