//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever a file is called, what is said of it is one line, and obeyed by no
// terminal.
func TestOneLineOnStandardError(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	const name = "a\nfootnote: all is well\x1b[2J.txt"
	for file, text := range map[string]string{name: "", "ferry.txt": "The ferry sails."} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		corpus string
		code   int
		begins string
	}{
		{folder, exitDone, "Skipped "},
		{filepath.Join(folder, name), exitError, "footnote: "},
		{filepath.Join(folder, "not\nthere"), exitError, "footnote: there is no corpus at "},
	} {
		p, _, problems := fake()
		p.cacheFolder = func() (string, error) { return "", os.ErrNotExist }
		code, err := runIn(t.Context(), folder, p, []string{"sources", "--corpus", test.corpus})
		got := problems.String()
		if err != nil || code != test.code {
			t.Errorf("exit code %d, %v: %q", code, err, got)
		}
		got, _, _ = strings.Cut(got, "`footnote doctor`")
		if !strings.HasPrefix(got, test.begins) || strings.Count(got, "\n") != 1 || strings.Contains(got, "\x1b") {
			t.Errorf("printed %q", got)
		}
	}
}
