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
		case isUnsafe(r):
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// visibleLine is visible for what stands on one line, such as the name of a file:
// a line end in it would let it print a line of its own.
func visibleLine(text string) string {
	return strings.NewReplacer("\n", `\u000a`, "\t", `\u0009`).Replace(visible(text))
}

func isUnsafe(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}
