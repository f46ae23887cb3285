package retrieval

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval/attribution"
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
var bodyWords = regexp.MustCompile(`(?i)\b(ministry|office|party|court|union|council|bank|university|college|school|institute|club|united|city fc|fc|inc|ltd|plc|corp|group|commission|committee|parliament|senate|congress|government|department|agency|authority|association|federation|foundation|company|airlines|airways|police|army|navy|labour|conservatives|tories|democrats|republicans|liberals|greens|times|post|mail|guardian|telegraph|observatory|society|trust|hospital)\b`)

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

// personNamed finds the person of the articles who has this name or a part of it.
func (ix *Index) personNamed(name string, near []int) (attribution.Person, bool) {
	seen := map[int]bool{}
	for _, at := range near {
		article := ix.passages[at].Article
		if seen[article] {
			continue
		}
		seen[article] = true
		for _, p := range ix.people[article]() {
			if attribution.Match(p.Name, name) {
				return p, true
			}
		}
	}
	return attribution.Person{}, false
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

// aged follows a person's name: "Kovac, 19, hit", "Brandt, who won".
var aged = regexp.MustCompile(`^(, \d\d,|,? who\b)`)

// isPersonal reports whether the articles write of a name as of a person that
// attribution does not know as one: with an age, with "who", behind a noun of persons
// ("champion Lena Brandt"); and the gender, where the name's own sentence or the
// beginning of the next has "he" or "she".
func (ix *Index) isPersonal(name string, near []int) (gender byte, ok bool) {
	for _, at := range near {
		p := ix.passages[at]
		body := ix.articleOf(p).Body
		for i, s := range p.Sentences {
			before, after, found := strings.Cut(s.Of(body), name)
			if !found {
				continue
			}
			fields := strings.Fields(before)
			ok = ok || aged.MatchString(after) || len(fields) > 0 && followup.IsHuman(fields[len(fields)-1])
			for _, word := range strings.Fields(after) {
				if gender == 0 {
					gender = pronounGender(word)
				}
			}
			if i+1 < len(p.Sentences) && gender == 0 {
				first, _, _ := strings.Cut(p.Sentences[i+1].Of(body), " ")
				gender = pronounGender(first)
			}
		}
	}
	return gender, ok
}

// peopleIn are the persons that an article names, with their gender by title, given
// name, or the pronoun with which a sentence goes on about somebody named alone before
// it.
func peopleIn(a *Article) []attribution.Person {
	split := readable(a)
	people := attribution.People(a.Body, split)
	said := attribution.Find(a.Body, split)
	for i := range people {
		p := &people[i]
		for _, q := range said {
			if p.Gender == 0 && q.Speaker == p.Name {
				p.Gender = pronounGender(q.AsWritten)
			}
		}
	}
	for _, paragraph := range split {
		for s := 1; s < len(paragraph.Sentences); s++ {
			first, _, _ := strings.Cut(Span(paragraph.Sentences[s]).Of(a.Body), " ")
			if g := pronounGender(first); g != 0 {
				if p := only(people, paragraph.Sentences[s-1]); p != nil && p.Gender == 0 {
					p.Gender = g
				}
			}
		}
	}
	return people
}

func pronounGender(word string) byte {
	switch strings.ToLower(word) {
	case "he", "his":
		return 'm'
	case "she", "her":
		return 'f'
	}
	return 0
}

// only is the one person whom a span mentions; nil for none or several.
func only(people []attribution.Person, span attribution.Span) *attribution.Person {
	var found *attribution.Person
	for i := range people {
		if slices.ContainsFunc(people[i].Mentions, func(m attribution.Span) bool { return m.Start >= span.Start && m.End <= span.End }) {
			if found != nil {
				return nil
			}
			found = &people[i]
		}
	}
	return found
}
