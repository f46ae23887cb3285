package retrieval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/retrieval/attribution"
)

// Speakers gives the names and roles of everybody quoted in the corpus in words
// between quotation marks, each once, sorted.
func (ix *Index) Speakers() []string {
	seen := map[string]bool{}
	var names []string
	for _, said := range ix.said {
		for _, q := range said() {
			if q.Speaker != "" && q.Kind != attribution.Indirect && !seen[q.Speaker] {
				seen[q.Speaker] = true
				names = append(names, q.Speaker)
			}
		}
	}
	slices.Sort(names)
	return names
}

// Named gives the persons, quoted or not, whom the articles of a filter name or call
// by what was asked for: by a part of their name or by their office. Each stands
// once, in the order of the articles.
func (ix *Index) Named(speaker string, filter Filter) []string {
	var names []string
	for a, people := range ix.people {
		if !filter.keeps(ix.corpus.Articles[a]) {
			continue
		}
		for _, p := range people() {
			called, _ := attribution.Called(p.Titles, speaker)
			if (called || attribution.Match(p.Name, speaker)) && !slices.Contains(names, p.Name) {
				names = append(names, p.Name)
			}
		}
	}
	return names
}

// maxNear is how many near names are worth reading.
const maxNear = 8

// NearSpeakers gives names to offer when nothing matched, the nearest first and at
// most eight: quoted speakers, and persons whom the articles name, who share a part
// of what was asked for or have a word one or two letters from one of it.
func (ix *Index) NearSpeakers(speaker string) []string {
	type near struct {
		name string
		off  int // the letters between the two, a word not shared counting as six
	}
	asked := nameWords(speaker)
	var found []near
	for _, name := range ix.everybody() {
		if attribution.Match(name, speaker) {
			continue
		}
		have, off, shares := nameWords(name), 0, false
		for _, w := range asked {
			least := 6
			for _, v := range have {
				least = min(least, lettersOff(w, v))
			}
			off += least
			shares = shares || least < 6
		}
		if shares {
			found = append(found, near{name, off})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.off, b.off) })
	names := []string{}
	for _, n := range found[:min(len(found), maxNear)] {
		names = append(names, n.name)
	}
	return names
}

// everybody is Speakers and then who is named besides, in the articles' order.
func (ix *Index) everybody() []string {
	names := ix.Speakers()
	seen := map[string]bool{}
	for _, name := range names {
		seen[name] = true
	}
	for _, people := range ix.people {
		for _, p := range people() {
			if !seen[p.Name] {
				seen[p.Name] = true
				names = append(names, p.Name)
			}
		}
	}
	return names
}

// nameWords are the words of a name by which another one may be near it; short
// ones ("of", "the", "von") are near anything.
func nameWords(name string) []string {
	words := strings.FieldsFunc(fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return utf8.RuneCountInString(w) < 3 || w == "the" || w == "for" })
}

// lettersOff is how many letters two words are apart: none, one where they have
// four letters, two where they have six; 6 where they are further apart.
func lettersOff(a, b string) int {
	if a == b {
		return 0
	}
	most := 0
	switch n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)); {
	case n >= 6:
		most = 2
	case n >= 4:
		most = 1
	}
	if most > 0 {
		if d := distance(a, b); d <= most {
			return d
		}
	}
	return 6
}
