package eval_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"footnote/internal/golden"
	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/eval"
	"footnote/retrieval/reader"
	"footnote/seeds"
)

// asked is the day on which the seed questions are asked: after all articles.
const asked = "2026-01-15"

// TestSeeds keeps the figures of the five seed articles with the bundled model,
// and what every question gets. A change of ranking shows here first; read the
// difference before accepting it with -update.
func TestSeeds(t *testing.T) {
	t.Parallel()
	set, err := eval.ReadSet("testdata/seeds-dev.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	day, err := retrieval.ParseDate(asked)
	if err != nil {
		t.Fatal(err)
	}
	ix := seedIndex(t)
	e, err := eval.Evaluate(t.Context(), ix, set, day)
	if err != nil {
		t.Fatal(err)
	}
	figures := e.Figures
	if mean, _ := figures.Verbatim.Value(); mean != 1 {
		t.Errorf("verbatim is %v, must be 1: an excerpt is not its article's words", figures.Verbatim)
	}
	if figures.Missing != 0 {
		t.Errorf("%d questions got no answer at all", figures.Missing)
	}
	text, err := json.MarshalIndent(figures, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "seeds-dev.figures.json", append(text, '\n'))
	golden.Compare(t, "seeds-dev.answers.txt", answerLines(set, e.Answers))
	golden.Compare(t, "seeds-dev.misses.txt", missLines(e.Misses))
}

// bundledReader is the reader in the binary, beside the bundled model.
func bundledReader(t testing.TB, model *embedding.Model) *reader.Reader {
	t.Helper()
	r, err := reader.Bundled(model)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func seedIndex(t *testing.T) *retrieval.Index {
	t.Helper()
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.Place{Name: "seeds", Path: "seeds", FS: seeds.FS})
	if err != nil {
		t.Fatal(err)
	}
	ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: model, Reader: bundledReader(t, model), Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// answerLines gives each question a block: what was decided, then the citations
// in order.
func answerLines(set eval.Set, answers map[string]retrieval.Answer) []byte {
	var b bytes.Buffer
	for _, j := range set.Judgments {
		answer, ok := answers[j.ID]
		if !ok {
			continue
		}
		decision := "answered"
		if answer.Abstained {
			decision = "abstained, " + string(answer.Reason)
		}
		fmt.Fprintf(&b, "%s %s (%.2f): %s\n", j.ID, decision, answer.Confidence, j.Question)
		for _, c := range answer.Citations {
			fmt.Fprintf(&b, "    %s:%d-%d %s\n", c.Article, c.Start, c.End, opening(c.Text))
		}
	}
	return b.Bytes()
}

// opening is the first 60 characters of an excerpt, on one line.
func opening(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	return string(runes[:min(60, len(runes))])
}

func missLines(misses []eval.Miss) []byte {
	var b bytes.Buffer
	for _, m := range misses {
		fmt.Fprintln(&b, m)
	}
	return b.Bytes()
}
