package printed

import (
	"regexp"
	"strings"
)

const (
	name = `\p{Lu}[\p{L}\p{M}.'’-]*`
	// person is a name of several words: "Ann van der Lee".
	person = name + `(?: (?:(?:de|van|von|der|al|bin|of|for|the|in|and|&) )*` + name + `)*`
	// role is what a writer is to the paper: "political editor", "Europe correspondent in
	// Brussels".
	role = `(?:[\p{L}-]+ ){0,4}(?i:editor|correspondent|reporter|writer|columnist|journalist|producer|analyst|commentator|critic|contributor|photographer)(?:,? (?:in|for|at) ` + person + `| at large)?`
)

var (
	// byline is "By Jo Pugh", "By Jo Pugh and Ann Lee, Political Editor".
	byline = regexp.MustCompile(`^(?i:(?:(?:written|reported|story|words|posted|published) )?by):? (` + person + `(?:(?:, | and | & )` + person + `)*(?:,? ` + role + `)?)$`)
	// roleAlone is a writer's name with what he is, and no "By".
	roleAlone = regexp.MustCompile(`^(` + name + `(?: (?:(?:de|van|von|der|al|bin) )?` + name + `){1,3}), ` + role + `$`)
	// roleBehind is one without a comma: "Jane Roe Transport correspondent".
	roleBehind = regexp.MustCompile(`^` + name + ` ` + name + ` ` + role + `$`)
	// roleLine is what a writer is, on a line of its own, and for whom.
	roleLine = regexp.MustCompile(`^\p{Lu}?` + role + `(?:, (\p{Lu}.*?))?(?: @\w+)?$`)
	// twoNames is what may be a person's name and no more.
	twoNames = regexp.MustCompile(`^` + name + `(?: ` + name + `){1,2}$`)
	// people are names and what they are.
	people = regexp.MustCompile(`^` + person + `(?:(?:, | and | & )` + person + `)*(?:,? ` + role + `)?$`)
	// forWhom parts a writer from the outlet that he writes for.
	forWhom = regexp.MustCompile(`^(.+?)(?:,|(?i: for| of)) (?:the )?(\p{Lu}.*)$`)
)

// bylineOf reads a byline. What it says of the outlet is taken out of it: "By Jo Pugh, BBC
// News".
func bylineOf(text string) (Head, bool) {
	if start, _, _ := strings.Cut(text, " "); text == "" || !strings.ContainsAny(text[:1], "bBwWrRsSpP") || len(start) > len("published") {
		return Head{}, false
	}
	m := byline.FindStringSubmatch(text)
	if m == nil {
		return Head{}, false
	}
	if who := forWhom.FindStringSubmatch(m[1]); who != nil && isOutlet(who[2]) {
		return Head{Byline: who[1], Outlet: who[2]}, true
	}
	if isOutlet(m[1]) { // "By Reuters"
		return Head{Outlet: m[1]}, true
	}
	return Head{Byline: m[1]}, true
}

// withRole is a byline that has no "By" and needs none: "Jane Roe, political editor".
func withRole(text string) string {
	if len(text) <= longestByline && roleAlone.MatchString(text) {
		return text
	}
	return ""
}

// roles takes the names of writers that a line without "By" has: above what they are, or
// with it and a date beside them.
func roles(lines []line, facts []facts) {
	for i := 1; i < len(lines); i++ { // the first line may be a headline
		text, f := lines[i].text, &facts[i]
		if f.only || f.named || len(text) > longestByline {
			continue
		}
		dated := facts[i-1].Published != "" || i+1 < len(facts) && facts[i+1].Published != ""
		switch {
		case withRole(text) != "", dated && roleBehind.MatchString(text):
			f.Byline, f.only = text, true
		case roleLine.MatchString(text) && twoNames.MatchString(lines[i-1].text) && i > 1:
			facts[i-1].Byline, facts[i-1].only, f.only = lines[i-1].text, true, true
			if who := roleLine.FindStringSubmatch(text)[1]; isOutlet(who) {
				f.Outlet = who
			}
		}
	}
}

// isNames reports whether a text is names of people: a byline without its "By".
func isNames(text string) bool { return len(text) <= longestByline && people.MatchString(text) }

// isName reports whether a text is written as a name is, capitals on every word that
// carries it.
func isName(text string) bool {
	words := strings.Fields(text)
	return len(words) > 0 && len(words) <= mostNameWords && nameOnly.MatchString(text)
}
