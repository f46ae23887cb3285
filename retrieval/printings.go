package retrieval

import (
	"fmt"
	"strings"

	"footnote/retrieval/wirecopy"
)

// printings says which articles of a corpus are printings of one text.
type printings struct {
	at     map[*Article]int // the article's position
	same   []int            // by article: the first with the very same body
	family []int            // by article: the first that prints its text, or nearly
	others map[int][]int    // by the first of a family: all of it, where there are two
}

// printingsOf compares all articles, which are in order.
func printingsOf(articles []*Article) *printings {
	p := &printings{at: make(map[*Article]int, len(articles)), same: make([]int, len(articles)), others: map[int][]int{}}
	seen := make(map[string]int, len(articles))
	for i, a := range articles {
		p.at[a] = i
		first, ok := seen[a.Body]
		if !ok {
			first = i
			seen[a.Body] = i
		}
		p.same[i] = first
	}
	p.family = wirecopy.Families(len(articles), func(i int) string { return articles[i].Body })
	members := map[int][]int{}
	for i := range articles {
		p.family[i] = p.family[p.same[i]]
		members[p.family[i]] = append(members[p.family[i]], i)
	}
	for first, all := range members {
		if len(all) > 1 {
			p.others[first] = all
		}
	}
	return p
}

// Same is the first article, by ID, with the very same text as a: two names of one
// article. It is a itself where there is none before it.
func (c *Corpus) Same(a *Article) *Article {
	if i, ok := c.place(a); ok {
		return c.Articles[c.printings.same[i]]
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
	for _, j := range c.printings.others[c.printings.family[i]] {
		if j != i {
			all = append(all, c.Articles[j])
		}
	}
	return all
}

// place is an article's position, where its printings are known.
func (c *Corpus) place(a *Article) (int, bool) {
	if c.printings == nil {
		return 0, false
	}
	i, ok := c.printings.at[a]
	return i, ok
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
