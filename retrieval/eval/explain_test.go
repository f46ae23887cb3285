package eval

import (
	"context"
	"errors"
	"math"
	"testing"

	"footnote/retrieval"
)

// TestExplain asks an index by terms alone: the first excerpt's passage and the
// evidence's are found, each with reasons that add up.
func TestExplain(t *testing.T) {
	t.Parallel()
	ix := termIndex(t)
	set := Set{Judgments: []Judgment{
		{ID: "1", Kind: "fact", Question: "How many boats did the harbour hold?", Evidence: []Evidence{
			{"b.txt", "70 BOATS on Monday"}, {"b.txt", "never written"}}},
		{ID: "2", Kind: "none", Question: "Who counted the boats?"},
		{ID: "3", Kind: "fact", Question: "How many boats?", Evidence: evidence},
	}}
	e := Evaluation{
		Misses: []Miss{{"1", "evidence at none", ""}, {"1", "NOT VERBATIM", ""}, {"2", "should abstain", ""}, {"3", "false refusal", ""}},
		Answers: map[string]retrieval.Answer{
			"1": answerOf(cite("a.txt", 0, 36)), "2": answerOf(cite("a.txt", 37, 60)), "3": silence,
		},
	}
	explained, err := Explain(t.Context(), ix, set, e, retrieval.Date{})
	if err != nil {
		t.Fatal(err)
	}
	if len(explained) != 3 {
		t.Fatalf("%d explanations, want 3, none of the words that are not verbatim", len(explained))
	}
	one := explained[0]
	if one.Shown == nil || one.Shown.Rank == 0 || len(one.Missed) != 2 || one.Missed[0].Rank == 0 || one.Missed[1].Rank != 0 {
		t.Fatalf("explanation: %+v, want the passages of the excerpt and of the first evidence", one)
	}
	for _, s := range []Standing{*one.Shown, one.Missed[0]} {
		sum := 0.0
		for _, r := range s.Reasons {
			sum += r.Points
		}
		if len(s.Reasons) == 0 || math.Abs(sum-s.Score) > 1e-9 {
			t.Errorf("reasons of %s add up to %v, the score is %v", s.Article, sum, s.Score)
		}
	}
	if two := explained[1]; two.Shown == nil || len(two.Missed) != 0 {
		t.Errorf("explanation of an answer that should not be: %+v", two)
	}
	if three := explained[2]; three.Shown != nil || len(three.Missed) != len(evidence) {
		t.Errorf("explanation of an abstention with nothing near: %+v", three)
	}
}

type unfound struct{}

func (unfound) Search(context.Context, retrieval.SearchRequest) ([]retrieval.Hit, []string, error) {
	return nil, nil, errors.New("nothing to find")
}

func TestExplainError(t *testing.T) {
	t.Parallel()
	e := Evaluation{Misses: []Miss{{"1", "false refusal", ""}}}
	_, err := Explain(t.Context(), unfound{}, Set{Judgments: []Judgment{{ID: "1"}}}, e, retrieval.Date{})
	wantError(t, "a searcher that fails", err, "search for the reasons of question 1: nothing to find")
}
