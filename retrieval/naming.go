package retrieval

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/followup"
	"footnote/retrieval/period"
)

// asked reads a question's names and times, for talks.
func (ix *Index) asked(text string, now Date) followup.Question {
	q := followup.Question{Text: text}
	var times []Span
	for _, t := range period.Find(text, day(now)) {
		q.Times = append(q.Times, followup.Span{Start: t.Start, End: t.End})
		times = append(times, Span{t.Start, t.End})
	}
	for _, words := range ix.askedNames(text, times) {
		last := words[len(words)-1]
		name := followup.Name{Start: words[0].start, End: last.start + len(last.text)}
		if slices.ContainsFunc(q.Times, func(t followup.Span) bool { return t.Start < name.End && name.Start < t.End }) {
			continue
		}
		q.Names = append(q.Names, ix.naming(text, name))
	}
	for _, a := range acronyms.FindAllStringIndex(text, -1) {
		name := followup.Name{Start: a[0], End: a[1], Kind: followup.Body}
		if isCountry(text[a[0]:a[1]]) {
			name.Kind = followup.Place
		}
		q.Names = append(q.Names, name)
	}
	slices.SortFunc(q.Names, func(a, b followup.Name) int { return a.Start - b.Start })
	return q
}

// acronyms are names in capitals: EU, UNHCR.
var acronyms = regexp.MustCompile(`\b[A-Z][A-Z&]{1,6}\b`)

// naming says what a name in a text names, by the articles that have it.
func (ix *Index) naming(text string, n followup.Name) followup.Name {
	name := text[n.Start:n.End]
	near := ix.near(name)
	switch person, found := ix.personNamed(name, near); {
	case isCountry(name):
		n.Kind = followup.Place
	case isBody(name):
		n.Kind = followup.Body
	case found:
		n.Kind, n.Gender = followup.Person, person.Gender
		if full := person.Name; full != name {
			n.Full = full
		}
	case ix.isPlace(name, near):
		n.Kind = followup.Place
	default:
		if gender, ok := ix.isPersonal(name, near); ok {
			n.Kind, n.Gender = followup.Person, gender
		}
	}
	return n
}

func isCountry(name string) bool { return countries[fold(name)] }

// bodyWords are words of which names of companies, offices and clubs are made.
var bodyWords = regexp.MustCompile(`(?i)\b(ministry|office|party|court|union|council|bank|rovers|wanderers|rangers|albion|athletic|hotspur|thistle|argyle|university|college|school|institute|club|united|city fc|fc|inc|ltd|plc|corp|group|commission|committee|parliament|senate|congress|government|department|agency|authority|association|federation|foundation|company|airlines|airways|police|army|navy|labour|conservatives|tories|democrats|republicans|liberals|greens|times|post|mail|guardian|telegraph|observatory|society|trust|hospital)\b`)

func isBody(name string) bool { return bodyWords.MatchString(name) }

// mostNamed bounds the passages that are looked at for what a name names.
const mostNamed = 12

// near are the passages that have all words of a name, some of them where many have.
func (ix *Index) near(name string) []int {
	terms := ix.analyzer.Terms(name)
	var found []int
	for _, m := range ix.terms.SearchWhere(terms, mostNamed, nil) {
		body := ix.passages[m.ID].Span.Of(ix.articleOf(ix.passages[m.ID]).Body)
		if has := ix.analyzer.Terms(body); !slices.ContainsFunc(terms, func(t string) bool { return !slices.Contains(has, t) }) {
			found = append(found, m.ID)
		}
	}
	return found
}

// placeShare is the least share of a name's mentions behind a preposition of place
// that makes it one. A body is mostly a subject or an owner.
const placeShare = 0.3

// isPlace reports whether the articles mostly place things in what the name names.
func (ix *Index) isPlace(name string, near []int) bool {
	all, placed := 0, 0
	for _, at := range near {
		body := ix.passages[at].Span.Of(ix.articleOf(ix.passages[at]).Body)
		for {
			i := strings.Index(body, name)
			if i < 0 {
				break
			}
			before := strings.Fields(body[max(0, i-12):i])
			if n := len(before); n > 0 && i > 0 && unicode.IsSpace(rune(body[i-1])) && slices.Contains([]string{"in", "at", "near", "outside", "into", "across"}, before[n-1]) {
				placed++
			}
			all++
			body = body[i+len(name):]
		}
	}
	return all > 0 && float64(placed) >= placeShare*float64(all)
}
