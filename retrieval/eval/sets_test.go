package eval_test

import (
	"encoding/json"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"footnote/internal/golden"
	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/eval"
)

var (
	sets = flag.String("sets", "", "folder of public sets in the layout of BEIR; they are not part of the project")
	only = flag.String("only", "squad2,scifact,timeqa", "the sets to rank, with commas between")
	read = flag.Bool("read", true, "let the reader read; without it the golden files are others")
	kept = flag.String("kept", "", "folder that keeps the vectors between runs; default: none does")
)

// TestSets holds the rankings of public sets to their golden figures:
//
//	go test ./retrieval/eval -run TestSets -sets ../../../shared/data -timeout 60m
//
// squad2 without the reader takes half a minute on two cores and is part of .ci/run; all
// with it take half an hour. Without -sets there is nothing to rank: the sets are too
// large, and not ours, to stand in the repository.
func TestSets(t *testing.T) {
	if *sets == "" {
		return
	}
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	for name := range strings.SplitSeq(*only, ",") {
		t.Run(name, func(t *testing.T) {
			figures := rankSet(t, model, name, retrieval.Weights{})
			text, err := json.MarshalIndent(figures, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%s", text)
			if !*read {
				name += ".unread"
			}
			golden.Compare(t, name+".ranking.json", append(text, '\n'))
		})
	}
}

// BenchmarkFusion gives the figures of other weights of the signals, the table of
// docs/ranking.md:
//
//	go test ./retrieval/eval -run '^$' -bench Fusion -benchtime 1x -sets ../../../shared/data -kept DIR -timeout 2h
func BenchmarkFusion(b *testing.B) {
	if *sets == "" {
		return
	}
	model, err := embedding.Bundled()
	if err != nil {
		b.Fatal(err)
	}
	for _, w := range []struct {
		name    string
		weights retrieval.Weights
	}{
		{"as shipped", retrieval.Weights{}},
		{"terms alone", retrieval.Weights{Lexical: 1}},
		{"vectors alone", retrieval.Weights{Vector: 1}},
		{"equal", retrieval.Weights{Lexical: 0.5, Vector: 0.5, ShortWords: 4}},
		{"vectors .35", retrieval.Weights{Lexical: 0.65, Vector: 0.35, ShortWords: 4}},
		{"short passages not held back", retrieval.Weights{Lexical: 0.55, Vector: 0.45}},
	} {
		for name := range strings.SplitSeq(*only, ",") {
			b.Run(name+"/"+w.name, func(b *testing.B) {
				for b.Loop() {
					f := rankSet(b, model, name, w.weights)
					for unit, rate := range map[string]eval.Rate{"nDCG@10": f.NDCG10, "hit@1": f.Hit1, "recall@100": f.Recall100} {
						mean, _ := rate.Value()
						b.ReportMetric(mean, unit)
					}
				}
			})
		}
	}
}

func rankSet(t testing.TB, model *embedding.Model, name string, weights retrieval.Weights) eval.RankingFigures {
	t.Helper()
	options := retrieval.Options{Embedder: model, Weights: weights}
	if *read {
		options.Reader = bundledReader(t, model)
	}
	ix := setIndex(t, name, name, options)
	rankings, err := eval.EvaluateBEIR(t.Context(), ix, filepath.Join(*sets, name), 0)
	if err != nil {
		t.Fatal(err)
	}
	return rankings.Figures
}

// setIndex is the index of a set; its vectors are kept under the name of keep.
func setIndex(t testing.TB, name, keep string, options retrieval.Options) *retrieval.Index {
	t.Helper()
	place, err := retrieval.OpenPlace(filepath.Join(*sets, name, "corpus.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	if *kept != "" {
		options.Snapshot = filepath.Join(*kept, keep+".snapshot")
	}
	ix, err := retrieval.Build(t.Context(), corpus, options)
	if err != nil {
		t.Fatal(err)
	}
	return ix
}
