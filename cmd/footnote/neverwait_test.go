package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"footnote/retrieval"
)

// stuckBar holds up the making of an index, in the middle of it.
type stuckBar struct {
	begun func()
	goOn  <-chan struct{}
}

func (b stuckBar) set(int, int) { b.begun(); <-b.goOn }
func (stuckBar) end()           {}

// TestReadersNeverWait asks without a pause while an index is made anew, which is held up
// in its middle, and once it has been put in place: every answer is whole and of one
// index, the old one's reader has the old article to the end, and nobody waits.
func TestReadersNeverWait(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write := func(day int) {
		t.Helper()
		name := filepath.Join(folder, "beacon.txt")
		if err := os.WriteFile(name+"~", fmt.Appendf(nil, "The lighthouse of Quillhaven was lit on day %d of the siege.", day), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(name+"~", name); err != nil {
			t.Fatal(err)
		}
	}
	write(1)
	p, _, _ := fake()
	p.corpus, p.index = []string{folder}, filepath.Join(t.TempDir(), "a.snapshot")
	ix, err := p.open(t.Context(), needSentences)
	if err != nil {
		t.Fatal(err)
	}
	begun, goOn := make(chan struct{}), make(chan struct{})
	p.newBar = func(string) bar { return stuckBar{sync.OnceFunc(func() { close(begun) }), goOn} }
	f := p.follower(ix, needSentences, func(opened, difference) {})
	k := &keeper{follower: f}

	ask := func(ix opened, day int) {
		t.Helper()
		limited, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		answer, err := ix.Ask(limited, retrieval.Question{Text: "On which day of the siege was the lighthouse of Quillhaven lit?"})
		if want := fmt.Sprintf("on day %d of", day); err != nil || len(answer.Citations) == 0 || !strings.Contains(answer.Citations[0].Text, want) {
			t.Errorf("the answer is %q, %v, want one %s", answer.Text, err, want)
		}
	}
	old := f.latest()
	write(2)
	refreshed := make(chan error, 1)
	go func() { refreshed <- f.refresh(t.Context()) }()
	<-begun
	for range 5 { // while it is half made
		ask(f.latest(), 1)
		if s := k.State(); s.Passages != 1 || s.Fault != "" {
			t.Errorf("state %+v", s)
		}
	}
	close(goOn)
	if err := <-refreshed; err != nil {
		t.Fatal(err)
	}
	ask(f.latest(), 2)
	ask(old, 1) // whoever began with it ends with it
}
