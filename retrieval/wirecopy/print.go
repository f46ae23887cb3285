// Package wirecopy knows a text of a news agency that two papers print.
//
// Papers print an agency's text with small changes: a date in the house's style,
// spokesperson for spokeswoman, a sentence less. Two printings then have most
// runs of three words in common, and two reports of one event by two reporters
// hardly any. That is the containment of one set of shingles in another, from
// Broder, "On the resemblance and containment of documents" (1997). Broder goes on
// to compare samples of the sets (MinHash), for millions of pages; an answer
// compares a handful of paragraphs, so the whole sets are compared and nothing is
// estimated.
//
// A changed number, or a "not" more, is no change of style: two texts that give
// different figures are two voices.
//
// The functions are pure and safe for concurrent use.
package wirecopy

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

const (
	// shingle is how many words a shingle has. Of two, common pairs ("in the") make
	// strangers alike; of four, one changed word spoils too many in a sentence.
	shingle = 3
	// copied is the share of the shorter text's shingles that the longer one must
	// have. One word changed in a sentence of 20 words leaves 15 of 18 (.83), a date
	// turned around .72; two reporters quoting the same ten words in sentences of 25
	// share .35.
	copied = 0.6
	// fewestWords is from how many words on a text can be known as a copy by its
	// shingles. A shorter one ("He declined to comment") many people write.
	fewestWords = 8
	// longerBy bounds how much longer the other text may be: a sentence that lies in
	// a page is no copy of the page.
	longerBy = 4
)

// A Print is what of a text tells it from others. The zero Print is that of no
// text and copies nothing.
type Print struct {
	shingles []uint64 // sorted, each once
	marks    []string // its numbers and negations, sorted
	words    int
}

// Of takes the print of a text. Case, punctuation and the shapes of quotation
// marks do not count.
func Of(text string) Print {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !isInner(r) })
	p := Print{words: len(words)}
	for i, w := range words {
		words[i] = strings.Map(withoutInner, w)
		if isMark(words[i]) {
			p.marks = append(p.marks, words[i])
		}
	}
	for i := range len(words) - shingle + 1 {
		h := fnv.New64a()
		for _, w := range words[i : i+shingle] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		p.shingles = append(p.shingles, h.Sum64())
	}
	slices.Sort(p.shingles)
	p.shingles = slices.Compact(p.shingles)
	slices.Sort(p.marks)
	return p
}

// isInner reports whether a rune may stand within a word or a number.
func isInner(r rune) bool { return r == '\'' || r == '’' || r == ',' || r == '.' }

func withoutInner(r rune) rune {
	if isInner(r) {
		return -1
	}
	return r
}

// isMark reports whether a word is a number or turns a sentence into its contrary.
func isMark(word string) bool {
	switch word {
	case "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot",
		"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
		"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety":
		return true
	}
	return strings.ContainsFunc(word, unicode.IsNumber) || strings.HasSuffix(word, "nt") && isContracted(word)
}

// isContracted reports whether a word is "didn't" and the like, its apostrophe gone.
func isContracted(word string) bool {
	switch strings.TrimSuffix(word, "nt") {
	case "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "wo", "would", "could", "should", "ca":
		return true
	}
	return false
}

// Copies reports whether two texts are printings of one. Their numbers and negations
// must be the same; where one was cut, those of the shorter must be in the longer.
func (p Print) Copies(q Print) bool {
	if p.words > q.words {
		p, q = q, p
	}
	if q.words > longerBy*p.words {
		return false
	}
	if q.words-p.words <= shingle && len(p.marks) != len(q.marks) {
		return false
	}
	return p.Within(q)
}

// Within reports whether a longer text prints this one among other words.
func (p Print) Within(q Print) bool {
	return p.words >= fewestWords && holds(q.marks, p.marks) && p.Contained(q) >= copied
}

// Contained is the share, 0 to 1, of the shingles of p that q has.
func (p Print) Contained(q Print) float64 {
	if len(p.shingles) == 0 {
		return 0
	}
	shared, j := 0, 0
	for _, s := range p.shingles {
		for j < len(q.shingles) && q.shingles[j] < s {
			j++
		}
		if j < len(q.shingles) && q.shingles[j] == s {
			shared++
		}
	}
	return float64(shared) / float64(len(p.shingles))
}

// holds reports whether all of the sorted words are among the sorted others,
// each as often.
func holds(all, words []string) bool {
	j := 0
	for _, w := range words {
		for j < len(all) && all[j] < w {
			j++
		}
		if j == len(all) || all[j] != w {
			return false
		}
		j++
	}
	return true
}
