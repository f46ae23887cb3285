package retrievaltest

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"footnote/retrieval"
)

// TestEmbedder holds an Embedder to the contract of retrieval.Embedder.
func TestEmbedder(t *testing.T, e retrieval.Embedder) {
	t.Helper()
	texts := []string{"", "one", "The boat sank in the Channel.", strings.Repeat("word ", 3000), "\xff not UTF-8", "一二三"}
	vectors, err := e.Embed(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	if len(vectors) != len(texts) {
		t.Fatalf("%d texts gave %d vectors", len(texts), len(vectors))
	}
	for i, v := range vectors {
		if len(v) != len(vectors[0]) {
			t.Errorf("text %d: dimension %d, the first has %d", i, len(v), len(vectors[0]))
		}
		if length := norm(v); math.Abs(length-1) > 1e-3 {
			t.Errorf("text %d: length %g, want 1", i, length)
		}
	}
	alone, err := e.Embed(t.Context(), texts[2:3])
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range alone[0] {
		if x != vectors[2][i] {
			t.Errorf("number %d is %g alone and %g among others", i, x, vectors[2][i])
			break
		}
	}
	if none, err := e.Embed(t.Context(), nil); err != nil || len(none) != 0 {
		t.Errorf("no texts gave %d vectors and error %v", len(none), err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if v, err := e.Embed(ended, texts); !errors.Is(err, context.Canceled) || v != nil {
		t.Errorf("after the end of ctx: %d vectors, error %v", len(v), err)
	}
	if e.Name() == "" {
		t.Error("the model has no name")
	}
}

func norm(v []float32) float64 {
	var squares float64
	for _, x := range v {
		squares += float64(x) * float64(x)
	}
	return math.Sqrt(squares)
}
