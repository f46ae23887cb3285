package main

import (
	"bufio"
	"context"
	"fmt"
	"math"
	"strings"
	"unicode"

	"footnote/retrieval"
)

// found is what a search gives in JSON.
type found struct {
	ID   string     `json:"id"`
	Hits []foundHit `json:"hits"`
	// Sureness is given with --explain.
	Sureness *retrieval.Sureness `json:"sureness,omitempty"`
}

// foundHit is a Hit in JSON.
type foundHit struct {
	Rank    int                `json:"rank"`
	Article string             `json:"article"`
	Start   int                `json:"start"`
	End     int                `json:"end"`
	Text    string             `json:"text"`
	Score   float64            `json:"score"`
	Reasons []retrieval.Reason `json:"reasons"`
}

func foundOf(id string, hits []retrieval.Hit) found {
	f := found{ID: id, Hits: []foundHit{}}
	for _, h := range hits {
		f.Hits = append(f.Hits, foundHit{
			Rank: h.Rank, Article: h.Article.ID, Start: h.Passage.Span.Start, End: h.Passage.Span.End,
			Text: h.Text(), Score: h.Score, Reasons: append([]retrieval.Reason{}, h.Reasons...),
		})
	}
	return f
}

// runBatch ranks for every question of a file, in order.
func (o *searchOptions) runBatch(ctx context.Context) error {
	lines, err := o.readBatch(o.batch)
	if err != nil {
		return err
	}
	trec := o.format.value == "trec"
	if trec {
		if err := checkRunIDs(lines); err != nil {
			return err
		}
	}
	ix, err := o.open(ctx, o.need())
	if err != nil {
		return err
	}
	return o.each(lines, func(line batchLine) error {
		found, hits, err := o.find(ctx, ix.Index, line.ID, line.question(retrieval.Question{Now: o.asked}))
		switch {
		case err != nil:
			return err
		case trec:
			return o.printRun(line.ID, hits)
		default:
			return o.printJSON(found)
		}
	})
}

// checkRunIDs finds questions that a TREC run could not name.
func checkRunIDs(lines []batchLine) error {
	for i, line := range lines {
		if fault := runFault(line.ID); fault != "" {
			return fmt.Errorf("the ID %q of question %d %s: a TREC run cannot name it; give it another", line.ID, i+1, fault)
		}
	}
	return nil
}

// runFault says why an ID cannot stand in a TREC run, whose fields are split at
// white space; "" when it can.
func runFault(id string) string {
	switch {
	case id == "":
		return "is empty"
	case strings.ContainsFunc(id, unicode.IsSpace):
		return "has white space in it"
	}
	return ""
}

// printRun prints the ranking of one question as lines of a TREC run. Programs
// that read it sort by score, so that scores never rise, also as printed.
func (o *searchOptions) printRun(id string, hits []retrieval.Hit) error {
	out := bufio.NewWriter(o.out)
	last := math.Inf(1)
	for _, h := range hits {
		if fault := runFault(h.Article.ID); fault != "" {
			return fmt.Errorf("the article ID %q %s: a TREC run cannot name it; rename the article", h.Article.ID, fault)
		}
		last = min(last, h.Score)
		fmt.Fprintf(out, "%s Q0 %s %d %.8f footnote\n", id, h.Article.ID, h.Rank, last)
	}
	return out.Flush()
}
