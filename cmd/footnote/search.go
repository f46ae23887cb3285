package main

import (
	"context"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type searchOptions struct {
	*program
	json    bool
	explain bool
	batch   string
	format  choice
	by      choice
	k       count
}

func newSearch(p *program) *cobra.Command {
	o := &searchOptions{program: p, k: count{n: 10, least: 1},
		format: choice{value: "jsonl", words: []string{"jsonl", "trec"}},
		by:     choice{value: "passage", words: []string{"article", "passage"}},
	}
	cmd := &cobra.Command{
		Use:   "search [flags] QUERY",
		Short: "Rank the passages or articles nearest to a query",
		Long: "Ranks the passages nearest to a query, by its words and by its meaning. It never\n" +
			"abstains and folds no copies: what answers is for `footnote ask` to say.",
		Example: "  footnote search \"returns agreement\"\n" +
			"  footnote search --explain -k 3 \"small boats crossing the Channel\"\n" +
			"  footnote search --by article --json \"deterrence\"\n" +
			"  echo '{\"id\":\"q1\",\"question\":\"Channel crossings\"}' |\n" +
			"    footnote search --batch - --format trec",
		Args: func(_ *cobra.Command, args []string) error {
			if (o.batch == "") == (len(args) == 0) {
				return fmt.Errorf("give one query, or --batch FILE")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd); err != nil {
				return err
			}
			if o.batch != "" {
				return o.runBatch(cmd.Context())
			}
			return o.run(cmd.Context(), strings.Join(args, " "))
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.json, "json", false, "print the hits as one line of JSON, reasons included")
	flags.BoolVar(&o.explain, "explain", false, "show each score as the sum of its reasons, and how sure an answer would be")
	o.k.addTo(flags, "hits", "k", "how many hits, `N`")
	flags.StringVar(&o.batch, "batch", "", "rank for every line of this JSON Lines `FILE` (- is standard input)")
	o.by.addTo(cmd, "by", "rank passages, or articles by their best passage")
	o.format.addTo(cmd, "format", "of --batch: jsonl, or trec (by article)")
	return cmd
}

// check finds flags that contradict each other. A TREC run names articles, each
// once a query, so that format ranks by article unless told otherwise.
func (o *searchOptions) check(cmd *cobra.Command) error {
	flags := cmd.Flags()
	switch {
	case o.batch == "" && flags.Changed("format"):
		return usagef("--format is for --batch FILE; a single search has --json")
	case o.format.value == "trec" && flags.Changed("by") && o.by.value != "article":
		return usagef("--format trec ranks articles: give --by article")
	case o.format.value == "trec" && o.json:
		return usagef("--format trec is not JSON: leave --json out")
	}
	if o.format.value == "trec" {
		o.by.value = "article"
	}
	return nil
}

func (o *searchOptions) run(ctx context.Context, text string) error {
	ix, err := o.open(ctx, o.need())
	if err != nil {
		return err
	}
	found, hits, err := o.find(ctx, ix.Index, "", retrieval.Question{Text: text, Now: o.asked})
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(found)
	}
	w := o.writer()
	if len(hits) == 0 {
		w.line(noHits(text))
	}
	for i, h := range hits {
		if i > 0 {
			w.blank()
		}
		w.hit(h, o.explain)
	}
	if o.explain {
		w.blank()
		w.sureness(*found.Sureness)
	}
	return w.flush()
}

// need is the passages' vectors; to explain how sure an answer would be, the sentences'
// too.
func (o *searchOptions) need() need {
	if o.explain {
		return needSentences
	}
	return needPassages
}

// find ranks for one question, and explains how sure an answer would be if asked to.
func (o *searchOptions) find(ctx context.Context, ix *retrieval.Index, id string, q retrieval.Question) (found, []retrieval.Hit, error) {
	hits, err := o.search(ctx, ix, q)
	if err != nil {
		return found{}, nil, err
	}
	f := foundOf(id, hits)
	if o.explain {
		sure, err := ix.Sureness(ctx, q)
		if err != nil {
			return found{}, nil, err
		}
		f.Sureness = &sure
	}
	return f, hits, nil
}

// sureness prints how sure an answer would be, as a sum of log-odds.
func (w *writer) sureness(s retrieval.Sureness) {
	what := "answers"
	if s.Confidence < s.Threshold {
		what = "abstains"
	}
	w.line(fmt.Sprintf("`ask` %s: confidence %.3f, threshold %s", what, s.Confidence, shownThreshold(s.Threshold)))
	if len(s.Reasons) > 0 {
		points, sum := rounded(s.Reasons)
		w.line("    log-odds " + decimals(sum) + " = " + summed(s.Reasons, points))
	}
}

// summed writes reasons as a sum.
func summed(reasons []retrieval.Reason, points []int) string {
	var parts []string
	for i, r := range reasons {
		parts = append(parts, r.Signal+" "+decimals(points[i]))
	}
	return strings.Join(parts, " + ")
}

// search ranks for one question; what it could not use is said on standard error.
func (o *searchOptions) search(ctx context.Context, ix *retrieval.Index, q retrieval.Question) ([]retrieval.Hit, error) {
	hits, notes, err := ix.Search(ctx, retrieval.SearchRequest{Question: q, K: o.k.n, ByArticle: o.by.value == "article"})
	for _, note := range notes {
		o.warn("%s", note)
	}
	return hits, err
}

// noHits says why a search that never abstains found nothing.
func noHits(text string) string {
	if utf8.RuneCountInString(text) > retrieval.MaxQuestionRunes {
		return fmt.Sprintf("The query is too long: search with at most %d characters.", retrieval.MaxQuestionRunes)
	}
	return "Nothing was asked. Type some words to search for."
}

// hit prints a hit for people: the beginning of its words, and where they stand.
func (w *writer) hit(h retrieval.Hit, explain bool) {
	title, made := h.Article.Headline()
	lines := chop(wrap(visible(h.Text()), w.width-2), w.width-2)
	const shown = 3
	for i, l := range lines {
		if i == shown && !explain && len(lines) > shown+1 {
			fmt.Fprintf(w.out, "%s …\n", w.styled(styleDim, ">"))
			break
		}
		fmt.Fprintf(w.out, "%s %s\n", w.styled(styleDim, ">"), l)
	}
	points, sum := rounded(h.Reasons)
	w.numbered(h.Rank, outletOf(h.Article), published(h.Article.Published.String(), h.Article.IsInferred("published")), "score "+decimals(sum))
	if explain {
		w.line("    " + decimals(sum) + " = " + summed(h.Reasons, points))
	}
	w.source("", retrieval.Citation{Title: title, TitleMade: made, Article: h.Article.ID, Start: h.Passage.Span.Start, End: h.Passage.Span.End})
}

// rounded gives points in ten-thousandths and their sum, so that what is printed
// adds up.
func rounded(reasons []retrieval.Reason) (points []int, sum int) {
	for _, r := range reasons {
		n := int(math.Round(r.Points * 1e4))
		points, sum = append(points, n), sum+n
	}
	return points, sum
}

func decimals(n int) string { return fmt.Sprintf("%.4f", float64(n)/1e4) }
