package retrieval

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold gives the form under which names are compared: without case and accents,
// white space as single spaces.
func fold(text string) string {
	if isFolded(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case r > ' ' && r < unicode.MaxASCII: // as nearly all are
			if space {
				b.WriteByte(' ')
				space = false
			}
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b.WriteByte(byte(r))
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// isFolded reports whether a text is one word of small ASCII letters and digits, as most
// are that are folded: it is what fold makes of it.
func isFolded(text string) bool {
	for i := range len(text) {
		if c := text[i]; c-'a' > 'z'-'a' && c-'0' > '9'-'0' {
			return false
		}
	}
	return true
}

// isFrom reports whether the article is one that the source filter means: any
// part of its outlet, title or ID.
func (a *Article) isFrom(source string) bool {
	source = fold(source)
	return strings.Contains(fold(a.Outlet), source) || strings.Contains(fold(a.Title), source) || strings.Contains(fold(a.ID), source)
}
