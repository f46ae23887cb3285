package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

type quoteOptions struct {
	*program
	json     bool
	speaker  string
	about    string
	indirect bool
	limit    count
	filter   filterFlags
}

func newQuote(p *program) *cobra.Command {
	o := &quoteOptions{program: p, limit: limit()}
	cmd := &cobra.Command{
		Use:   "quote [flags]",
		Short: "List who said what, in order of date",
		Long: "Lists what the articles quote people as saying, in order of date. A repeat of\n" +
			"the same words in another article is folded into the first; --json lists it\n" +
			"with same_as. --speaker takes any part of a name, a role as the articles write\n" +
			"it, or an office: whom the articles of a year call so in that year. It may stand\n" +
			"with its year: \"mayor in 2022\".",
		Example: "  footnote quote --speaker \"Peter Walsh\"\n" +
			"  footnote quote --speaker \"transport minister\" --since 2025\n" +
			"  footnote quote --speaker spokesperson --about \"returns agreement\"\n" +
			"  footnote quote --since 2023-08 --indirect --limit 5\n" +
			"  footnote quote --json",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.speaker, "speaker", "", "any part of the speaker's `NAME`, role or office (default: everybody)")
	flags.StringVar(&o.about, "about", "", "only quotations on this `TOPIC`")
	flags.BoolVar(&o.indirect, "indirect", false, "reported speech without quotation marks too")
	o.limit.addTo(flags, "limit", "", "at most `N` quotations (default: all)")
	flags.BoolVar(&o.json, "json", false, "print the quotations as one line of JSON")
	o.filter.addTo(flags)
	complete(cmd, "speaker", func(ctx context.Context) []string {
		p.err = io.Discard // the shell shows none of it
		ix, err := p.open(ctx, needTerms)
		if err != nil {
			return nil
		}
		return ix.Speakers()
	})
	return cmd
}

func (o *quoteOptions) run(ctx context.Context) error {
	o.speaker = strings.Join(strings.Fields(o.speaker), " ") // a name, however it was spaced
	filter, err := o.filter.filter()
	if err != nil {
		return err
	}
	ix, err := o.open(ctx, needTerms)
	if err != nil {
		return err
	}
	o.warnUndated(ix.Corpus(), filter)
	quotes, err := ix.Quotes(ctx, retrieval.QuoteRequest{
		Speaker: o.speaker, About: o.about, Filter: filter, Indirect: o.indirect, Limit: o.limit.n,
	})
	if err != nil {
		return err
	}
	if all := ix.Bearers(o.speaker, filter); len(quotes) > 0 && all != nil {
		o.warn("“%s” may be %s; give the full name for one of them.", o.speaker, oneOf(all[:min(len(all), mostSpeakers)]))
	}
	near := []string{}
	if len(quotes) == 0 && o.speaker != "" {
		near = append(near, ix.NearSpeakers(o.speaker)...)
	}
	if o.json {
		return o.printJSON(struct {
			Quotes []retrieval.Quote `json:"quotes"`
			Near   []string          `json:"near"`
		}{quotes, near})
	}
	w := o.writer()
	if len(quotes) == 0 {
		wider, err := o.wider(ctx, ix.Index)
		if err != nil {
			return err
		}
		w.noQuotes(o, ix.Index, near, wider)
	}
	w.quotes(quotes)
	return w.flush()
}

// quotes prints quotations for people, a repeat of a wire copy under its first.
func (w *writer) quotes(quotes []retrieval.Quote) {
	repeats := map[int][]retrieval.Quote{}
	for _, q := range quotes {
		if q.SameAs != 0 {
			repeats[q.SameAs] = append(repeats[q.SameAs], q)
		}
	}
	first := true
	for _, q := range quotes {
		if q.SameAs != 0 {
			continue
		}
		if !first {
			w.blank()
		}
		first = false
		w.quoted(q.Citation)
		w.numbered(q.N, speaker(q), outlet(q.Outlet, q.OutletInferred), published(q.Published, q.PublishedInferred))
		w.source("", q.Citation)
		for _, again := range repeats[q.N] {
			w.source(alsoIn(again.Citation), again.Citation)
		}
	}
}

// alsoIn says where and when a repeat was printed.
func alsoIn(c retrieval.Citation) string {
	where := c.Outlet
	if where == "" {
		where = "an outlet not named"
	}
	return fmt.Sprintf("also in %s, %s: ", where, published(c.Published, c.PublishedInferred))
}

// speaker is who said a quotation, with how the article puts it.
func speaker(q retrieval.Quote) string {
	name := cmp.Or(q.Speaker, unnamed)
	var as []string
	if q.SpeakerAsWritten != "" && q.SpeakerAsWritten != q.Speaker {
		as = append(as, "“"+q.SpeakerAsWritten+"”")
	}
	if q.Cue != "" {
		as = append(as, q.Cue)
	}
	if q.Kind == "indirect" && q.Cue != "reported" {
		as = append(as, "reported")
	}
	if q.QuotedBy != "" {
		as = append(as, "quoted by "+q.QuotedBy)
	}
	if len(as) == 0 {
		return name
	}
	return name + " (" + strings.Join(as, ", ") + ")"
}
