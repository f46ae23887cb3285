package main

import (
	"fmt"
	"strings"
	"unicode"
)

// visible makes foreign text safe to show on a terminal: control characters,
// escape sequences among them, and marks that turn the direction of writing
// around become visible codes. Line ends and tabs stay.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\t':
			b.WriteRune(r)
		case r == '\r':
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
