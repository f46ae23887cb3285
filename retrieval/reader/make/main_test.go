package main

import (
	"strings"
	"testing"

	"footnote/retrieval/embedding"
	"footnote/retrieval/reader"
)

// The reader in the binary gives what PyTorch gave in float32, but for what 8 bits cost.
func TestBundledAgreesWithPyTorch(t *testing.T) {
	t.Parallel()
	pairs, err := readReference("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	if len(pairs) != 500 {
		t.Fatalf("%d pairs of reference, want 500", len(pairs))
	}
	words, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Bundled(words)
	if err != nil {
		t.Fatal(err)
	}
	var told strings.Builder
	if err := check(&told, r, pairs, leastQuantised, flipsQuantised); err != nil {
		t.Error(err)
	}
	t.Log(told.String())
	// The check can fail: numbers of other pairs do not agree.
	for i := range pairs {
		pairs[i].Number = -pairs[i].Number
	}
	if err := check(&told, r, pairs, leastQuantised, flipsQuantised); err == nil {
		t.Error("numbers turned upside down pass")
	}
}
