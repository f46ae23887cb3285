package snapshot

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFileByKey holds what a File finds under a Key to the tables of its Snapshot.
func TestFileByKey(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]*Snapshot{"some": example(t, 70, 300, 16), "one": example(t, 1, 1, 3), "none": example(t, 0, 0, 3)} {
		path := filepath.Join(t.TempDir(), "a.snapshot")
		if err := Write(path, s); err != nil {
			t.Fatal(err)
		}
		f, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		for key, want := range s.Passages {
			if got, ok := f.PassageOf(key); !ok || cmp.Diff(want, got) != "" {
				t.Errorf("%s: passage %x is %v, %v; want %v", name, key, got, ok, want)
			}
		}
		for key, want := range s.Sentences {
			if got, ok := f.SentenceOf(key); !ok || cmp.Diff(want, got, quantisedFields) != "" {
				t.Errorf("%s: sentence %x is %v, %v; want %v", name, key, got, ok, want)
			}
		}
		for key, want := range s.Articles {
			if got := f.ArticleOf(key); got != want {
				t.Errorf("%s: of article %x %q, want %q", name, key, got, want)
			}
		}
		other := KeyOf("m", "no such text")
		_, passage := f.PassageOf(other)
		_, sentence := f.SentenceOf(other)
		if article := f.ArticleOf(other); passage || sentence || article != "" {
			t.Errorf("%s: found passage %v, sentence %v, article %q of a text that is not there", name, passage, sentence, article)
		}
	}
}

// TestFileIsAt tells a file that was read from one that took its place.
func TestFileIsAt(t *testing.T) {
	t.Parallel()
	path, s := filepath.Join(t.TempDir(), "a.snapshot"), example(t, 3, 3, 3)
	if err := Write(path, s); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if !f.IsAt(path) || f.IsAt(path+"2") {
		t.Error("a file is not where it was read, or where none is")
	}
	if err := Write(path, s); err != nil {
		t.Fatal(err)
	}
	if f.IsAt(path) {
		t.Error("a file that took its place passes for it")
	}
	if err := os.Remove(path); err != nil || f.IsAt(path) {
		t.Errorf("a file that was removed is there (%v)", err)
	}
}
