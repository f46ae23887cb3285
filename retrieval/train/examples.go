package main

import (
	"cmp"
	"context"
	"fmt"
	"hash/crc32"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

// folds is how many parts the articles are dealt into: each is judged by weights
// that were fitted without it.
const folds = 5

// example is a question with the sentences that were judged for it.
type example struct {
	set        string
	fold       int
	weight     float64 // of the question, so that each set has its share
	answerable bool
	foreign    bool // a question of another set
	asked      retrieval.Asked
	features   [][]float64 // by sentence
	part       int         // of another dealing of the pages, for what is fitted on one fold alone
	first      []float64   // by sentence: its score in the first look
	unread     []float64   // by sentence: its score without the reader's points
	answers    []bool      // by sentence: it has a right answer
	here       []bool      // by sentence: it is of the article that answers
}

// seen reports whether any sentence answers.
func (e example) seen() bool {
	for _, a := range e.answers {
		if a {
			return true
		}
	}
	return false
}

// everyForeign is how many questions of another set there are to one that is asked here
// too: what a question about something else looks like.
const everyForeign = 5

// examples judges the sentences for every question of a set, in the questions' order, and
// for some of another set's, which the articles here do not answer.
func (s set) examples(ctx context.Context, model *embedding.Model, sets, kept string, foreign []line) ([]example, error) {
	place, lines, err := s.read(sets)
	if err != nil {
		return nil, err
	}
	ix, err := s.index(ctx, model, place, kept)
	if err != nil {
		return nil, err
	}
	if s.held {
		lines = slices.DeleteFunc(lines, func(l line) bool { return l.fold() != heldFold })
	}
	own := len(lines)
	for i := 0; i < len(foreign); i += everyForeign {
		l := line{Text: foreign[i].Text}
		l.Metadata.Impossible, l.Metadata.Context = true, fmt.Sprintf("other %d#", i) // a fold of its own
		lines = append(lines, l)
	}
	examples := make([]example, len(lines))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, l := range lines {
		group.Go(func() (err error) {
			examples[i], err = s.example(ctx, ix, l)
			examples[i].foreign = i >= own
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	examples = slices.DeleteFunc(examples, func(e example) bool { return len(e.features) == 0 })
	for i := range examples {
		examples[i].weight = s.weight / float64(own)
	}
	return examples, nil
}

func (s set) example(ctx context.Context, ix *retrieval.Index, l line) (example, error) {
	candidates, asked, err := ix.Candidates(ctx, retrieval.Question{Text: l.Text})
	if err != nil {
		return example{}, err
	}
	// in the order of the articles, so that sums do not hang on the forest that ranked them
	slices.SortFunc(candidates, func(a, b retrieval.Candidate) int {
		return cmp.Or(strings.Compare(a.Article.ID, b.Article.ID), cmp.Compare(a.Span.Start, b.Span.Start), slices.Compare(a.Features, b.Features))
	})
	e := example{set: s.name, answerable: !l.Metadata.Impossible, asked: asked}
	for _, c := range candidates {
		e.features, e.first = append(e.features, c.Features), append(e.first, c.First)
		e.unread = append(e.unread, c.Score-pointsFor(c, "reader"))
		e.answers = append(e.answers, e.answerable && l.answeredBy(c))
		e.here = append(e.here, l.inPlace(c))
	}
	e.fold, e.part = l.fold(), int(crc32.ChecksumIEEE([]byte(l.Text))%folds)
	return e, nil
}

// pointsFor is what a feature gives a sentence.
func pointsFor(c retrieval.Candidate, feature string) float64 {
	for _, r := range c.Reasons {
		if r.Signal == feature {
			return r.Points
		}
	}
	return 0
}
