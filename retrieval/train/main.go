// Command train grows the forests by which retrieval chooses sentences and fits the
// weights by which it tells how sure it is, and prints what they give on questions
// they did not see:
//
//	go run ./retrieval/train -sets ../shared/data -kept DIR
//
// It reads public questions that say which sentence answers: half of squad2's and half
// of timeqa's, in the layout of BEIR, and those of SelQA in reader/train.jsonl. The
// other halves are left for measuring. DIR keeps the vectors between runs. With -ablate
// it tells what each feature is worth, which takes long.
//
// Everything is deterministic: no chance, a fixed order, a fixed number of steps.
// It writes the forests into retrieval/; the weights of the confidence are copied by
// hand into retrieval/confidence.go, rounded. Either way a change of them is a change
// in the repository, with its figures beside it.
//
// set.go, line.go and selqa.go read the sets, examples.go judges their sentences;
// boost.go, table.go and pairs.go grow trees; sentences.go orders sentences; posed.go,
// logistic.go and confidence.go tell an answer from none.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

// sets are the public sets. A question of timeqa counts half: the set is of one kind
// of question.
var sets = []set{
	{name: "squad2", every: 2, weight: 1},
	{name: "timeqa", every: 2, weight: 0.5},
	{name: "selqa", every: 1, weight: 1},
}

func main() {
	from := flag.String("sets", "../shared/data", "`folder` of the public sets")
	kept := flag.String("kept", "", "`folder` that keeps the vectors between runs")
	to := flag.String("to", "retrieval", "`folder` to write the forests into")
	ablated := flag.Bool("ablate", false, "print the figures without each feature, and write nothing")
	readings := flag.String("readings", "", "write what the reader is trained on to this `file`, and nothing else")
	more := flag.String("more", "", "`folder` of one set more, in the same layout, for -readings")
	odds := flag.Bool("reader", false, "print what the reader gives on questions that it did not see, and write nothing")
	flag.Parse()
	ctx := context.Background()
	if *readings != "" {
		exit(writeReadings(ctx, *readings, *from, *more, *kept))
		return
	}
	if *odds {
		exit(fitReader(ctx, os.Stdout, *from, *kept))
		return
	}
	examples, err := read(ctx, *from, *kept, sets)
	names := retrieval.FeatureNames()
	switch {
	case err != nil:
	case *ablated:
		err = ablate(os.Stdout, names, examples)
	default:
		err = fitAll(os.Stdout, names, examples, *to)
	}
	exit(err)
}

// exit ends the program with an error, if there is one.
func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func read(ctx context.Context, from, kept string, sets []set) ([]example, error) {
	model, err := embedding.Bundled()
	if err != nil {
		return nil, err
	}
	var examples []example
	for i, s := range sets {
		_, foreign, err := sets[(i+1)%len(sets)].read(from)
		if err != nil {
			return nil, err
		}
		read, err := s.examples(ctx, model, from, kept, foreign)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", s.name, err)
		}
		examples = append(examples, read...)
	}
	return examples, nil
}

// fitAll grows both forests and fits the confidence, and prints their figures.
func fitAll(w io.Writer, names []string, examples []example, to string) error {
	for _, forest := range []struct {
		file    string
		used    []bool
		meaning bool
	}{
		{"sentences.trees", usedFeatures(names), true},
		{"terms.trees", usedFeatures(names, vectorFeatures...), false},
	} {
		for i := range examples {
			examples[i].asked.Meaning = forest.meaning
		}
		all, err := grow(examples, names, forest.used)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, forest.file), []byte(all.Text()), 0o644); err != nil {
			return err
		}
		out, err := growFolded(examples, names, forest.used)
		if err != nil {
			return err
		}
		printFigures(w, forest.file, out.judge(examples))
		printConfidence(w, cases(names, examples, func(e example) []int { return e.order(out[e.fold]) }))
	}
	return nil
}
