package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cuttingBar ends the run when something is embedded.
type cuttingBar struct{ cut func() }

func (b cuttingBar) set(done, _ int) {
	if done > 0 {
		b.cut()
	}
}

func (b cuttingBar) end() {}

// Ctrl-C in the middle of indexing: what was made stays, and the next run goes on
// from there.
func TestInterruptedIndexGoesOn(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	var text strings.Builder
	const sentences = 100
	for i := range sentences {
		fmt.Fprintf(&text, "Ship %d is in port.\n\n", i)
	}
	file, index := filepath.Join(folder, "ships.txt"), filepath.Join(folder, "ships.snapshot")
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"index", "--corpus", file, "--index", index}

	// run runs the program until something is embedded, or to its end.
	run := func(whole bool, args ...string) (code int, out, problems string) {
		p, printed, complained := fake()
		ctx, cut := context.WithCancel(t.Context())
		defer cut()
		if !whole {
			p.newBar = func(string) bar { return cuttingBar{cut} }
		}
		code, err := runIn(ctx, folder, p, args)
		if err != nil {
			t.Fatal(err)
		}
		return code, printed.String(), complained.String()
	}

	code, out, problems := run(false, "index", "--corpus", file, "--index", filepath.Join(file, "none"))
	if want := "footnote: interrupted; 64 of 109 texts were embedded, and nothing could be kept\n"; code != exitInterrupted || problems != want || out != "" {
		t.Errorf("with no place for the index: exit code %d, %q and %q, want %q", code, out, problems, want)
	}
	code, out, problems = run(false, args...)
	if want := "footnote: interrupted; 64 of 109 texts are embedded and kept for the next run\n"; code != exitInterrupted || problems != want || out != "" {
		t.Errorf("exit code %d, %q and %q, want %q", code, out, problems, want)
	}
	code, out, problems = run(true, args...)
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, problems)
	}
	var passages, whole, anew int
	if _, err := fmt.Sscanf(out, "Indexed 1 article, %d passages, %d sentences; embedded %d texts anew;", &passages, &whole, &anew); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if all := passages + whole; whole != sentences || anew != all-64 {
		t.Errorf("%d of %d texts were embedded anew: the first run's should have been kept", anew, all)
	}

	// Where nothing was being embedded, nothing is said of it.
	p, _, complained := fake()
	ctx, cut := context.WithCancel(t.Context())
	cut()
	if code, err := runIn(ctx, folder, p, []string{"sources", "--corpus", file}); err != nil || code != exitInterrupted || complained.String() != "footnote: interrupted\n" {
		t.Errorf("exit code %d, %v, %q", code, err, complained)
	}
}
