package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
)

// newKeeper is a keeper of a folder with an index of terms alone, and what it says
// is wrong.
func newKeeper(t *testing.T, files map[string]string) (k *keeper, folder string) {
	t.Helper()
	folder = t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p, _, _ := fake()
	p.corpus, p.index = []string{folder}, filepath.Join(t.TempDir(), "a.snapshot")
	ix, err := p.open(t.Context(), needTerms)
	if err != nil {
		t.Fatal(err)
	}
	return &keeper{follower: p.follower(ix, needTerms, func(opened, difference) {})}, folder
}

// inFolder lists a folder and what is in it, hidden ones too.
func inFolder(t *testing.T, folder string) (all []string) {
	t.Helper()
	err := filepath.Walk(folder, func(name string, stat os.FileInfo, err error) error {
		if err == nil && !stat.IsDir() {
			short, _ := filepath.Rel(folder, name)
			all = append(all, filepath.ToSlash(short))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestKeeper(t *testing.T) {
	t.Parallel()
	k, folder := newKeeper(t, map[string]string{"ferry.txt": "The ferry sails on Monday.", "bridge.txt": "The bridge is closed."})
	add := func(name, content string, want []string, wrong string) {
		t.Helper()
		got, err := k.Add(t.Context(), name, []byte(content))
		if diff := cmp.Diff(want, got); diff != "" || (err == nil) != (wrong == "") || err != nil && !strings.Contains(err.Error(), wrong) {
			t.Errorf("Add %q: %v, want %q (-want +got):\n%s", name, err, wrong, diff)
		}
	}
	add("tower.txt", "The tower was painted red.", []string{"tower.txt"}, "")
	add("tower.txt", "Another.", nil, "already")
	add("../../etc/passwd.txt", "The harbour was cleaned.", []string{"passwd.txt"}, "")
	add(".hidden\x1b[2J.md", "A hidden story.", []string{"hidden[2J.md"}, "")
	add("picture.png", "\x89PNG", nil, "not of a kind")
	add("broken.txt", "\xff\xfe\xff", nil, "UTF-8")
	add("empty.txt", "", nil, "is empty")
	add("articles.json", "[]", nil, "added-articles.json was not added")
	if diff := cmp.Diff([]string{"bridge.txt", "ferry.txt", "hidden[2J.md", "passwd.txt", "tower.txt"}, inFolder(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if n := len(k.latest().Corpus().Articles); n != 5 {
		t.Errorf("the index has %d articles, want 5", n)
	}

	for range 2 { // the second is another file of the same name
		if where, err := k.Remove(t.Context(), "tower.txt"); err != nil || !strings.HasPrefix(where, ".footnote-removed/tower.txt") {
			t.Errorf("Remove: %q, %v", where, err)
		}
		add("tower.txt", "The tower fell.", []string{"tower.txt"}, "")
	}
	if _, err := k.Remove(t.Context(), "../a.snapshot.editions"); err == nil {
		t.Error("something outside the folder was removed")
	}
	if diff := cmp.Diff([]string{".footnote-removed/tower.txt", ".footnote-removed/tower.txt.2", "bridge.txt", "ferry.txt", "hidden[2J.md", "passwd.txt", "tower.txt"}, inFolder(t, folder)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if s := k.State(); s.Passages != 5 || s.Fault != "" || len(s.Skipped) != 0 || !s.Folder {
		t.Errorf("state %+v", s)
	}
}

// TestKeeperLeavesTheLast refuses what would leave nothing, and what is not a file
// of its own.
func TestKeeperLeavesTheLast(t *testing.T) {
	t.Parallel()
	k, folder := newKeeper(t, map[string]string{"corpus.jsonl": `{"_id":"1","text":"The ferry sails."}`})
	if _, err := k.Remove(t.Context(), "1"); err == nil || !strings.Contains(err.Error(), "only article") {
		t.Errorf("the last one: %v", err)
	}
	if _, err := k.Add(t.Context(), "a.txt", []byte("A story.")); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Remove(t.Context(), "1"); err == nil || !strings.Contains(err.Error(), "not a file of its own") {
		t.Errorf("a line: %v", err)
	}
	if got := inFolder(t, folder); len(got) != 2 {
		t.Errorf("files %q", got)
	}
}

// TestKeeperOfTheBinary cannot change what is in the binary.
func TestKeeperOfTheBinary(t *testing.T) {
	t.Parallel()
	corpus := &retrieval.Corpus{Places: []retrieval.Place{{Name: "seeds", Path: "(in the binary)"}}}
	if place, ok := folderOf(corpus); ok {
		t.Errorf("it is said to be in %v", place)
	}
}

func FuzzFileName(f *testing.F) {
	for _, name := range []string{"a.txt", "", ".", "..", "/", "../../x", "a/b\\c.md", strings.Repeat("é", 200) + ".txt", "-rf", "~", ".x." + strings.Repeat("y", 300), "CON\x00\x1b.txt"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		got := fileName(name)
		if got == "" || len(got) > longestName+len("added-") || strings.ContainsAny(got, "/\\\x00\n") || got[0] == '.' || !filepath.IsLocal(got) {
			t.Errorf("%q becomes %q", name, got)
		}
	})
}
