package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"footnote/retrieval"
)

// wider says what leaving out one thing of a request that found nothing would
// find: the topic, the dates and the outlet, the marks; "" when nothing would.
func (o *quoteOptions) wider(ctx context.Context, ix *retrieval.Index) (string, error) {
	filter, err := o.filter.filter()
	if err != nil || o.speaker == "" {
		return "", err
	}
	for _, c := range []struct {
		request retrieval.QuoteRequest
		hint    string
	}{
		{retrieval.QuoteRequest{Speaker: o.speaker, Filter: filter, Indirect: o.indirect}, "%s by “%s” on other topics; leave out --about."},
		{retrieval.QuoteRequest{Speaker: o.speaker, Indirect: o.indirect}, "%s by “%s” at other times or in other outlets; leave out --since, --until and --source."},
		{retrieval.QuoteRequest{Speaker: o.speaker, Filter: filter, Indirect: true}, "%s by “%s” without quotation marks; add --indirect."},
	} {
		quotes, err := ix.Quotes(ctx, c.request)
		if err != nil {
			return "", err
		}
		if n := len(quotes); n == 1 {
			return "There is " + fmt.Sprintf(c.hint, "1", o.speaker), nil
		} else if n > 1 {
			return "There are " + fmt.Sprintf(c.hint, strconv.Itoa(n), o.speaker), nil
		}
	}
	return "", nil
}

// mostSpeakers is how many names are offered when nothing was found.
const mostSpeakers = 8

// noQuotes says that nothing was found and what to ask for instead.
func (w *writer) noQuotes(o *quoteOptions, ix *retrieval.Index, near []string, wider string) {
	found := "No quotation found"
	if o.speaker != "" {
		found += fmt.Sprintf(" by “%s”", o.speaker)
	}
	if o.about != "" {
		found += fmt.Sprintf(" about “%s”", o.about)
	}
	w.line(found + ".")
	all := ix.Speakers()
	switch filter, _ := o.filter.filter(); {
	case wider != "":
		w.line(wider)
		return
	case o.speaker != "":
		if named := ix.Named(o.speaker, filter); len(named) > 0 {
			w.line("The articles name " + oneOf(named[:min(len(named), mostSpeakers)]) + ", but quote nothing of theirs.")
			return
		}
	}
	switch {
	case len(near) > 0:
		w.line("Did you mean " + oneOf(near) + "?")
	case len(all) == 0:
		w.line("These articles quote nobody by name.")
	case len(all) <= mostSpeakers:
		w.line("Quoted are " + strings.Join(all, ", ") + ".")
	default:
		w.line(fmt.Sprintf("Quoted are %s and %d others (footnote quote lists all).", strings.Join(all[:mostSpeakers], ", "), len(all)-mostSpeakers))
	}
}
