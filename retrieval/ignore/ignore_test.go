package ignore_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval/ignore"
)

// cases are rules, and names with what git says of them (TestGitAgrees asks it).
var cases = []struct {
	rules string
	names map[string]bool
}{
	{"*.txt", map[string]bool{"a.txt": true, "b/a.txt": true, "a.md": false}},
	{"/a.txt", map[string]bool{"a.txt": true, "b/a.txt": false}},
	{"drafts/", map[string]bool{"drafts/": true, "b/drafts/": true, "drafts": false}},
	{"b/drafts", map[string]bool{"b/drafts": true, "c/b/drafts": false}},
	{"**/old", map[string]bool{"old": true, "a/b/old": true, "a/older": false}},
	{"old/**", map[string]bool{"old/a": true, "old/a/b": true, "x/old/a": false}},
	{"a/**/b", map[string]bool{"a/b": true, "a/x/y/b": true, "b": false}},
	{"*.txt\n!keep.txt", map[string]bool{"a.txt": true, "keep.txt": false, "b/keep.txt": false}},
	{"# no rule\n\n  \n", map[string]bool{"# no rule": false, "a": false}},
	{`\#a` + "\n" + `\!b`, map[string]bool{"#a": true, "!b": true}},
	{"a.txt  \n", map[string]bool{"a.txt": true}},
	{"a?.txt", map[string]bool{"ab.txt": true, "abc.txt": false, "a/.txt": false}},
	{"[a-c].txt", map[string]bool{"b.txt": true, "d.txt": false}},
	{"a.txt\r\n", map[string]bool{"a.txt": true}},
}

func TestMatch(t *testing.T) {
	t.Parallel()
	for _, c := range cases {
		var r ignore.Rules
		r.Add(".", c.rules)
		for name, want := range c.names {
			if got := r.Match(strings.TrimSuffix(name, "/"), strings.HasSuffix(name, "/")); got != want {
				t.Errorf("rules %q on %q: %v, want %v", c.rules, name, got, want)
			}
		}
	}
}

func TestFolders(t *testing.T) {
	t.Parallel()
	var r ignore.Rules
	if r.Match("a.txt", false) {
		t.Error("no rules leave something out")
	}
	r.Add(".", "*.txt")
	r.Add("news", "!a.txt\n/b.md")
	for name, want := range map[string]bool{"a.txt": true, "news/a.txt": false, "news/x/a.txt": false, "b.md": false, "news/b.md": true, "news/x/b.md": false, "newsroom/b.md": false} {
		if got := r.Match(name, false); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// Git itself says what the rules mean.
func TestGitAgrees(t *testing.T) {
	t.Parallel()
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("there is no git here; TestMatch has what it said")
	}
	for _, c := range cases {
		if strings.Contains(c.rules, "\r") {
			continue // git takes the \r for a part of the name
		}
		folder := t.TempDir()
		if err := exec.Command(git, "init", "-q", folder).Run(); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, ".gitignore"), []byte(c.rules), 0o644); err != nil {
			t.Fatal(err)
		}
		for name, want := range c.names {
			ask := exec.Command(git, "check-ignore", "-q", "--no-index", name)
			ask.Dir = folder
			if got := ask.Run() == nil; got != want {
				t.Errorf("git on rules %q and %q: %v, want %v", c.rules, name, got, want)
			}
		}
	}
}

func FuzzRules(f *testing.F) {
	f.Add("*.txt\n!a", "b/a.txt")
	f.Add("[", "a")
	f.Add("\\ \n**/**/**", "a/b/c")
	f.Fuzz(func(t *testing.T, rules, name string) {
		var r ignore.Rules
		r.Add(".", rules)
		r.Add("a/b", rules)
		r.Match(name, false)
		r.Match(name, true)
	})
}
