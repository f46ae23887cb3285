package main

import (
	"context"
	"time"
)

// How long a process waits for another that is updating the same index and does not
// get on. Two that embed the same texts side by side take twice as long each, so
// that waiting is quicker; but one that was stopped with Ctrl-Z would keep everybody
// waiting for ever. A batch of texts takes half a second, on a busy machine some.
const (
	turnPatience = 10 * time.Second
	turnPause    = 200 * time.Millisecond
)

// turn waits for another process to have updated the index, and says so once.
func (p *program) turn() func(ctx context.Context, moved bool) bool {
	var still time.Duration
	said := false
	return func(ctx context.Context, moved bool) bool {
		if !said {
			said = true
			p.warn("Another footnote is updating the index: waiting for it.")
		}
		if moved {
			still = 0
		}
		if still >= turnPatience {
			return false
		}
		still += turnPause
		select {
		case <-time.After(turnPause):
			return true
		case <-ctx.Done():
			return false
		}
	}
}
