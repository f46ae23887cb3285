package retrieval_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// elsewhere is a model that somebody else runs, and changes.
type elsewhere struct {
	retrievaltest.Embedder
	change func(v []float32) []float32
}

func (*elsewhere) MayChange() {}

func (e *elsewhere) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors, err := e.Embedder.Embed(ctx, texts)
	for i := range vectors {
		if e.change != nil {
			vectors[i] = e.change(vectors[i])
		}
	}
	return vectors, err
}

// Vectors of two models never meet, though both have one name: Build ends, and the
// snapshot stays as it was.
func TestModelThatChanged(t *testing.T) {
	t.Parallel()
	rolled := func(v []float32) []float32 { return append(v[1:len(v):len(v)], v[0]) }
	for name, tt := range map[string]struct {
		change func([]float32) []float32
		want   string
	}{
		"nothing":       {nil, ""},
		"a little":      {func(v []float32) []float32 { v[0] += .05; return v }, ""},
		"the model":     {rolled, "places a text otherwise"},
		"the dimension": {func(v []float32) []float32 { return append(v, 0) }, "gives vectors of 65 numbers, those in "},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "a.snapshot")
			files := map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."}
			e := &elsewhere{}
			options := retrieval.Options{Embedder: e, Snapshot: path, Sentences: true}
			if _, err := retrieval.Build(t.Context(), retrievaltest.Corpus(t, files), options); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			e.change = tt.change
			files["b.txt"] = "Ministers met in Paris. Nothing was agreed."
			_, err = retrieval.Build(t.Context(), retrievaltest.Corpus(t, files), options)
			if tt.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if !errors.Is(err, retrieval.ErrModelChanged) || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("error %v, want one with %q and the file", err, tt.want)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the snapshot was changed")
			}
		})
	}
}

// A server that is gone ends nothing: what is kept answers, by terms where it must.
func TestModelThatIsGone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."})
	e := &elsewhere{}
	for range 2 {
		ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: e, Snapshot: path, Sentences: true})
		if err != nil {
			t.Fatal(err)
		}
		if line := answerLine(t, ix); !strings.Contains(line, "65 people") {
			t.Errorf("answer %s", line)
		}
		e.Err = errors.New("gone")
	}
}
