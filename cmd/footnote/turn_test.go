package main

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestTurn waits as long as the other gets on, and ten seconds more.
func TestTurn(t *testing.T) {
	t.Parallel()
	p, _, problems := fake()
	synctest.Test(t, func(t *testing.T) {
		wait, began := p.turn(), time.Now()
		for time.Since(began) < time.Hour {
			if !wait(t.Context(), true) {
				t.Fatalf("it has had enough after %v of one that gets on", time.Since(began))
			}
		}
		stood := time.Now()
		for wait(t.Context(), false) {
		}
		if took := time.Since(stood); took < 9*time.Second || took > 10*time.Second {
			t.Errorf("it waits %v for one that stands still", took)
		}
	})
	if n := strings.Count(problems.String(), "waiting for it"); n != 1 {
		t.Errorf("it says so %d times", n)
	}
}
