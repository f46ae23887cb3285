package retrieval

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"footnote/retrieval/wirecopy"
)

// printings says which articles of a corpus are printings of one text.
type printings struct {
	same   []int         // by article: the first with the very same body
	family []int         // by article: the first that prints its text, or nearly
	others map[int][]int // by the first of a family: all of it, where there are two
}

// printingsOf compares all articles, which are in order.
func printingsOf(articles []*Article) *printings {
	p := &printings{same: make([]int, len(articles))}
	seen := make(map[string]int, len(articles))
	for i, a := range articles {
		first, ok := seen[a.Body]
		if !ok {
			first = i
			seen[a.Body] = i
		}
		p.same[i] = first
	}
	p.family = wirecopy.Families(len(articles), func(i int) string { return articles[i].Body })
	for i := range articles {
		p.family[i] = p.family[p.same[i]]
	}
	p.gather()
	return p
}

// gather finds the families of more than one.
func (p *printings) gather() {
	p.others = map[int][]int{}
	for i, first := range p.family {
		if first == i {
			continue
		}
		if p.others[first] == nil {
			p.others[first] = []int{first}
		}
		p.others[first] = append(p.others[first], i)
	}
}

// lazyPrintings are the printings of a corpus: those that an index has kept, or found
// when somebody first asks, since comparing all articles takes a second for 100,000.
type lazyPrintings struct {
	once  sync.Once
	found *printings
}

// known gives the printings, where these are the articles of a corpus that was read.
func (c *Corpus) known() *printings {
	c.printings.once.Do(func() { c.printings.found = printingsOf(c.Articles) })
	return c.printings.found
}

// know takes over what an earlier run has found of the very same articles.
func (c *Corpus) know(p *printings) {
	if c.printings != nil {
		c.printings.once.Do(func() { c.printings.found = p })
	}
}

// Same is the first article, by ID, with the very same text as a: two names of one
// article. It is a itself where there is none before it.
func (c *Corpus) Same(a *Article) *Article {
	if i, ok := c.place(a); ok {
		return c.Articles[c.known().same[i]]
	}
	return a
}

// Printings are the other articles that print the text of a, word for word or nearly, as
// papers print an agency's: in order of ID.
func (c *Corpus) Printings(a *Article) []*Article {
	i, ok := c.place(a)
	if !ok {
		return nil
	}
	var all []*Article
	p := c.known()
	for _, j := range p.others[p.family[i]] {
		if j != i {
			all = append(all, c.Articles[j])
		}
	}
	return all
}

// place is an article's position, where its printings can be known.
func (c *Corpus) place(a *Article) (int, bool) {
	if c.printings == nil {
		return 0, false
	}
	i, ok := slices.BinarySearchFunc(c.Articles, a.ID, func(b *Article, id string) int { return strings.Compare(b.ID, id) })
	return i, ok && c.Articles[i] == a
}

// Printing is another article that has an excerpt's words, too.
type Printing struct {
	Article   string `json:"article"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
}

// alsoIn are the printings of an article that have an excerpt of it, word for word or in
// the house's style; a figure that was changed is another paper's own.
func (c *Corpus) alsoIn(a *Article, excerpt string) []Printing {
	var also []Printing
	print := wirecopy.Of(excerpt)
	for _, b := range c.Printings(a) {
		if !strings.Contains(b.Body, excerpt) && !print.Within(wirecopy.Of(b.Body)) {
			continue
		}
		title, _ := b.Headline()
		also = append(also, Printing{Article: b.ID, Title: title, Outlet: b.Outlet, Published: b.Published.String()})
	}
	return also
}

// mostAlso is how many printings a citation names for people.
const mostAlso = 2

// alsoWords is "also in The Mirror and 3 more", "" for none. An article whose outlet is
// not known goes by its name; a printing of the same outlet does, too, where the outlet
// alone would say nothing.
func (c Citation) alsoWords() string {
	var names []string
	for _, p := range c.AlsoIn {
		name := p.Outlet
		if name == "" || name == c.Outlet {
			name = p.Article
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	shown := names[:min(len(names), mostAlso)]
	words := "also in " + strings.Join(shown, ", ")
	if more := len(names) - len(shown); more > 0 {
		words += fmt.Sprintf(" and %d more", more)
	}
	return words
}
