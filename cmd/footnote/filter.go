package main

import (
	"github.com/spf13/pflag"

	"footnote/retrieval"
)

// filterFlags are --since, --until and --source.
type filterFlags struct{ since, until, source string }

func (f *filterFlags) addTo(flags *pflag.FlagSet) {
	flags.StringVar(&f.since, "since", "", "only articles of this `DATE` or later: YYYY, YYYY-MM or YYYY-MM-DD")
	flags.StringVar(&f.until, "until", "", "only articles of this `DATE` or earlier")
	flags.StringVar(&f.source, "source", "", "only articles with this `NAME` in outlet, title or file name")
}

func (f *filterFlags) filter() (retrieval.Filter, error) {
	since, err := retrieval.ParseDate(f.since)
	if err != nil {
		return retrieval.Filter{}, usagef("--since: %w", err)
	}
	until, err := retrieval.ParseDate(f.until)
	if err != nil {
		return retrieval.Filter{}, usagef("--until: %w", err)
	}
	filter := retrieval.Filter{Since: since, Until: until, Source: f.source}
	if err := filter.Check(); err != nil {
		return retrieval.Filter{}, usageError{err}
	}
	return filter, nil
}

// warnUndated says how many articles a date filter leaves out for want of a date,
// and that it leaves none.
func (p *program) warnUndated(corpus *retrieval.Corpus, f retrieval.Filter) {
	kept, undated := corpus.Kept(f)
	switch {
	case undated == 1:
		p.warn("1 article is undated and left out by the date filter.")
	case undated > 1:
		p.warn("%d articles are undated and left out by the date filter.", undated)
	}
	if kept == 0 {
		p.warn("No article passes the filters; `footnote sources` lists outlets and dates.")
	}
}
