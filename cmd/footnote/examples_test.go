package main

import (
	"context"
	"encoding/csv"
	"io"
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
	p, _, _ := fake()
	root := newRoot(p)
	seen := map[string]bool{}
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.Name() == "help" || cmd.Name() == "bot" {
			continue
		}
		if cmd.Hidden {
			continue
		}
		if cmd.Example == "" {
			t.Errorf("%s has no example", cmd.Name())
		}
		// A line that ends in | goes on in the next.
		for line := range strings.Lines(strings.ReplaceAll(cmd.Example, "|\n", "| ")) {
			line = strings.TrimSpace(line)
			if seen[line] {
				continue
			}
			seen[line] = true
			t.Run(line, func(t *testing.T) {
				t.Parallel()
				out, problems := exampleRun(t, line)
				if problems != "" {
					t.Fatalf("on standard error: %s", problems)
				}
				if out == "" && cmd.Name() != "chat" {
					t.Error("it prints nothing")
				}
				if strings.Contains(out, "No quotation found") {
					t.Errorf("it finds nothing:\n%s", out)
				}
			})
		}
	}
}

// stopping ends a run when it prints something.
type stopping struct {
	io.Writer
	stop func()
}

func (s stopping) Write(b []byte) (int, error) {
	defer s.stop()
	return s.Writer.Write(b)
}

// exampleRun types an example: in this process where it is the program alone, else
// in a shell.
func exampleRun(t *testing.T, line string) (out, problems string) {
	index := filepath.Join(t.TempDir(), "seeds.snapshot")
	if err := os.WriteFile(index, seedsIndex(t), 0o600); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(line, "|") {
		p, printed, complained := fake()
		p.environ = []string{"FOOTNOTE_INDEX=" + index}
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		if strings.Contains(line, "--watch") { // which goes on until it is stopped
			p.out = stopping{printed, stop}
		}
		code, err := runIn(ctx, repository, p, shellWords(t, line)[1:])
		if err != nil || code != exitDone {
			t.Fatalf("exit code %d, %v: %s", code, err, complained)
		}
		return printed.String(), complained.String()
	}
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Logf("no sh here to type this example in: %v", err)
		return "nothing", ""
	}
	home := t.TempDir()
	command := exec.CommandContext(t.Context(), shell, "-c", line)
	command.Dir = repository
	command.Env = append(os.Environ(), "FOOTNOTE_INDEX="+index, "FOOTNOTE_CORPUS=", "HOME="+home, "XDG_CACHE_HOME="+home, noRaceSleep)
	var complained strings.Builder
	command.Stderr = &complained
	printed, err := command.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, &complained)
	}
	return string(printed), complained.String()
}

// shellWords splits a line as a shell does, as far as examples need it: at spaces,
// but for those between quotation marks.
func shellWords(t *testing.T, line string) []string {
	in := csv.NewReader(strings.NewReader(line))
	in.Comma = ' '
	words, err := in.Read()
	if err != nil {
		t.Fatal(err)
	}
	return words
}
