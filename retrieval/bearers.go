package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/attribution"
)

// Bearers gives the persons whom the articles of a filter name or call by what was asked
// for, where there are several of them: of two Shaws, "Shaw" is either. Somebody called by
// the surname alone in one article counts only where no full name has it. It is nil for
// one person and for none.
func (ix *Index) Bearers(speaker string, filter Filter) []string {
	r := QuoteRequest{Speaker: speaker, Filter: filter}.timed()
	return several(ix.Named(r.Speaker, r.Filter))
}

// SpeakersOf are the persons of a list of quotes asked for by a name or an office, where
// they are several, as Bearers are.
func SpeakersOf(speaker string, quotes []Quote) []string {
	var names []string
	for _, q := range quotes {
		if speaker != "" && q.Speaker != "" && strings.Contains(q.Speaker, " ") && attribution.Match(q.Speaker, speaker) && !slices.Contains(names, q.Speaker) {
			names = append(names, q.Speaker)
		}
	}
	return several(names)
}

// several leaves out names that are a part of another one; nil where one is left.
func several(names []string) []string {
	var kept []string
	for _, name := range names {
		part := slices.ContainsFunc(names, func(other string) bool { return other != name && attribution.Match(other, name) })
		if !part {
			kept = append(kept, name)
		}
	}
	if len(kept) < 2 {
		return nil
	}
	return kept
}

// sharedName is the sentence for people that says that excerpts speak of several persons
// whom one name of the question may mean; "" where they do not.
func (ix *Index) sharedName(q Query, chosen []sentence) string {
	for _, name := range q.Names {
		if strings.Contains(name, " ") {
			continue
		}
		var bearers []string
		for _, s := range chosen {
			for _, p := range ix.people(s.hit.Passage.Article) {
				words := strings.Fields(p.Name)
				if len(words) < 2 || fold(words[len(words)-1]) != fold(name) || slices.Contains(bearers, p.Name) {
					continue
				}
				if slices.ContainsFunc(p.Mentions, func(m attribution.Span) bool { return Span(m).Overlaps(s.span) }) {
					bearers = append(bearers, p.Name)
				}
			}
		}
		if all := several(bearers); all != nil {
			return "“" + name + "” may be " + eitherOf(all) + " here."
		}
	}
	return ""
}

// mostBearers bounds how many names a sentence lists.
const mostBearers = 5

// eitherOf lists names with an "or".
func eitherOf(names []string) string {
	if len(names) > mostBearers {
		return strings.Join(names[:mostBearers], ", ") + " or others"
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
