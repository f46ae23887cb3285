package retrieval_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// disputeCase is a line of testdata/disputes.jsonl: a corpus of a few sentences, and what
// contradicts the answer in it; Kind is "" where nothing does.
type disputeCase struct {
	Name     string
	Question string
	Articles []struct{ Date, Text string }
	Kind     string
	// Other are words of the other side.
	Other string
}

func TestDisputes(t *testing.T) {
	t.Parallel()
	table, err := os.ReadFile("testdata/disputes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		var c disputeCase
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			c.check(t)
		})
	}
}

func (c disputeCase) check(t *testing.T) {
	t.Helper()
	files := map[string]string{}
	facts := []map[string]string{}
	for i, a := range c.Articles {
		name := fmt.Sprintf("%d.txt", i)
		files[name] = a.Text
		facts = append(facts, map[string]string{"file": name, "published": a.Date})
	}
	sidecar, err := json.Marshal(facts)
	if err != nil {
		t.Fatal(err)
	}
	files["articles.json"] = string(sidecar)
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, files))
	answer, err := ix.Ask(t.Context(), retrieval.Question{Text: c.Question})
	if err != nil {
		t.Fatal(err)
	}
	checkAnswer(t, ix.Corpus(), answer)
	if len(answer.Citations) == 0 {
		t.Fatalf("no answer: %s", answer.Text)
	}
	if c.Kind == "" {
		if len(answer.Disputed) != 0 {
			t.Errorf("disputed:\n%s", answer.Text)
		}
		return
	}
	if len(answer.Disputed) != 1 || answer.Disputed[0].Kind != c.Kind {
		t.Fatalf("disputed %v, want one %s:\n%s", answer.Disputed, c.Kind, answer.Text)
	}
	both := ""
	for _, n := range answer.Disputed[0].Citations {
		both += answer.Citations[n-1].Text
	}
	if !strings.Contains(both, c.Other) {
		t.Errorf("neither side has %q:\n%s", c.Other, answer.Text)
	}
	if len(answer.Citations) > 4 {
		t.Errorf("%d citations", len(answer.Citations))
	}
}
