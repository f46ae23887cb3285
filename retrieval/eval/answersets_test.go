package eval_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"footnote/internal/golden"
	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/eval"
)

// TestAnswerability holds the confidences of public sets, and their pictures in
// docs/pictures, to the golden ones:
//
//	go test ./retrieval/eval -run TestAnswerability -sets ../../../shared/data -kept DIR -timeout 60m
//
// With the vectors kept in DIR it takes a minute or two on two cores, the first
// time some minutes more, most of them for the sentences of timeqa. -only picks
// sets.
func TestAnswerability(t *testing.T) {
	if *sets == "" {
		return
	}
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	day, err := retrieval.ParseDate(asked)
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range []struct {
		name   string
		sample eval.Sample
		title  string
	}{
		{"squad2", eval.Sample{Every: 4}, "squad2, every fourth question"},
		{"timeqa", eval.Sample{}, "timeqa"}, // all: one in six has no answer
	} {
		if !strings.Contains(","+*only+",", ","+set.name+",") {
			continue
		}
		t.Run(set.name, func(t *testing.T) {
			folder := filepath.Join(*sets, set.name)
			posed, err := eval.ReadPosed(folder, set.sample)
			if err != nil {
				t.Fatal(err)
			}
			answers, err := eval.AskPosed(t.Context(), answering(t, model, set.name), posed, day)
			if err != nil {
				t.Fatal(err)
			}
			a := eval.ScoreAnswerability(posed, answers)
			text, err := json.MarshalIndent(a, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%s", text)
			golden.Compare(t, set.name+".answerability.json", append(text, '\n'))
			golden.Compare(t, "../../../docs/pictures/answerability-"+set.name+".svg", a.Draw(set.title))
		})
	}
}

// answering is the index of a set with the vectors of its sentences.
func answering(t *testing.T, model *embedding.Model, name string) *retrieval.Index {
	t.Helper()
	return setIndex(t, name, name+".answers", retrieval.Options{Embedder: model, Reader: bundledReader(t, model), Sentences: true})
}
