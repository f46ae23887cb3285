package retrieval

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"footnote/retrieval/lexical"
	"footnote/retrieval/snapshot"
)

// readyCorpus has texts of all sorts, one printed twice.
func readyCorpus() *Corpus {
	c := &Corpus{Fingerprint: "f", printings: &lazyPrintings{}}
	for i, body := range append(madeTexts, madeTexts[1], madeTexts[4]+" And no more.") {
		c.Articles = append(c.Articles, &Article{ID: fmt.Sprint(i), Title: "Talks", Outlet: "The Mirror", Byline: "Per Hallberg", Body: body})
	}
	return c
}

func buildReady(t testing.TB, path string, sentences bool) *Index {
	t.Helper()
	ix, err := Build(t.Context(), readyCorpus(), Options{Embedder: oneVector{}, Snapshot: path, Sentences: sentences})
	if err != nil || len(ix.Warnings()) > 0 {
		t.Fatal(err, ix.Warnings())
	}
	return ix
}

// TestReadyIsWhatIsMade holds an index that is read back to the one that was made.
func TestReadyIsWhatIsMade(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	made := buildReady(t, path, true)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kept := buildReady(t, path, true)
	if kept.terms == nil || made.anew == 0 || kept.anew > 0 {
		t.Fatalf("%d articles were made anew, want none", kept.anew)
	}
	if diff := cmp.Diff(made.passages, kept.passages, passageFields); diff != "" {
		t.Errorf("passages (-made +kept):\n%s", diff)
	}
	if diff := cmp.Diff(made.names, kept.names, cmp.AllowUnexported(name{})); diff != "" {
		t.Errorf("names (-made +kept):\n%s", diff)
	}
	if diff := cmp.Diff(made.corpus.known(), kept.corpus.known(), cmp.AllowUnexported(printings{}), cmpopts.EquateEmpty()); diff != "" || len(kept.corpus.known().others) != 2 {
		t.Errorf("printings (-made +kept):\n%s", diff)
	}
	if !bytes.Equal(made.terms.Pack(), kept.terms.Pack()) {
		t.Error("the terms differ")
	}
	if diff := cmp.Diff(made.sentences, kept.sentences, cmp.AllowUnexported(sentenceVectors{}, snapshot.Quantised{})); diff != "" {
		t.Errorf("vectors of sentences (-made +kept):\n%s", diff)
	}
	for i := range made.passages {
		a, _ := made.vectors.Vector(i)
		b, _ := kept.vectors.Vector(i)
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("vector of passage %d (-made +kept):\n%s", i, diff)
		}
	}
	if again, err := os.ReadFile(path); err != nil || !bytes.Equal(content, again) {
		t.Errorf("a start without an edit has changed the file (%v)", err)
	}
}

// TestReadyWithoutSentences has search make the index and ask complete it.
func TestReadyWithoutSentences(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	buildReady(t, path, false)
	ready := func(o Options) bool {
		t.Helper()
		f, err := snapshot.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		ix := &Index{corpus: readyCorpus(), analyzer: lexical.NewAnalyzer()}
		o.Embedder = oneVector{}
		ok, err := ix.takeReady(t.Context(), o, keptBefore{File: f, known: true})
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	if !ready(Options{}) || ready(Options{Sentences: true}) {
		t.Error("after search: want it ready for another and not for ask")
	}
	buildReady(t, path, true)
	if !ready(Options{}) || !ready(Options{Sentences: true}) {
		t.Error("after ask: want it ready for both")
	}
}

// TestReadyOfAnother gives articles what was made of others, or what is broken: it is
// refused, or each passage is a slice of its article and each row one of the file.
func TestReadyOfAnother(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	buildReady(t, path, true)
	file, err := snapshot.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	whole, articles := file.Whole[readyFixed-5:], readyCorpus().Articles
	if _, ok := readBack(whole, articles, file); !ok {
		t.Fatal("what was kept is not known again")
	}
	for _, other := range [][]*Article{nil, articles[1:], articles[:3], append(articles[1:len(articles):len(articles)], articles[0])} {
		if _, ok := readBack(whole, other, file); ok {
			t.Errorf("what was made of %d articles is taken for %d others", len(articles), len(other))
		}
	}
	for at := range whole {
		if at >= 5 {
			holdsReady(t, whole[:at], articles, file)
		}
		for _, flip := range []byte{1, 0x80, 0xFF} {
			b := bytes.Clone(whole)
			b[at] ^= flip
			holdsReady(t, b, articles, file)
		}
	}
}

func holdsReady(t testing.TB, whole []byte, articles []*Article, file *snapshot.File) {
	t.Helper()
	r, ok := readBack(whole, articles, file)
	if !ok {
		return
	}
	if len(r.first) != len(articles)+1 || r.terms.N() != len(r.passages) {
		t.Fatalf("%d articles with %d firsts, %d passages with terms of %d", len(articles), len(r.first), len(r.passages), r.terms.N())
	}
	for _, p := range r.passages {
		_ = p.Span.Of(articles[p.Article].Body)
	}
	for _, row := range r.passageRows {
		_ = file.Passage(int(row))
	}
	for _, row := range r.sentenceRows {
		_ = file.Sentence(int(row))
	}
}

func FuzzReady(f *testing.F) {
	path := filepath.Join(f.TempDir(), "a.snapshot")
	buildReady(f, path, true)
	file, err := snapshot.Open(path)
	if err != nil {
		f.Fatal(err)
	}
	articles := readyCorpus().Articles
	f.Add(file.Whole[readyFixed-5:])
	f.Fuzz(func(t *testing.T, whole []byte) {
		if len(whole) >= 5 {
			holdsReady(t, whole, articles, file)
		}
	})
}
