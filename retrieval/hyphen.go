package retrieval

import (
	"regexp"
	"strings"
)

// parted is a word that a hyphen parts at the end of a line, as print does.
var parted = regexp.MustCompile(`(\p{L})-\r?\n[ \t]*(\p{Ll})`)

// unhyphenated is a text as the model reads it, with parted words made whole. The terms
// of such a word are joined by package lexical; the body stays as it is printed.
func unhyphenated(text string) string {
	if !strings.Contains(text, "-\n") && !strings.Contains(text, "-\r\n") {
		return text
	}
	return parted.ReplaceAllString(text, "$1$2")
}
