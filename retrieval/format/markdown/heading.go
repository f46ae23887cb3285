package markdown

import "strings"

// Heading is a text's first line behind its front matter when that is a heading of the
// highest rank ("# Ferry sinks"), "" otherwise.
func Heading(text string) string {
	if _, _, rest, ok := Front(text); ok {
		text = text[rest:]
	}
	text = strings.TrimLeft(strings.TrimPrefix(text, "\ufeff"), " \t\r\n")
	line, below, _ := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	if heading, ok := strings.CutPrefix(line, "# "); ok {
		return strings.TrimSpace(strings.TrimRight(heading, "# "))
	}
	under, _, _ := strings.Cut(below, "\n")
	if under = strings.TrimSpace(under); len(under) >= 3 && strings.Trim(under, "=") == "" {
		return line
	}
	return ""
}
