// Package printed finds what is printed above the text of an article that was saved as
// plain text: its headline, who wrote it, when, and which agency sent it.
//
// Sites print these in many ways, and many texts have none. What is not plainly one of
// them stays unknown: a first sentence is no headline, and a date within the text is
// that of something told.
//
// The functions are pure and safe for concurrent use.
package printed

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Head is what is printed above a text; what is not found is "".
type Head struct {
	Title, Byline, Outlet string
	// Published is the date as it is printed: "15 August 2023", "2023-08-15".
	Published string
}

// Bounds on what is looked at. Between headline and text sites print a line below the
// headline, the author, the date, a caption.
const (
	headLines     = 6
	longestTitle  = 140 // runes
	longestByline = 90  // bytes
)

// Read finds the head of a text.
func Read(body string) Head {
	lines := firstLines(strings.TrimPrefix(body, "\ufeff"))
	var h Head
	for i, l := range lines {
		h.line(l.text)
		if i == 0 && len(lines) > 1 && isHeadline(l, lines[1]) && h == (Head{}) {
			h.Title = l.text
		}
		if utf8.RuneCountInString(l.text) > longestTitle {
			break // the text has begun
		}
	}
	return h
}

// line is a line that is not blank.
type line struct {
	text  string
	apart bool // a blank line stands before it
}

func firstLines(body string) []line {
	var lines []line
	apart := false
	for text := range strings.Lines(body) {
		if text = strings.TrimSpace(text); text == "" {
			apart = true
			continue
		}
		lines = append(lines, line{text, apart})
		apart = false
		if len(lines) == headLines {
			break
		}
	}
	return lines
}

// isHeadline reports whether a first line is one: short, no sentence with its stop, and
// not the first line of a wrapped text.
func isHeadline(first, next line) bool {
	words := strings.Fields(first.text)
	if len(words) < 2 || utf8.RuneCountInString(first.text) > longestTitle {
		return false
	}
	r, _ := utf8.DecodeRuneInString(first.text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(first.text, "”\"’')"))
	if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("“\"‘'¿¡", r) || strings.ContainsRune(".,;:…-", last) {
		return false
	}
	letters := strings.IndexFunc(first.text, unicode.IsLetter)
	if letters < 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(first.text[letters:]); unicode.IsLower(r) {
		return false
	}
	begins, _ := utf8.DecodeRuneInString(next.text)
	// Right below it a headline has the author's line, or one much longer: those of a
	// wrapped text are equally long.
	return next.apart || !unicode.IsLower(begins) && (2*len(next.text) > 3*len(first.text) || byline.MatchString(next.text))
}

// marks part what stands on one line: "By Jo Pugh • 15 August 2023 • 9:50".
var marks = regexp.MustCompile(`\s+[•|·–—]\s+|\t+`)

const (
	name  = `\p{Lu}[\p{L}\p{M}.'’-]*`
	month = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
	day   = `(?:\d{1,2}(?:st|nd|rd|th)? ` + month + `,? \d{4}|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2})`
	hour  = `(?:[,T ]+(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?)?`
)

var (
	// byline is "By Jo Pugh", "By Jo Pugh and Ann Lee, Political Editor".
	byline = regexp.MustCompile(`(?:^|\s)(?i:by):? (` + name + `(?: (?:(?:de|van|von|der|al|bin|of|the|and|&) )*` + name + `)*(?:(?:, | and | & )` + name + `(?: (?:(?:de|van|von|der|al|bin|of|the|in) )*` + name + `)*)*)$`)
	// dated is a line, or a part of one between marks, that is a date alone.
	dated = regexp.MustCompile(`^(?i:(?:date|published|first published|posted|publication date)(?: on| at)?:?\s+)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?(` + day + `)` + hour + `(?:\s+(?i:by):? .*)?$`)
	// placed is a dateline: "OSLO, Aug. 15, 2023 (Reuters) - ", "PARIS (AFP) — ".
	placed = regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’/-]{2,40}(?:, (` + day + `|` + month + ` \d{1,2}|\d{1,2} ` + month + `))? \(([\p{L}][\p{L} .&-]{1,30})\) ?(?:-|–|—|--) ?\S`)
	// whole is a dateline's date that has its year, too.
	whole = regexp.MustCompile(`^` + day + `$`)
	// ordinal and dot are what the date's readers do not know.
	ordinal = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)
	dot     = regexp.MustCompile(`(\p{L})\.`)
)

// line takes from a line what it has of byline, date and agency; the first of each wins.
func (h *Head) line(text string) {
	if m := placed.FindStringSubmatch(text); m != nil && h.Outlet == "" {
		h.Outlet = m[2]
		if h.Published == "" && whole.MatchString(m[1]) {
			h.Published = plainDate(m[1])
		}
	}
	for _, part := range marks.Split(text, -1) {
		if part = strings.TrimSpace(part); len(part) > longestByline {
			continue
		}
		if m := byline.FindStringSubmatch(part); m != nil && h.Byline == "" && begins(part, m[0]) {
			h.Byline = m[1]
		}
		if m := dated.FindStringSubmatch(part); m != nil && h.Published == "" {
			h.Published = plainDate(m[1])
		}
	}
}

// begins reports whether a byline begins its line, but for a date before it: "stand by
// Me" is none.
func begins(part, found string) bool {
	before := strings.TrimSpace(strings.TrimSuffix(part, found))
	return before == "" || dated.MatchString(before)
}

// plainDate writes a printed date as "15 August 2023" or "August 15, 2023".
func plainDate(text string) string {
	text = dot.ReplaceAllString(ordinal.ReplaceAllString(text, "$1"), "$1")
	text = strings.Replace(text, "Sept ", "Sep ", 1)
	fields := strings.Fields(strings.ReplaceAll(text, ",", ""))
	if len(fields) == 3 && unicode.IsLetter(rune(fields[0][0])) {
		return fields[0] + " " + fields[1] + ", " + fields[2]
	}
	return strings.Join(fields, " ")
}
