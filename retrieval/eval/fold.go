package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/retrieval"
)

// shapes are the marks that differ between printings of the same words.
var shapes = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'", "–", "-", "—", "-")

// fold makes texts comparable: quotation marks and dashes in one shape, white
// space single and none at the ends, lower case.
func fold(text string) string {
	words := strings.FieldsFunc(shapes.Replace(text), isSpace)
	return strings.ToLower(strings.Join(words, " "))
}

// isSpace reports white space: Unicode's, and the four separators of ASCII.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

var spokesman = regexp.MustCompile(`spokes(wo)?man\b`)

// foldRole is fold for names and roles: spokesman and spokeswoman are a
// spokesperson.
func foldRole(name string) string {
	return spokesman.ReplaceAllString(fold(name), "spokesperson")
}

// lastWord is the word that a name is known by: the surname, or a role's noun.
func lastWord(name string) string {
	words := strings.Fields(foldRole(name))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// partRunes is how long an excerpt must be to show evidence that goes on beyond
// it: about seven words, a clause and no mere name.
const partRunes = 40

// excerpt is a citation's words, folded once.
type excerpt struct{ article, words string }

func excerptsOf(citations []retrieval.Citation) []excerpt {
	excerpts := make([]excerpt, len(citations))
	for i, c := range citations {
		excerpts[i] = excerpt{c.Article, fold(c.Text)}
	}
	return excerpts
}

// shownIn reports whether an excerpt shows the evidence: it contains it, or is a
// long part of it.
func (e Evidence) shownIn(x excerpt) bool {
	if e.Source != x.article {
		return false
	}
	words := fold(e.Text)
	return strings.Contains(x.words, words) ||
		utf8.RuneCountInString(x.words) >= partRunes && strings.Contains(words, x.words)
}

// isVerbatim reports whether a citation's words are those of its article, byte
// for byte.
func isVerbatim(corpus *retrieval.Corpus, c retrieval.Citation) bool {
	a, ok := corpus.Article(c.Article)
	return ok && 0 <= c.Start && c.Start <= c.End && c.End <= len(a.Body) && a.Body[c.Start:c.End] == c.Text
}
