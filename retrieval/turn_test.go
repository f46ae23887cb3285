package retrieval_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
	"footnote/retrieval/snapshot"
)

// TestOneUpdatesTheOthersRead builds while somebody else holds the lock: the answer
// is the same, and the file stays as it was.
func TestOneUpdatesTheOthersRead(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	files := map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."}
	fresh, _ := build(t, retrievaltest.Corpus(t, files), path, "", true)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lock, err := snapshot.Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()

	same, n := build(t, retrievaltest.Corpus(t, files), path, "", true)
	if n != 0 || len(same.Warnings()) != 0 || answerLine(t, same) != answerLine(t, fresh) {
		t.Errorf("with nothing to update: embedded %d texts, warnings %q", n, same.Warnings())
	}
	files["b.txt"] = "Ministers met in Paris. A deal was agreed."
	more, n := build(t, retrievaltest.Corpus(t, files), path, "", true)
	if n != 3 || len(more.Warnings()) != 1 || !strings.Contains(more.Warnings()[0], "Another process is updating the index") {
		t.Errorf("with something new: embedded %d texts, warnings %q", n, more.Warnings())
	}
	fewer, n := build(t, retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people."}), path, "", true)
	if n != 1 || len(fewer.Warnings()) != 1 {
		t.Errorf("with something gone: embedded %d texts, warnings %q", n, fewer.Warnings())
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the snapshot was changed by one without the lock (%v)", err)
	}
}

// TestTurnIsWaitedFor looks again when the other has written what was missing.
func TestTurnIsWaitedFor(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."})
	lock, err := snapshot.Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	waits := 0
	wait := func(context.Context, bool) bool {
		if waits++; waits == 2 { // the other is done
			lock.Release()
			build(t, corpus, path, "", true)
		}
		return true
	}
	embedder := &retrievaltest.Embedder{}
	ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: embedder, Snapshot: path, Sentences: true, Wait: wait})
	if err != nil {
		t.Fatal(err)
	}
	if n := embedder.Embedded.Load(); n != 0 || waits != 2 || len(ix.Warnings()) != 0 {
		t.Errorf("embedded %d texts after %d waits, warnings %q", n, waits, ix.Warnings())
	}
}

// TestDamageCostsOneSection mends a snapshot of which one section is broken
// without embedding what the others hold.
func TestDamageCostsOneSection(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."})
	fresh, _ := build(t, corpus, path, "", true)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := snapshot.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	whole := len(kept.Whole) + 4 // with the section's checksum
	articles := whole + 4
	for _, packed := range kept.Articles {
		articles += 16 + 4 + len(packed)
	}
	for name, c := range map[string]struct {
		at   int // from the end
		want int64
	}{"trailer": {1, 0}, "whole": {12, 0}, "articles": {whole + 12, 0}, "sentences": {articles + 12, 2}} {
		broken := []byte(string(content))
		broken[len(broken)-c.at] ^= 1
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		ix, n := build(t, corpus, path, "", true)
		if n != c.want || len(ix.Warnings()) != 1 || answerLine(t, ix) != answerLine(t, fresh) {
			t.Errorf("%s: embedded %d texts, want %d; warnings %q", name, n, c.want, ix.Warnings())
		}
		if mended, err := os.ReadFile(path); err != nil || string(mended) != string(content) {
			t.Errorf("%s: the file is not what it was (%v)", name, err)
		}
	}
}

// TestOtherModelIsSaid names both models, and what to do.
func TestOtherModelIsSaid(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.snapshot")
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": "The dinghy was carrying 65 people. It sank."})
	build(t, corpus, path, "first", true)
	ix, _ := build(t, corpus, path, "second", true)
	if w := strings.Join(ix.Warnings(), "\n"); !strings.Contains(w, "of the model first and is made anew for second") {
		t.Errorf("warnings %q", w)
	}
}

// watchingEmbedder looks at the snapshot whenever it is to embed.
type watchingEmbedder struct {
	retrievaltest.Embedder
	path string
	kept int // vectors in the file, at most so far
}

func (e *watchingEmbedder) Embed(ctx context.Context, texts []string) ([]retrieval.Vector, error) {
	if e.kept == 0 && e.Embedded.Load() >= 16_384 {
		if s, err := snapshot.Read(e.path); err == nil {
			e.kept = len(s.Passages) + len(s.Sentences)
		}
	}
	return e.Embedder.Embed(ctx, texts)
}

// TestLongBuildIsKept holds that a build is kept before its end, so that a process
// that is killed loses seconds and not hours.
func TestLongBuildIsKept(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	for n := range 17_000 {
		fmt.Fprintf(&text, "Ship %d sailed. ", n)
		if n%30 == 29 {
			text.WriteString("\n\n")
		}
	}
	e := &watchingEmbedder{path: filepath.Join(t.TempDir(), "a.snapshot")}
	corpus := retrievaltest.Corpus(t, map[string]string{"a.txt": text.String()})
	if _, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Embedder: e, Snapshot: e.path, Sentences: true}); err != nil {
		t.Fatal(err)
	}
	if e.kept < 16_000 {
		t.Errorf("%d vectors were kept on the way, want 16,384 texts'", e.kept)
	}
}
