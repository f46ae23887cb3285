package retrieval_test

import (
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/retrieval/retrievaltest"
)

// The bundled model keeps the contract that retrieval relies on. It stands here
// because package embedding imports nothing of ours.
func TestBundledModelKeepsTheContract(t *testing.T) {
	t.Parallel()
	model, err := embedding.Bundled()
	if err != nil {
		t.Fatal(err)
	}
	var embedder retrieval.Embedder = model
	retrievaltest.TestEmbedder(t, embedder)
}
