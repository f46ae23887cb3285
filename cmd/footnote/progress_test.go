package main

import (
	"testing"
	"time"
)

// The rate is that of what was done while it was looked at: a bar that first shows
// at 64 of 940 does not count those 64.
func TestPace(t *testing.T) {
	t.Parallel()
	start := time.Unix(0, 0)
	for _, test := range []struct {
		first int64
		after time.Duration
		done  int64
		want  string
	}{
		{0, 0, 0, ""},
		{0, time.Second, 0, ""},
		{0, 2 * time.Second, 64, "32 a second, 27s left"},
		{64, time.Millisecond, 64, ""},
		{64, 2 * time.Second, 128, "32 a second, 25s left"},
		{64, 4 * time.Second, 192, "32 a second, 23s left"},
		{0, 10 * time.Second, 940, "94 a second, 0s left"},
	} {
		if got := (pace{test.first, start}).left(start.Add(test.after), test.done, 940); got != test.want {
			t.Errorf("%d of 940 after %v, first seen at %d: %q, want %q", test.done, test.after, test.first, got, test.want)
		}
	}
}
