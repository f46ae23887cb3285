package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What README shows under "Ask" is what the program prints, on a terminal of 76
// columns (80 less README's indent), whole.
func TestReadmeShowsTheAnswer(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile(filepath.Join(repository, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(strings.ReplaceAll(string(readme), "\r\n", "\n"), "\n## Ask\n")
	if !found {
		t.Fatal("README has no part called Ask")
	}
	var block []string
	for line := range strings.Lines(text) {
		inside, ok := strings.CutPrefix(line, "    ")
		if !ok && strings.TrimSpace(line) != "" {
			if len(block) > 0 {
				break
			}
			continue
		}
		if ok || len(block) > 0 {
			block = append(block, strings.TrimRight(inside, "\n"))
		}
	}
	if len(block) < 3 {
		t.Fatalf("README shows no answer: %q", block)
	}
	p, out, problems := fake()
	p.width = 76
	args := append(shellWords(t, block[0])[1:], "--index", filepath.Join(t.TempDir(), "seeds.snapshot"))
	if code, err := runIn(t.Context(), repository, p, args); err != nil || code != exitDone || problems.Len() > 0 {
		t.Fatalf("exit code %d, %v: %s", code, err, problems)
	}
	shown := strings.TrimSpace(strings.Join(block[1:], "\n"))
	if diff := cmp.Diff(shown, strings.TrimSpace(out.String())); diff != "" {
		t.Errorf("README shows another answer than the program gives (-README +program):\n%s", diff)
	}
}
