package retrievaltest

import (
	"testing"
	"testing/fstest"

	"footnote/retrieval"
	"footnote/seeds"
)

// Corpus makes a corpus of files, by name; articles.json among them describes
// the others.
func Corpus(t testing.TB, files map[string]string) *retrieval.Corpus {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content), Mode: 0o644}
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.Place{Name: "test", Path: "test", FS: fsys})
	if err != nil {
		t.Fatal(err)
	}
	return corpus
}

// Seeds is the corpus of the five articles in the binary.
func Seeds(t testing.TB) *retrieval.Corpus {
	t.Helper()
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.Place{Name: "seeds", Path: "seeds", FS: seeds.FS})
	if err != nil {
		t.Fatal(err)
	}
	return corpus
}

// Index makes an index of a corpus with the hashing Embedder, sentences too.
func Index(t testing.TB, corpus *retrieval.Corpus) *retrieval.Index {
	t.Helper()
	ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: &Embedder{}, Sentences: true})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}
