package retrievaltest_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func TestEmbedderKeepsItsContract(t *testing.T) {
	t.Parallel()
	retrievaltest.TestEmbedder(t, &retrievaltest.Embedder{})
}

// TestEmbedderPlacesByWords holds what the tests of retrieval lean on: shared words make
// texts near, case and marks do not count, and texts are counted only when they are placed.
func TestEmbedderPlacesByWords(t *testing.T) {
	t.Parallel()
	e := &retrievaltest.Embedder{Model: "m"}
	v, err := e.Embed(t.Context(), []string{"The boat sank.", "the BOAT, sank!", "The boat sailed", "Ministers met in Paris"})
	if err != nil || e.Name() != "m" || e.Embedded.Load() != 4 {
		t.Fatalf("model %q, %d embedded: %v", e.Name(), e.Embedded.Load(), err)
	}
	if diff := cmp.Diff(v[0], v[1]); diff != "" {
		t.Errorf("case and marks count (-one +other):\n%s", diff)
	}
	if near, far := dot(v[0], v[2]), dot(v[0], v[3]); near <= far {
		t.Errorf("two words in common: %.2f, none: %.2f", near, far)
	}
	broken := errors.New("broken")
	e.Err = broken
	if _, err := e.Embed(t.Context(), []string{"x"}); !errors.Is(err, broken) || e.Embedded.Load() != 4 {
		t.Errorf("error %v, %d embedded", err, e.Embedded.Load())
	}
}

func dot(a, b []float32) (sum float32) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func TestCorpora(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{
		"a.txt": "The dinghy was carrying 65 people.", "articles.json": `[{"file":"a.txt","title":"A crossing","outlet":"The Mirror"}]`,
	})
	if len(corpus.Articles) != 1 || corpus.Articles[0].Title != "A crossing" || len(corpus.Skipped) > 0 {
		t.Errorf("read %v, skipped %v", corpus.Articles, corpus.Skipped)
	}
	answer, err := retrievaltest.Index(t, corpus).Ask(t.Context(), retrieval.Question{Text: "How many people was the dinghy carrying?"})
	if err != nil || len(answer.Citations)+len(answer.Nearest) == 0 {
		t.Errorf("neither an excerpt nor a nearest passage in %+v: %v", answer, err)
	}
	if n := len(retrievaltest.Seeds(t).Articles); n != 5 {
		t.Errorf("%d seeds, want 5", n)
	}
}
