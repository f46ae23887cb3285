// Command train fits the weights by which retrieval chooses sentences and tells
// how sure it is, and prints them with what they give on questions they did not
// see:
//
//	go run ./retrieval/train -sets ../shared/data -kept DIR
//
// It reads two public sets in the layout of BEIR, whose questions say which
// paragraph and which words answer: half of squad2's questions and a third of
// timeqa's. The rest is left for measuring. DIR keeps the vectors between runs.
//
// Everything is deterministic: no chance, a fixed order, a fixed number of steps.
// The weights are copied by hand into retrieval/feature.go and retrieval/abstain.go,
// rounded, so that a change of them is a change of code with its figures beside it.
//
// examples.go reads the sets, sentences.go is the regression that orders sentences,
// confidence.go the one that tells an answer from none.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

func main() {
	sets := flag.String("sets", "../shared/data", "folder of the public sets")
	kept := flag.String("kept", "", "folder that keeps the vectors between runs")
	flag.Parse()
	if err := run(context.Background(), *sets, *kept); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, sets, kept string) error {
	model, err := embedding.Bundled()
	if err != nil {
		return err
	}
	names := retrieval.FeatureNames()
	var examples []example
	for _, s := range []set{
		{name: "squad2", every: 2, weight: 1},
		{name: "timeqa", every: 3, weight: 0.5},
	} {
		read, err := s.examples(ctx, model, sets, kept)
		if err != nil {
			return fmt.Errorf("read %s: %w", s.name, err)
		}
		examples = append(examples, read...)
	}
	printSentences(os.Stdout, names, examples)
	printConfidence(os.Stdout, names, examples)
	return nil
}
