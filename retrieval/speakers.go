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
	for a := range ix.corpus.Articles {
		for _, q := range ix.said(a) {
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
	for a, article := range ix.corpus.Articles {
		if !filter.keeps(article) {
			continue
		}
		for _, p := range ix.people(a) {
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
// of what was asked for or have a word one or two letters from one of it, in their name
// or in what they are called ("prosecuter"). Of two who share the surname, one whose
// given name begins alike is nearer: Dan Shaw is Danny Shaw.
func (ix *Index) NearSpeakers(speaker string) []string {
	type near struct {
		name string
		off  int // the letters between the two, a word not shared counting as six
	}
	asked := nameWords(speaker)
	var found []near
	for _, who := range ix.everybody() {
		if attribution.Match(who.name, speaker) {
			continue
		}
		off, shares := wordsOff(asked, nameWords(who.name))
		if !shares {
			off, shares = wordsOff(asked, who.called)
			shares = shares && off < wordOff*len(asked)/2+1
		}
		if shares {
			if given := strings.Fields(fold(speaker)); !beginsAlike(given, strings.Fields(fold(who.name))) {
				off++
			}
			found = append(found, near{who.name, off})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.off, b.off) })
	names := []string{}
	for _, n := range found[:min(len(found), maxNear)] {
		names = append(names, n.name)
	}
	return names
}

// wordOff is what a word counts that is near none.
const wordOff = 6

// wordsOff is how many letters the words asked for are off those of a name, and whether
// any of them is near one.
func wordsOff(asked, have []string) (off int, shares bool) {
	for _, w := range asked {
		least := wordOff
		for _, v := range have {
			least = min(least, lettersOff(w, v))
		}
		off += least
		shares = shares || least < wordOff
	}
	return off, shares
}

// beginsAlike reports whether one of two first names begins with the other.
func beginsAlike(a, b []string) bool {
	return len(a) > 1 && len(b) > 1 && (strings.HasPrefix(a[0], b[0]) || strings.HasPrefix(b[0], a[0]))
}

// known is somebody quoted or named, and the words of what the articles call them.
type known struct {
	name   string
	called []string
}

// everybody is Speakers and then who is named besides, in the articles' order.
func (ix *Index) everybody() []known {
	var all []known
	at := map[string]int{}
	for _, name := range ix.Speakers() {
		at[name] = len(all)
		all = append(all, known{name: name})
	}
	for a := range ix.corpus.Articles {
		for _, p := range ix.people(a) {
			i, seen := at[p.Name]
			if !seen {
				i = len(all)
				at[p.Name] = i
				all = append(all, known{name: p.Name})
			}
			for _, title := range p.Titles {
				all[i].called = append(all[i].called, nameWords(title)...)
			}
		}
	}
	return all
}

// nameWords are the words of a name by which another one may be near it; short
// ones ("of", "the", "von") are near anything.
func nameWords(name string) []string {
	words := strings.FieldsFunc(fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return utf8.RuneCountInString(w) < 3 || w == "the" || w == "for" })
}

// lettersOff is how many letters two words are apart: none, one where they have
// four letters, two where they have six; wordOff where they are further apart.
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
	return wordOff
}
