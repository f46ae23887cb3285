package retrieval

import (
	"testing"

	"footnote/retrieval/processor"
	"footnote/retrieval/vector"
)

// TestVectorsAreSearchedAsThatCPU chooses the kind of CPU; one that has no search of its
// own searches in plain Go.
func TestVectorsAreSearchedAsThatCPU(t *testing.T) {
	t.Parallel()
	corpus := &Corpus{Articles: []*Article{{ID: "a", Body: "The boat sank."}}}
	for name, want := range map[string]processor.Kind{
		"": vector.CPUs()[0], "portable": processor.Portable, "avx2": processor.Portable, string(vector.CPUs()[0]): vector.CPUs()[0],
	} {
		ix, err := Build(t.Context(), corpus, Options{Embedder: oneVector{}, CPU: name})
		if err != nil {
			t.Fatal(err)
		}
		if got := ix.vectors.CPU(); got != want {
			t.Errorf("as %q vectors are searched as %q, want %q", name, got, want)
		}
	}
}
