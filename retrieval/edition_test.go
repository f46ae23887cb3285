package retrieval_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
	"footnote/retrieval/snapshot"
)

// edited builds an index of files that keeps their texts.
func edited(t *testing.T, path string, files map[string]string) *retrieval.Index {
	t.Helper()
	ix, err := retrieval.Build(t.Context(), retrievaltest.Corpus(t, files), retrieval.Options{Editions: path})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// earlier are the earlier texts of an article.
func earlier(t *testing.T, ix *retrieval.Index, id string) []string {
	t.Helper()
	all, err := ix.Earlier(id)
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{}
	for _, a := range all {
		texts = append(texts, a.Body)
	}
	return texts
}

func TestEarlierTextsAreKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.editions")
	files := map[string]string{"a.txt": "First.", "b.txt": "Another."}
	check := func(ix *retrieval.Index, id string, want ...string) {
		t.Helper()
		if len(ix.Warnings()) != 0 {
			t.Errorf("warnings %q", ix.Warnings())
		}
		if diff := cmp.Diff(append([]string{}, want...), earlier(t, ix, id)); diff != "" {
			t.Errorf("earlier texts of %s (-want +got):\n%s", id, diff)
		}
	}
	check(edited(t, path, files), "a.txt")
	files["a.txt"] = "Second."
	check(edited(t, path, files), "a.txt", "First.")
	files["a.txt"] = "Third."
	ix := edited(t, path, files)
	check(ix, "a.txt", "Second.", "First.")
	check(ix, "b.txt")
	check(ix, "none.txt")
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	edited(t, path, files)
	if after, err := os.Stat(path); err != nil || !os.SameFile(before, after) {
		t.Errorf("it was written although nothing changed (%v)", err)
	}
	files["a.txt"] = "First." // taken back
	check(edited(t, path, files), "a.txt", "Third.", "Second.")
	delete(files, "a.txt") // gone, and shown no more
	check(edited(t, path, files), "a.txt")
	files["a.txt"] = "Fourth." // an editor that writes a file anew may do so in two steps
	check(edited(t, path, files), "a.txt", "First.", "Third.", "Second.")
}

func TestEarlierTextsAreBounded(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.editions")
	var ix *retrieval.Index
	for n := range 12 {
		ix = edited(t, path, map[string]string{"a.txt": fmt.Sprint("Text ", n), "b.txt": "Another."})
	}
	got := earlier(t, ix, "a.txt")
	if len(got) != 8 || got[0] != "Text 10" || got[7] != "Text 3" {
		t.Errorf("%q", got)
	}
}

// TestEarlierTextsDamaged: what is broken is lost, said once, and never shown.
func TestEarlierTextsDamaged(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a.editions")
	edited(t, path, map[string]string{"a.txt": "First.", "b.txt": "Another."})
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	content[len(content)-1] ^= 1
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"a.txt": "Second.", "b.txt": "Yet another."}
	ix := edited(t, path, files)
	if len(ix.Warnings()) != 1 || !strings.Contains(ix.Warnings()[0], "1 of 2 texts") {
		t.Errorf("warnings %q", ix.Warnings())
	}
	if diff := cmp.Diff([]string{"First."}, earlier(t, ix, "a.txt")); diff != "" {
		t.Errorf("the whole one (-want +got):\n%s", diff)
	}
	if ix = edited(t, path, files); len(ix.Warnings()) != 0 {
		t.Errorf("it was not mended: %q", ix.Warnings())
	}

	// A text that is not the one it is said to be.
	e, err := snapshot.NewEdition("a.txt", "AAAAAAAAAAA", "Forged.")
	if err != nil {
		t.Fatal(err)
	}
	e.Facts = []byte("{}")
	if err := snapshot.WriteEditions(path, &snapshot.Editions{Corpus: ix.Corpus().Fingerprint, All: []snapshot.Edition{e}}); err != nil {
		t.Fatal(err)
	}
	if all, err := ix.Earlier("a.txt"); err == nil || len(all) != 0 {
		t.Errorf("a forged text is shown: %v, %v", all, err)
	}

	notes := filepath.Join(t.TempDir(), "notes")
	if err := os.WriteFile(notes, []byte("My notes on the affair."), 0o600); err != nil {
		t.Fatal(err)
	}
	if ix := edited(t, notes, files); len(ix.Warnings()) != 1 || !strings.Contains(ix.Warnings()[0], "is left alone") {
		t.Errorf("warnings %q", ix.Warnings())
	}
}
