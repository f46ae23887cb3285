package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/reader"
)

// heldFold is the fold of pages that the reader did not learn from: what it counts, and
// how sure it makes an answer, is told on the questions of that fold alone.
const heldFold = 3

// shares are what a point of the reader might count.
var shares = []float64{0, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6}

// fitReader prints what the reader gives by how much it counts, and the weights of the
// confidence with it.
func fitReader(ctx context.Context, w io.Writer, from, kept string) error {
	model, err := embedding.Bundled()
	if err != nil {
		return err
	}
	reads, err := reader.Bundled(model)
	if err != nil {
		return err
	}
	var held []set
	for _, s := range sets {
		s.every, s.reader, s.held = 1, reads, true
		held = append(held, s)
	}
	examples, err := read(ctx, from, kept, held)
	if err != nil {
		return err
	}
	for i := range examples {
		examples[i].fold = examples[i].part
	}
	names := retrieval.FeatureNames()
	at := slices.Index(names, "reader")
	for _, share := range shares {
		by := map[string]*figures{}
		for _, e := range examples {
			if !e.answerable || e.foreign {
				continue
			}
			if by[e.set] == nil {
				by[e.set] = &figures{}
			}
			by[e.set].count(e, e.orderRead(at, share))
		}
		printFigures(w, fmt.Sprintf("share %v", share), by)
	}
	all := cases(names, examples, func(e example) []int { return e.orderRead(at, retrieval.ReaderShare) })
	printConfidence(w, all)
	printShipped(w, all)
	return nil
}

// orderRead gives the sentences of a question, best first, the reader counting so much.
func (e example) orderRead(at int, share float64) []int {
	order := make([]int, len(e.features))
	scores := make([]float64, len(e.features))
	for i, x := range e.features {
		order[i], scores[i] = i, e.unread[i]+share*x[at]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	return order
}
