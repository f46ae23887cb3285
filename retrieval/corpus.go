package retrieval

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// Corpus is all articles that may be quoted, ordered by ID.
type Corpus struct {
	Articles []*Article
	// Fingerprint changes when any byte of any article, or any fact about one,
	// changes: 64 hexadecimal digits of SHA-256.
	Fingerprint string
	// Places are where the articles came from.
	Places []Place
	// Skipped says what was left out and why, in the order of reading.
	Skipped []Skipped
	// Others counts the files of the folders that hold no articles (pictures, code),
	// by the ending of their names.
	Others map[string]int

	printings *lazyPrintings // nil in a corpus that was not read
}

// Skipped is something of a corpus that could not be used. The rest was.
type Skipped struct {
	// Path is the file, with a line number where one helps.
	Path string
	// Problem says what is wrong and what to do.
	Problem string
	// Partly says that the article is used all the same, without the fact that the
	// Problem names.
	Partly bool
}

// Fate is what became of it, in small letters: "skipped", or "used in part".
func (s Skipped) Fate() string {
	if s.Partly {
		return "used in part"
	}
	return "skipped"
}

func (s Skipped) String() string { return s.Path + ": " + s.Problem }

// ReadCorpus reads the articles of all places. What cannot be read is skipped
// and named in Skipped; no article at all is an error, which says what was
// skipped. It stops early when ctx ends.
func ReadCorpus(ctx context.Context, places ...Place) (*Corpus, error) {
	c := &Corpus{Places: places, Others: map[string]int{}}
	names := rootNames(places)
	var shelves []shelf
	for i, place := range places {
		s, err := readPlace(ctx, place)
		if err != nil {
			return nil, fmt.Errorf("read corpus %s: %w", place.Path, err)
		}
		s.name = names[i]
		c.Skipped = append(c.Skipped, s.skipped...)
		for ending, n := range s.others {
			c.Others[ending] += n
		}
		shelves = append(shelves, s)
	}
	c.Articles = merge(shelves)
	if len(c.Articles) == 0 {
		return nil, c.emptyError()
	}
	c.Fingerprint = fingerprint(c.Articles)
	c.printings = &lazyPrintings{}
	return c, nil
}

func (c *Corpus) emptyError() error {
	var paths []string
	for _, p := range c.Places {
		paths = append(paths, p.Path)
	}
	where := strings.Join(paths, ", ")
	if len(c.Skipped) == 0 {
		return fmt.Errorf("there are no articles in %s: put .txt, .md, .html, .pdf or .docx files there, or a corpus.jsonl", where)
	}
	if len(c.Skipped) == 1 {
		return fmt.Errorf("no article in %s can be used: %s", where, c.Skipped[0])
	}
	return fmt.Errorf("no article in %s can be used; the first of %d problems is %s", where, len(c.Skipped), c.Skipped[0])
}

// Article returns the article with that ID; ok is false when there is none.
func (c *Corpus) Article(id string) (article *Article, ok bool) {
	i, ok := slices.BinarySearchFunc(c.Articles, id, func(a *Article, id string) int { return strings.Compare(a.ID, id) })
	if !ok {
		return nil, false
	}
	return c.Articles[i], true
}

// rootNames gives every place a name of its own: the second "news" is "news-2".
func rootNames(places []Place) []string {
	names, used := make([]string, len(places)), map[string]bool{}
	for i, p := range places {
		name := p.Name
		for n := 2; used[name]; n++ {
			name = fmt.Sprintf("%s-%d", p.Name, n)
		}
		used[name], names[i] = true, name
	}
	return names
}

// merge puts the articles of all shelves in order. An ID that two shelves hold
// gets its root's name in front, in both, so that neither depends on the order
// in which the places were given; and so again where that is another's ID.
func merge(shelves []shelf) []*Article {
	var all []placed
	for _, s := range shelves {
		for _, a := range s.articles {
			all = append(all, placed{a, s.name})
		}
	}
	sortByID := func() { slices.SortFunc(all, func(a, b placed) int { return strings.Compare(a.ID, b.ID) }) }
	sortByID()
	for clash := true; clash; {
		clash = false
		for start := 0; start < len(all); {
			end := start + 1
			for end < len(all) && all[end].ID == all[start].ID {
				end++
			}
			for i := start; i < end && end-start > 1; i++ {
				if a := &all[i]; a.root != "" {
					a.ID = a.root + "/" + a.ID
					a.root = ""
					clash = true
				}
			}
			start = end
		}
		if clash {
			sortByID()
		}
	}
	articles := make([]*Article, len(all))
	for i, a := range all {
		articles[i] = a.Article
	}
	return articles
}

// placed is an article with its root's name, until that stands in front of its ID.
type placed struct {
	*Article
	root string
}

// fingerprint hashes every fact of every article, each with its length before
// it, so that no two corpora share one by moving a byte across a border.
func fingerprint(articles []*Article) string {
	h := sha256.New()
	// Gathered first: a million small writes take longer than the hashing.
	var b []byte
	for _, a := range articles {
		for _, fact := range [...]string{a.ID, a.Title, a.Outlet, a.Byline, a.URL, a.Published.String(), strings.Join(a.Inferred, ","), a.Body} {
			b = append(binary.LittleEndian.AppendUint64(b, uint64(len(fact))), fact...)
		}
		if len(b) >= gathered {
			h.Write(b)
			b = b[:0]
		}
	}
	h.Write(b)
	return hex.EncodeToString(h.Sum(nil))
}

// gathered is how many bytes are hashed at a time.
const gathered = 1 << 16
