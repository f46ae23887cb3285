package eval

import (
	"context"
	"errors"
	"math"
	"testing"

	"footnote/retrieval"
)

// The discounts of the first three ranks: 1/log2(2), 1/log2(3), 1/log2(4).
var second = 1 / math.Log2(3)

const third = 0.5

func TestScoreRankings(t *testing.T) {
	t.Parallel()
	eleven := []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "x"}
	hundred := make([]string, 101)
	hundred[100] = "x"
	for _, c := range []struct {
		what              string
		gains             map[string]int
		ranked            []string
		ndcg, recall, mrr float64
		hit               float64
	}{
		{"first", map[string]int{"x": 1}, []string{"x", "y"}, 1, 1, 1, 1},
		{"second", map[string]int{"x": 1}, []string{"y", "x"}, second, 1, 0.5, 0},
		{"nothing ranked", map[string]int{"x": 1}, nil, 0, 0, 0, 0},
		{"one of two, third", map[string]int{"x": 1, "z": 1}, []string{"a", "b", "x"}, third / (1 + second), 0.5, 1.0 / 3, 0},
		{"two gains the wrong way round", map[string]int{"x": 2, "z": 1}, []string{"z", "x"}, (1 + 2*second) / (2 + second), 1, 1, 1},
		{"eleventh: beyond ten, within a hundred", map[string]int{"x": 1}, eleven, 0, 1, 0, 0},
		{"a hundred and first", map[string]int{"x": 1}, hundred, 0, 0, 0, 0},
		{"more relevant than ten ranks", map[string]int{"1": 1, "2": 1, "3": 1, "4": 1, "5": 1, "6": 1, "7": 1, "8": 1, "9": 1, "10": 1, "11": 1, "12": 1},
			eleven, 1, 10.0 / 12, 1, 1},
	} {
		got := ScoreRankings([]Relevance{{ID: "q", Articles: c.gains}}, [][]string{c.ranked})
		for figure, pair := range map[string][2]float64{
			"nDCG@10": {c.ndcg, got.NDCG10.Points}, "recall@100": {c.recall, got.Recall100.Points},
			"MRR@10": {c.mrr, got.MRR10.Points}, "hit@1": {c.hit, got.Hit1.Points},
		} {
			if math.Abs(pair[0]-pair[1]) > 1e-12 {
				t.Errorf("%s: %s is %v, want %v", c.what, figure, pair[1], pair[0])
			}
		}
	}
}

func TestScoreRankingsMeans(t *testing.T) {
	t.Parallel()
	x := map[string]int{"x": 1}
	got := ScoreRankings([]Relevance{{ID: "1", Articles: x}, {ID: "2", Articles: x}, {ID: "3", Articles: x}, {ID: "4", Articles: x}},
		[][]string{{"x"}, {"y", "x"}, {}, {"x", "y"}})
	compare(t, "figures", RankingFigures{
		Queries: 4, NDCG10: Rate{2 + second, 4}, Recall100: Rate{3, 4}, MRR10: Rate{2.5, 4}, Hit1: Rate{2, 4},
	}, got)
}

// ranker gives each query the articles set for it.
type ranker map[string][]string

func (r ranker) Search(_ context.Context, request retrieval.SearchRequest) ([]retrieval.Hit, []string, error) {
	ids, ok := r[request.Question.Text]
	if !ok || !request.ByArticle || request.K != 100 {
		return nil, nil, errors.New("not what a ranking asks for")
	}
	var hits []retrieval.Hit
	for i, id := range ids {
		hits = append(hits, retrieval.Hit{Rank: i + 1, Article: &retrieval.Article{ID: id}})
	}
	return hits, nil, nil
}

func TestRank(t *testing.T) {
	t.Parallel()
	queries := []Relevance{{"1", "one", map[string]int{"x": 1}}, {"2", "two", map[string]int{"y": 1}}}
	got, err := Rank(t.Context(), ranker{"one": {"x"}, "two": {"x", "y"}}, queries)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "figures", RankingFigures{2, Rate{1 + second, 2}, Rate{2, 2}, Rate{1.5, 2}, Rate{1, 2}}, got.Figures)
	run, err := got.Run()
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "kept", []Outcome{
		{ID: "1", Question: "one", Verdict: "relevant article at 1", Points: 1, Excerpts: []Shown{}},
		{ID: "2", Question: "two", Verdict: "relevant article at 2", Points: .5, Excerpts: []Shown{}},
	}, run.Questions)

	_, err = Rank(t.Context(), ranker{"one": {"x"}, "two": {"y", "y"}}, queries)
	wantError(t, "an article twice", err, "search for query 2: the ranking by article has y twice")
	_, err = Rank(t.Context(), ranker{"one": {}}, queries)
	wantError(t, "a search that fails", err, "search for query 2: not what a ranking asks for")
}
