package attribution

import (
	"strings"
	"unicode"
)

// isTitle also takes compounds of a title: Secretary-General, Vice-President.
func isTitle(t token) bool {
	if t.poss {
		return false
	}
	if t.is(courtesy) || t.is(offices) {
		return true
	}
	head, _, hyphen := strings.Cut(t.low, "-")
	return hyphen && len(head) > 3 && has(head, offices)
}

// demonym reports whether a word before a given name says where somebody comes
// from or stands, as in "Spaniard Rafael Nadal" or "Tory Boris Johnson".
func demonym(w string) bool {
	if given[fold(w)] != 0 {
		return false
	}
	for _, end := range []string{"ian", "ean", "ese", "ish", "ist", "iard", "man", "woman", "iot", "can"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return has(w, origins)
}

const originsWords = "briton scot swede dane finn dutch czech greek turk pole swiss serb croat thai welsh french tory slovak slovene israeli iraqi pakistani saudi new-yorker londoner german"

// acronym reports whether a word is two or more capitals, like EU or BBC.
func acronym(word string) bool {
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case r != '.':
			return false
		}
	}
	return capitals > 1
}
