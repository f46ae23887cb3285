package printed

import (
	"regexp"
	"strings"
)

var (
	// placed is a dateline: "OSLO, Aug. 15, 2023 (Reuters) - ", "PARIS (AFP) — ".
	placed = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’/-]{2,40}(?:, (` + day + `|` + month + ` \d{1,2}|\d{1,2} ` + month + `))? \(([\p{L}][\p{L} .&-]{1,30})\) ?(?:-|–|—|--|_) ?\S`)
	// placedLower is one whose place is not set in capitals, or that has none; the agency
	// must then be a known one: "London (CNN) — ", "(Reuters) - ".
	placedLower = regexp.MustCompile(`^(?:` + name + `(?: ` + name + `){0,3}(?:, ` + name + `)?(?:, (` + day + `|` + month + ` \d{1,2}|\d{1,2} ` + month + `))? )?\(([\p{L}][\p{L} .&-]{1,30})\) ?(?:-|–|—|--|_) ?\S`)
	// whole is a dateline's date that has its year, too.
	whole = regexp.MustCompile(`^` + day + `$`)
)

// dateline reads the place, day and agency that begin a text. The rest of the line is the
// text's own.
func dateline(text string) (facts, bool) {
	if at := strings.IndexByte(text, '('); at < 0 || at > longestByline {
		return factsOfNone, false
	}
	m := placed.FindStringSubmatch(text)
	if m == nil {
		if m = placedLower.FindStringSubmatch(text); m == nil || !isOutlet(m[2]) {
			return factsOfNone, false
		}
	}
	f := facts{Head: Head{Outlet: m[2]}}
	if whole.MatchString(m[1]) {
		f.Published = plainDate(m[1])
	}
	return f, true
}
