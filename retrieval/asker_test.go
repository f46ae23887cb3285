package retrieval_test

import (
	"context"
	"slices"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// turned places a question where the passage with its words in reverse would be.
type turned struct{ retrievaltest.Embedder }

func (e *turned) EmbedQuestions(ctx context.Context, texts []string) ([][]float32, error) {
	vectors, err := e.Embed(ctx, texts)
	for i := range vectors {
		slices.Reverse(vectors[i])
	}
	return vectors, err
}

// A question goes to EmbedQuestions where there is one, a passage never does.
func TestQuestionsHaveTheirOwnWay(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people.", "b.txt": "Ministers met in Paris."})
	vectorPoints := func(e retrieval.Embedder) (points float64) {
		t.Helper()
		ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: e, Weights: retrieval.Weights{Vector: 1}})
		if err != nil {
			t.Fatal(err)
		}
		hits, _, err := ix.Search(t.Context(), retrieval.SearchRequest{Question: retrieval.Question{Text: "The dinghy was carrying 65 people."}})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			if h.Article.ID == "a.txt" {
				return h.Score
			}
		}
		return 0
	}
	plain, asked := vectorPoints(&retrievaltest.Embedder{}), vectorPoints(&turned{})
	if plain <= asked {
		t.Errorf("the passage of the question's words scores %v as a passage's place and %v as a question's, which lies elsewhere", plain, asked)
	}
}
