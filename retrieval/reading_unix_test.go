//go:build unix

package retrieval_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
)

// Links that go in circles, links out of the folder and pipes that nobody writes to are
// named, and nothing waits for them.
func TestLinksAndPipes(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	for _, err := range []error{
		os.WriteFile(at("good.txt"), []byte("A good article."), 0o644),
		os.Symlink("b.txt", at("a.txt")), os.Symlink("a.txt", at("b.txt")), os.Symlink(".", at("self")),
		os.Symlink("/etc/passwd", at("out.txt")), os.Symlink("gone", at("nowhere.txt")), os.Symlink("good.txt", at("same.txt")),
		syscall.Mkfifo(at("pipe.txt"), 0o644), syscall.Mkfifo(at("pipe.jsonl"), 0o644), syscall.Mkfifo(at("articles.json"), 0o644), syscall.Mkfifo(at(".footnoteignore"), 0o644),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	corpus := onDisk(t, folder)
	if diff := cmp.Diff([]string{"good.txt", "same.txt"}, ids(corpus)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	all := ""
	for _, s := range corpus.Skipped {
		all += s.String() + "\n"
	}
	for _, name := range []string{"a.txt", "b.txt", "self", "out.txt", "nowhere.txt", "pipe.txt", "pipe.jsonl", "articles.json", ".footnoteignore"} {
		if strings.Count(all, at(name)+": ") != 1 {
			t.Errorf("%s is not named once:\n%s", name, all)
		}
	}
	if _, err := retrieval.OpenPlace(at("pipe.txt")); err == nil || !strings.Contains(err.Error(), "--corpus -") {
		t.Error(err)
	}
}
