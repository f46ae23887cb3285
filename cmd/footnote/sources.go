package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type sourcesOptions struct {
	*program
	json bool
}

func newSources(p *program) *cobra.Command {
	o := &sourcesOptions{program: p}
	cmd := &cobra.Command{
		Use:   "sources [flags]",
		Short: "List the articles with outlet and date",
		Long: "Lists every article that may be quoted: its headline (or its first words,\n" +
			"marked), outlet, date with the precision that is known, length and name.",
		Example: "  footnote sources\n" +
			"  footnote sources --json",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "print the articles as one line of JSON")
	return cmd
}

func (o *sourcesOptions) run(ctx context.Context) error {
	corpus, err := o.readCorpus(ctx)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(listOf(corpus))
	}
	w := o.writer()
	w.articles(corpus)
	return w.flush()
}

// listed is an article in the JSON of `sources`.
type listed struct {
	Article           string `json:"article"`
	Title             string `json:"title"`
	TitleMade         bool   `json:"title_made"`
	Outlet            string `json:"outlet"`
	OutletInferred    bool   `json:"outlet_inferred"`
	Byline            string `json:"byline"`
	Published         string `json:"published"`
	PublishedInferred bool   `json:"published_inferred"`
	URL               string `json:"url"`
	Words             int    `json:"words"`
	Bytes             int    `json:"bytes"`
	// SameAs is the article of which this is another name, word for word; AlsoIn are
	// those that print its text, word for word or nearly.
	SameAs string   `json:"same_as,omitempty"`
	AlsoIn []string `json:"also_in,omitempty"`
}

func listOf(corpus *retrieval.Corpus) any {
	list := []listed{}
	for _, a := range corpus.Articles {
		title, made := a.Headline()
		l := listed{
			Article: a.ID, Title: title, TitleMade: made,
			Outlet: a.Outlet, OutletInferred: a.IsInferred("outlet"), Byline: a.Byline,
			Published: a.Published.String(), PublishedInferred: a.IsInferred("published"), URL: a.URL,
			Words: words(a), Bytes: len(a.Body), AlsoIn: namesOf(corpus.Printings(a)),
		}
		if first := corpus.Same(a); first != a {
			l.SameAs = first.ID
		}
		list = append(list, l)
	}
	return struct {
		Articles []listed `json:"articles"`
	}{list}
}

func words(a *retrieval.Article) int { return len(strings.Fields(a.Body)) }

// articles prints the list of articles for people.
func (w *writer) articles(corpus *retrieval.Corpus) {
	shown := 0
	for _, a := range corpus.Articles {
		if corpus.Same(a) != a {
			continue // named with the first
		}
		shown++
		w.heading(a)
		w.dim("    " + visibleLine(a.ID))
		same, near := printingsOf(corpus, a)
		for _, id := range same {
			w.dim("    the same text: " + visibleLine(id))
		}
		for _, id := range near {
			w.dim("    nearly the same text: " + visibleLine(id))
		}
		w.blank()
	}
	w.line(counted(shown, "article") + ".")
}

// printingsOf are the names of the articles that print the text of a, word for word and
// nearly.
func printingsOf(corpus *retrieval.Corpus, a *retrieval.Article) (same, near []string) {
	for _, b := range corpus.Printings(a) {
		if corpus.Same(b) == corpus.Same(a) {
			same = append(same, b.ID)
		} else {
			near = append(near, b.ID)
		}
	}
	return same, near
}

func namesOf(articles []*retrieval.Article) []string {
	var names []string
	for _, a := range articles {
		names = append(names, a.ID)
	}
	return names
}

// heading prints an article's headline and what is known of it.
func (w *writer) heading(a *retrieval.Article) {
	title, made := a.Headline()
	w.strong(headline(title, made))
	parts := []string{outletOf(a), published(a.Published.String(), a.IsInferred("published"))}
	if a.Byline != "" {
		parts = append(parts, "by "+a.Byline)
	}
	w.line("    " + visibleLine(strings.Join(append(parts, counted(words(a), "word")), " · ")))
}

func outletOf(a *retrieval.Article) string {
	return outlet(a.Outlet, a.IsInferred("outlet"))
}
