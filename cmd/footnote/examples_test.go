package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Every example of a command's help works as it is printed, from the root of the
// repository. The bot's need a token.
func TestExamplesWork(t *testing.T) {
	t.Parallel()
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Logf("no sh here, so no example can be typed: %v", err)
		return
	}
	index := filepath.Join(t.TempDir(), "seeds.snapshot")
	if err := os.WriteFile(index, seedsIndex(t), 0o600); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	p, _, _ := fake()
	root := newRoot(p)
	all := append([]*cobra.Command{root}, root.Commands()...)
	for _, cmd := range all {
		if cmd.Name() == "help" || cmd.Name() == "bot" {
			continue
		}
		if cmd.Example == "" {
			t.Errorf("%s has no example", cmd.Name())
		}
		for line := range strings.Lines(cmd.Example) {
			line = strings.TrimSpace(line)
			t.Run(line, func(t *testing.T) {
				t.Parallel()
				command := exec.CommandContext(t.Context(), shell, "-c", line)
				command.Dir = filepath.Join("..", "..")
				command.Env = append(os.Environ(), "FOOTNOTE_INDEX="+index, "FOOTNOTE_CORPUS=", "HOME="+home, "XDG_CACHE_HOME="+home, noRaceSleep)
				var problems strings.Builder
				command.Stderr = &problems
				out, err := command.Output()
				if err != nil || problems.Len() > 0 {
					t.Fatalf("%v: %s", err, &problems)
				}
				if len(out) == 0 && cmd.Name() != "chat" {
					t.Error("it prints nothing")
				}
				if strings.Contains(string(out), "No quotation found") {
					t.Errorf("it finds nothing:\n%s", out)
				}
			})
		}
	}
}
