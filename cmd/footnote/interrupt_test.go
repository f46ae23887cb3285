package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cuttingBar ends the run with the first text that is embedded.
type cuttingBar struct{ cut func() }

func (b cuttingBar) set(int, int) { b.cut() }
func (b cuttingBar) end()         {}

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

	p, out, problems := fake()
	ctx, cut := context.WithCancel(t.Context())
	p.newBar = func(string) bar { return cuttingBar{cut} }
	if code := p.run(ctx, args); code != exitInterrupted {
		t.Fatalf("exit code %d, want %d: %s", code, exitInterrupted, problems)
	}
	if got, want := problems.String(), "footnote: interrupted; what was indexed so far is kept\n"; got != want || out.Len() > 0 {
		t.Errorf("printed %q and %q, want %q and nothing", got, out, want)
	}

	p, out, problems = fake()
	if code := p.run(t.Context(), args); code != exitDone {
		t.Fatalf("exit code %d: %s", code, problems)
	}
	var passages, whole, anew int
	if _, err := fmt.Sscanf(out.String(), "Indexed 1 article, %d passages, %d sentences; embedded %d texts anew;", &passages, &whole, &anew); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if all := passages + whole; whole != sentences || anew == 0 || anew >= all {
		t.Errorf("%d of %d texts were embedded anew: the first run's should have been kept", anew, all)
	}
}
