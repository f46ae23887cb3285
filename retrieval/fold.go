package retrieval

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold gives the form under which names are compared: without case and accents,
// white space as single spaces.
func fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	space := false
	for _, r := range norm.NFKD.String(text) {
		switch {
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

// isFrom reports whether the article is one that the source filter means: any
// part of its outlet, title or ID.
func (a *Article) isFrom(source string) bool {
	source = fold(source)
	return strings.Contains(fold(a.Outlet), source) || strings.Contains(fold(a.Title), source) || strings.Contains(fold(a.ID), source)
}
