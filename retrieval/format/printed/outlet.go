package printed

import (
	"regexp"
	"strings"
)

// mostNameWords bounds the words of an outlet's name: "The Association for Computing
// Machinery's News Letter" is about the longest.
const mostNameWords = 7

// mostCapitals bounds its words with a capital, beside "The": with five and more a line
// set like a headline is a headline ("Los Angeles Daily News" has four).
const mostCapitals = 4

var (
	nameOnly = regexp.MustCompile(`^[\p{Lu}\d][\p{L}\p{M}\d.'’&+-]*(?: (?:(?:of|the|and|for|de|la|le|der|die|das|&) )*[\p{Lu}\d&][\p{L}\p{M}\d.'’&+-]*)*$`)
	// site is a site by its host.
	site = regexp.MustCompile(`^(?i:[a-z0-9-]+\.)+(?i:com|org|net|co\.uk|news|io|eu|uk|ie|ca|au|nz|in|tv|info)$`)
	// placeOf is where a paper appears: "The Times (London)".
	placeOf = regexp.MustCompile(`^(.+?)(?:,| \() ?` + name + `(?: ` + name + `){0,2}\)?$`)
	// besideDate is a name with a date behind it or before it.
	besideDate = regexp.MustCompile(`^(?:(.{2,60}?),? \(?` + before + `(` + day + `|` + month + ` \d{4})` + hour + `\)?|` + before + `(` + day + `)` + hour + `, (.{2,60}))$`)
)

// outletAndDate reads "Hexley Gazette, 16 May 2017".
func outletAndDate(text string) (Head, bool) {
	m := besideDate.FindStringSubmatch(text)
	if m == nil {
		return Head{}, false
	}
	who, when := strings.TrimPrefix(m[1], "(")+m[4], m[2]+m[3]
	if place := outletAndPlace(who); place != "" {
		who = place
	}
	if !isOutlet(who) {
		return Head{}, false
	}
	return Head{Outlet: who, Published: plainDate(when)}, true
}

// outletAndPlace is the outlet of "BBC News, Washington"; "" where there is none.
func outletAndPlace(text string) string {
	if m := placeOf.FindStringSubmatch(text); m != nil && isOutlet(m[1]) {
		return m[1]
	}
	return ""
}

// isOutlet reports whether a text is the name of one who publishes news, and of nobody
// else: by the noun that papers and stations call themselves by ("Norby Post"), because it
// is known, or because it is a site's address. Any other name may be a person's, a place's
// or a section's.
func isOutlet(text string) bool {
	if len(text) > longestByline || text == "" {
		return false
	}
	if site.MatchString(text) {
		return true
	}
	words := strings.Fields(text)
	if len(words) > mostNameWords || !nameOnly.MatchString(text) {
		return false
	}
	whole := strings.ToLower(strings.Join(words, " "))
	bare, the := strings.CutPrefix(whole, "the ")
	if known[whole] || known[bare] {
		return true
	}
	if the {
		words = words[1:]
	}
	capitals, telling := 0, false
	for _, w := range words {
		if w == "for" {
			return false
		}
		if !joins[w] {
			capitals++
		}
		telling = telling || !ordinary[strings.ToLower(w)] && !joins[w]
	}
	return capitals <= mostCapitals && (capitals > 1 || the) && telling && press[pressNoun(words)]
}

// pressNoun is the word that would say that a name is a paper's: the last one, in front of
// what may stand behind it ("Times of India", "Post Online", "Post-Dispatch").
func pressNoun(words []string) string {
	for i, w := range words {
		if i > 0 && joins[w] || i > 0 && tails[strings.ToLower(w)] {
			if noun := strings.ToLower(words[i-1]); press[noun] {
				return noun
			}
		}
	}
	last := strings.ToLower(words[len(words)-1])
	if at := strings.LastIndex(last, "-"); at >= 0 && !press[last] {
		last = last[at+1:]
	}
	return last
}
