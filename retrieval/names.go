package retrieval

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// names are the capitalised words of a corpus, by which a misspelt name is read
// as the one that was meant: in order of their length in characters, those of one length
// in order of their letters, small and without accents.
type names []name

type name struct {
	word     string // folded
	spelling string // as an article writes it
	length   int    // of word, in characters
	mentions int
}

func (n name) compare(other name) int {
	return cmp.Or(cmp.Compare(n.length, other.length), strings.Compare(n.word, other.word))
}

// at is the name with a folded word; ok is false when there is none.
func (n names) at(word string) (found name, ok bool) {
	i, ok := slices.BinarySearchFunc(n, name{word: word, length: utf8.RuneCountInString(word)}, name.compare)
	if !ok {
		return name{}, false
	}
	return n[i], true
}

// ofLength are the names of so many characters that begin with that one.
func (n names) ofLength(length int, first rune) []name {
	start, _ := slices.BinarySearchFunc(n, name{length: length, word: string(first)}, name.compare)
	end := start
	for end < len(n) && n[end].length == length && strings.HasPrefix(n[end].word, string(first)) {
		end++
	}
	return n[start:end]
}

// nameCount gathers names.
type nameCount struct {
	at    map[string]int // by folded word
	names names
}

func newNameCount() *nameCount { return &nameCount{at: map[string]int{}} }

func (c *nameCount) add(word string) {
	key := fold(word)
	i, seen := c.at[key]
	if !seen {
		key = strings.Clone(key) // which may be part of a text that may go
		i = len(c.names)
		c.at[key] = i
		c.names = append(c.names, name{word: key, spelling: strings.Clone(word), length: utf8.RuneCountInString(key)})
	}
	c.names[i].mentions++
}

// withFacts takes up the names in what is known of the articles, after those in the
// passages, and puts all in order. In a passage a word counts as a name where it is
// capitalised inside a sentence; at the start of one everything is.
func (c *nameCount) withFacts(articles []*Article) names {
	for _, a := range articles {
		for _, field := range []string{a.Outlet, a.Byline} {
			for _, w := range capitalised(field) {
				c.add(w.text)
			}
		}
	}
	slices.SortFunc(c.names, name.compare)
	return c.names
}

// near returns the name of the corpus that a word not in it was probably meant
// to be: one letter off for a word of five letters or more, two for one of eight
// or more, with the same first letter. Of several the nearest is taken, then the
// one mentioned most.
func (n names) near(word string) (spelling string, ok bool) {
	key := fold(word)
	length := utf8.RuneCountInString(key)
	most := 0
	switch {
	case length >= 8:
		most = 2
	case length >= 5:
		most = 1
	}
	type candidate struct {
		name
		distance int
	}
	var found []candidate
	first, _ := utf8.DecodeRuneInString(key)
	for l := length - most; most > 0 && l <= length+most; l++ {
		for _, other := range n.ofLength(l, first) {
			if d := distance(key, other.word); d > 0 && d <= most {
				found = append(found, candidate{other, d})
			}
		}
	}
	if len(found) == 0 {
		return "", false
	}
	best := slices.MinFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.mentions, a.mentions), strings.Compare(a.word, b.word))
	})
	return best.spelling, true
}

// longestName is from how many characters on comparing a word takes memory of its own.
const longestName = 32

// distance is the least number of letters to insert, delete, replace or swap
// with a neighbour to make one word of the other: optimal string alignment
// (Damerau 1964).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var room [3][longestName]int // a name of the corpus is compared with hundreds of others
	before, last, row := room[0][:], room[1][:], room[2][:]
	if len(t) >= longestName {
		before, last, row = make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	}
	before, last, row = before[:len(t)+1], last[:len(t)+1], row[:len(t)+1]
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}

// capital is a capitalised word of a text.
type capital struct {
	text  string
	start int
	// inside says that it does not begin a sentence, a line or a quotation.
	inside bool
}

// namesIn are the words of an article's passages that count as names.
func namesIn(passages []Passage, body string) []string {
	var names []string
	for _, p := range passages {
		for _, w := range capitalised(p.Span.Of(body)) {
			if w.inside {
				names = append(names, w.text)
			}
		}
	}
	return names
}

// capitalised finds the words of a text that begin with a capital and go on with
// small letters, possessives taken off.
func capitalised(text string) []capital {
	var found []capital
	inside := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			switch {
			case r == '\n' || strings.ContainsRune(".!?:•\"“”‘", r):
				inside = false
			case unicode.IsDigit(r) || r == ',' || r == ';':
				inside = true
			}
			i += size
			continue
		}
		end := wordEnd(text, i)
		word := strings.TrimSuffix(strings.TrimSuffix(text[i:end], "'s"), "’s")
		if unicode.IsUpper(r) && strings.ContainsFunc(word, unicode.IsLower) {
			found = append(found, capital{word, i, inside})
		}
		inside = true
		i = end
	}
	return found
}

// wordEnd is where the word that begins at i ends: letters, marks and digits,
// with apostrophes between them.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			if r != '\'' && r != '’' {
				return i
			}
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); !unicode.IsLetter(next) {
				return i
			}
		}
		i += size
	}
	return i
}
