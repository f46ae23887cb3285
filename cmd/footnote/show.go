package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type showOptions struct {
	*program
	json       bool
	words      string
	start, end count
	context    count
}

func newShow(p *program) *cobra.Command {
	o := &showOptions{program: p, end: count{least: 1}, context: count{n: 2}}
	cmd := &cobra.Command{
		Use:   "show ARTICLE [flags]",
		Short: "Show an article, or the words around an excerpt",
		Long: "Shows an article as it was published, or the sentences around the bytes that a\n" +
			"citation names. ARTICLE is the name that `footnote sources` lists, or a part of\n" +
			"it that only one article has. With the excerpt's words, or the first of them,\n" +
			"an old citation opens although the article has been edited since.",
		Example: "  footnote show 001_fa1b032fda7dab0b.txt\n" +
			"  footnote show 001 --start 0 --end 154\n" +
			"  footnote show 000 --start 380 --end 569 --context 1\n" +
			"  footnote show 001 --start 0 --end 154 --words \"The European Union\"",
		Args: oneWord("ARTICLE, a name that `footnote sources` lists"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd); err != nil {
				return err
			}
			return o.run(cmd.Context(), args[0])
		},
	}
	flags := cmd.Flags()
	o.start.addTo(flags, "start", "", "first `BYTE` of the excerpt")
	o.end.addTo(flags, "end", "", "the `BYTE` after the excerpt")
	o.context.addTo(flags, "context", "", "how many `SENTENCES` to show before and after the excerpt")
	flags.StringVar(&o.words, "words", "", "the excerpt's `WORDS`, or the first of them, as the citation has them")
	flags.BoolVar(&o.json, "json", false, "print the words as a citation, the excerpt as its emphasis")
	complete(cmd, "", func(ctx context.Context) []string {
		p.err = io.Discard // the shell shows none of it
		corpus, err := p.readCorpus(ctx)
		if err != nil {
			return nil
		}
		return articleIDs(corpus)
	})
	return cmd
}

func (o *showOptions) check(cmd *cobra.Command) error {
	given := cmd.Flags().Changed
	switch {
	case given("start") != given("end"):
		return usagef("give --start and --end together, as the citation has them")
	case given("start") && o.end.n <= o.start.n:
		return usagef("--start %d --end %d: the end must come after the start", o.start.n, o.end.n)
	case given("words") && !given("start"):
		return usagef("--words is for an excerpt: give --start and --end too")
	case given("context") && !given("start"):
		return usagef("--context is for an excerpt: give --start and --end too")
	}
	return nil
}

func (o *showOptions) run(ctx context.Context, name string) error {
	ix, err := o.open(ctx, needTerms)
	if err != nil {
		return err
	}
	article, err := findArticle(ix.Corpus(), name)
	if err != nil {
		return err
	}
	earlier, err := ix.Earlier(article.ID)
	if err != nil {
		o.warn("Earlier texts of %s cannot be read: %v.", article.ID, err)
	}
	version, changed := o.versionOf(article, earlier)
	if version == nil {
		return fmt.Errorf("no text of %s that is kept has those words there: it has been edited since, or they are another's", article.ID)
	}
	if o.words == "" && len(earlier) > 0 {
		o.warn("The text has changed since it was first indexed (%s kept); a citation from before opens with its --words.", counted(len(earlier), "earlier text"))
	}
	shown, err := retrieval.ContextIn(version, retrieval.Span{Start: o.start.n, End: o.end.n}, o.context.n)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(shownJSON{cited(shown), changed})
	}
	w := o.writer()
	w.context(shown, changed)
	return w.flush()
}

// shownJSON is a citation, and whether the article's text has changed since.
type shownJSON struct {
	retrieval.Citation
	Changed bool `json:"changed,omitempty"`
}

// versionOf is the text of an article that has the words of the excerpt where it
// is said to be: the one that it has, or else the last that had; nil when there is
// none. Without words it is the text as it is.
func (o *showOptions) versionOf(article *retrieval.Article, earlier []*retrieval.Article) (version *retrieval.Article, changed bool) {
	words := strings.Fields(o.words)
	for i, a := range append([]*retrieval.Article{article}, earlier...) {
		if o.end.n > len(a.Body) && len(words) > 0 {
			continue
		}
		if len(words) == 0 || beginsWith(a.Body[o.start.n:o.end.n], words) {
			return a, i > 0
		}
	}
	return nil, false
}

// beginsWith reports whether the first words of a text are these; how they are
// broken into lines says nothing.
func beginsWith(text string, words []string) bool {
	return strings.HasPrefix(strings.Join(strings.Fields(text), " "), strings.Join(words, " "))
}

// cited is what is shown as a citation, with what was asked for as its emphasis.
func cited(c retrieval.Context) retrieval.Citation {
	title, made := c.Article.Headline()
	return retrieval.Citation{
		N: 1, Article: c.Article.ID, Title: title, TitleMade: made, Outlet: c.Article.Outlet,
		Published: c.Article.Published.String(), PublishedInferred: c.Article.IsInferred("published"),
		Start: c.Shown.Start, End: c.Shown.End, Text: c.Shown.Of(c.Article.Body),
		Emphasis: [][2]int{{c.Asked.Start, c.Asked.End}}, Refers: []retrieval.Reference{},
	}
}

// context prints an article's words for people, those asked for standing out.
func (w *writer) context(c retrieval.Context, changed bool) {
	w.heading(c.Article)
	if changed {
		w.strong("    The text has since changed; this is how it was.")
	}
	whole := c.Shown == retrieval.Span{End: len(c.Article.Body)}
	where := fmt.Sprintf("bytes %d to %d of %d", c.Shown.Start, c.Shown.End, len(c.Article.Body))
	if whole {
		where = counted(len(c.Article.Body), "byte")
	}
	w.dim("    " + visibleLine(c.Article.ID) + ", " + where)
	w.blank()
	citation := cited(c)
	if c.Asked == c.Shown {
		citation.Emphasis = nil
	}
	text := strings.TrimRight(w.marked(citation), "\n")
	for _, l := range w.paint(chop(wrap(text, w.width), w.width)) {
		fmt.Fprintln(w.out, l)
	}
}
