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
}

func listOf(corpus *retrieval.Corpus) any {
	list := []listed{}
	for _, a := range corpus.Articles {
		title, made := a.Headline()
		list = append(list, listed{
			Article: a.ID, Title: title, TitleMade: made,
			Outlet: a.Outlet, OutletInferred: a.IsInferred("outlet"), Byline: a.Byline,
			Published: a.Published.String(), PublishedInferred: a.IsInferred("published"), URL: a.URL,
			Words: words(a), Bytes: len(a.Body),
		})
	}
	return struct {
		Articles []listed `json:"articles"`
	}{list}
}

func words(a *retrieval.Article) int { return len(strings.Fields(a.Body)) }

// articles prints the list of articles for people.
func (w *writer) articles(corpus *retrieval.Corpus) {
	for _, a := range corpus.Articles {
		w.heading(a)
		w.dim("    " + visibleLine(a.ID))
		w.blank()
	}
	w.line(counted(len(corpus.Articles), "article") + ".")
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
