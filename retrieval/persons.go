package retrieval

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"footnote/retrieval/attribution"
	"footnote/retrieval/followup"
)

// personNamed finds the person of the articles who has this name or a part of it.
func (ix *Index) personNamed(name string, near []int) (attribution.Person, bool) {
	seen := map[int]bool{}
	for _, at := range near {
		article := ix.passages[at].Article
		if seen[article] {
			continue
		}
		seen[article] = true
		for _, p := range ix.people(article) {
			if attribution.Match(p.Name, name) {
				return p, true
			}
		}
	}
	return attribution.Person{}, false
}

// aged follows a person's name: "Kovac, 19, hit", "Brandt, who won", "Dahl was elected".
var aged = regexp.MustCompile(`^(, \d\d,|,? who\b| (was|is|has been) (re-)?(elected|appointed|born|sworn in|jailed|sentenced|married|arrested|promoted|knighted)\b)`)

// isPersonal reports whether the articles write of a name as of a person that
// attribution does not know as one: with an age, with "who", behind a noun of persons
// ("champion Lena Brandt"); and the gender, by that noun or where the name's own sentence or the
// beginning of the next has "he" or "she".
func (ix *Index) isPersonal(name string, near []int) (gender byte, ok bool) {
	surname := name[strings.LastIndexByte(name, ' ')+1:]
	for _, at := range near {
		p := ix.passages[at]
		body := ix.articleOf(p).Body
		for i, s := range p.Sentences {
			before, after, found := strings.Cut(s.Of(body), name)
			if !found {
				_, after, found = strings.Cut(s.Of(body), surname)
				ok = ok || found && aged.MatchString(after)
				continue
			}
			fields := strings.Fields(before)
			if len(fields) > 0 { // her daughter Isla
				last := strings.ToLower(fields[len(fields)-1])
				kin := followup.NounGender(last)
				ok = ok || kin != 0 || followup.IsHuman(last)
				gender = cmp.Or(gender, kin)
			}
			ok = ok || aged.MatchString(after)
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
func peopleIn(a *Article, said []attribution.Quotation) []attribution.Person {
	split := readable(a)
	people := attribution.People(a.Body, split)
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
