package retrieval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// build makes an index with a snapshot and returns how many texts it embedded.
func build(t *testing.T, corpus *retrieval.Corpus, path, model string, sentences bool) (*retrieval.Index, int64) {
	t.Helper()
	embedder := &retrievaltest.Embedder{Model: model}
	ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: embedder, Snapshot: path, Sentences: sentences})
	if err != nil {
		t.Fatal(err)
	}
	return ix, embedder.Embedded.Load()
}

func answerLine(t *testing.T, ix *retrieval.Index) string {
	t.Helper()
	a, err := ix.Ask(t.Context(), retrieval.Question{Text: "How many people was the dinghy carrying?"})
	if err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

func TestSnapshotIsKeptAndUpdated(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "sub", "a.snapshot")
	files := map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank.", "b.txt": "Ministers met in Paris. Nothing was agreed."}
	fresh, n := build(t, retrievaltest.Corpus(t, files), path, "", true)
	if n != 6 { // two passages, four sentences
		t.Errorf("the first build embedded %d texts, want 6", n)
	}
	again, n := build(t, retrievaltest.Corpus(t, files), path, "", true)
	if n != 0 {
		t.Errorf("the second build embedded %d texts, want 0", n)
	}
	if diff := cmp.Diff(answerLine(t, fresh), answerLine(t, again)); diff != "" {
		t.Errorf("the answer from the snapshot differs (-fresh +kept):\n%s", diff)
	}
	files["b.txt"] = "Ministers met in Paris. A deal was agreed."
	if _, n = build(t, retrievaltest.Corpus(t, files), path, "", true); n != 2 { // its passage and one sentence
		t.Errorf("after an edit %d texts were embedded, want 2", n)
	}
	if _, n = build(t, retrievaltest.Corpus(t, files), path, "", false); n != 0 {
		t.Errorf("without sentences %d texts were embedded, want 0", n)
	}
	if _, n = build(t, retrievaltest.Corpus(t, files), path, "", true); n != 0 {
		t.Errorf("the sentences were lost: %d texts were embedded", n)
	}
	if _, n = build(t, retrievaltest.Corpus(t, files), path, "another", true); n != 6 {
		t.Errorf("vectors of two models met: another model embedded %d texts, want 6", n)
	}
}

func TestBrokenSnapshotIsMadeAnew(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."})
	for name, damage := range map[string]func([]byte) []byte{
		"cut short":        func(b []byte) []byte { return b[:len(b)/2] },
		"empty":            func([]byte) []byte { return nil },
		"one byte changed": func(b []byte) []byte { b[len(b)/2] ^= 1; return b },
		"first byte":       func(b []byte) []byte { b[0] ^= 1; return b },
		"another version":  func(b []byte) []byte { b[8] ^= 64; return b },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "a.snapshot")
			fresh, _ := build(t, corpus, path, "", true)
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, damage(content), 0o600); err != nil {
				t.Fatal(err)
			}
			ix, n := build(t, corpus, path, "", true)
			if n == 0 || len(ix.Warnings()) != 1 || !strings.Contains(ix.Warnings()[0], "made anew") {
				t.Errorf("embedded %d texts, warnings %q", n, ix.Warnings())
			}
			if answerLine(t, fresh) != answerLine(t, ix) {
				t.Error("the answer differs")
			}
			if ix, n = build(t, corpus, path, "", true); n != 0 || len(ix.Warnings()) != 0 {
				t.Errorf("it was not mended: embedded %d texts, warnings %q", n, ix.Warnings())
			}
		})
	}
}

func TestSomebodysFileIsNotOverwritten(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "notes.txt")
	const notes = "My notes on the affair, which nobody may overwrite."
	if err := os.WriteFile(path, []byte(notes), 0o600); err != nil {
		t.Fatal(err)
	}
	ix, _ := build(t, retrievaltest.Corpus(t, map[string]string{"a.txt": "One."}), path, "", true)
	if len(ix.Warnings()) != 1 || !strings.Contains(ix.Warnings()[0], "is left alone") {
		t.Errorf("warnings %q", ix.Warnings())
	}
	if content, err := os.ReadFile(path); err != nil || string(content) != notes {
		t.Errorf("the file is now %q, error %v", content, err)
	}
}

func TestSnapshotThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	ix, _ := build(t, retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people."}), filepath.Join(folder, "file", "a.snapshot"), "", true)
	if len(ix.Warnings()) == 0 || !strings.Contains(strings.Join(ix.Warnings(), " "), "could not be kept") {
		t.Errorf("warnings %q", ix.Warnings())
	}
	if line := answerLine(t, ix); !strings.Contains(line, "65 people") {
		t.Errorf("answer %s", line)
	}
}

// interrupted ends the context after so many texts.
type interrupted struct {
	retrievaltest.Embedder
	after int64
	end   context.CancelFunc
}

func (e *interrupted) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors, err := e.Embedder.Embed(ctx, texts)
	if e.Embedded.Load() >= e.after {
		e.end()
	}
	return vectors, err
}

func TestInterruptedBuildKeepsWhatItMade(t *testing.T) {
	t.Parallel()
	files := map[string]string{}
	for i := range 200 {
		files[string(rune('a'+i%26))+strings.Repeat("x", i/26)+".txt"] = "Article number " + strings.Repeat("i", i+1) + " is about a boat."
	}
	corpus := retrievaltest.Corpus(t, files)
	path := filepath.Join(t.TempDir(), "a.snapshot")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	_, err := retrieval.Build(ctx, corpus, retrieval.Options{Embedder: &interrupted{after: 100, end: cancel}, Snapshot: path})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("the build went on: %v", err)
	}
	if _, n := build(t, corpus, path, "", false); n == 0 || n > 100 {
		t.Errorf("after the interruption %d of 200 texts were embedded again", n)
	}
}

// A faulty Embedder is an error that names the model, never a crash or an index
// with vectors of two sizes.
func TestFaultyEmbedder(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "One.", "b.txt": "Two."})
	for name, e := range map[string]faulty{
		"too few":   {vectors: [][]float32{{1, 0}}},
		"two sizes": {vectors: [][]float32{{1, 0}, {1, 0, 0}}},
		"zero":      {vectors: [][]float32{{1, 0}, {0, 0}}},
		"broken":    {err: errors.New("out of order")},
	} {
		_, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: e})
		if err == nil || !strings.Contains(err.Error(), "faulty") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type faulty struct {
	vectors [][]float32
	err     error
}

func (faulty) Name() string { return "faulty" }
func (f faulty) Embed(context.Context, []string) ([][]float32, error) {
	return f.vectors, f.err
}

func TestEmbedderContract(t *testing.T) {
	t.Parallel()
	retrievaltest.TestEmbedder(t, &retrievaltest.Embedder{})
}

// A snapshot that is only read stays as it is, broken, old or missing.
func TestReadOnlySnapshot(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	embedder := &retrievaltest.Embedder{}
	read := func(files map[string]string) {
		t.Helper()
		if _, err := retrieval.Build(t.Context(), retrievaltest.Corpus(t, files), retrieval.Options{Embedder: embedder, Snapshot: path, ReadOnly: true, Sentences: true}); err != nil {
			t.Fatal(err)
		}
	}
	files := map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."}
	read(files)
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 0 {
		t.Errorf("it left %v (%v)", left, err)
	}
	build(t, retrievaltest.Corpus(t, files), path, "", true)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	damaged := append(bytes.Clone(whole[:len(whole)-1]), whole[len(whole)-1]^1)
	for _, content := range [][]byte{whole, damaged} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		read(map[string]string{"a.txt": "The dinghy was carrying 66 people. It sank.", "b.txt": "Another."})
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, content) {
			t.Errorf("it was changed (%v)", err)
		}
	}
}
