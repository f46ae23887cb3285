package main

import (
	"context"
	"time"
)

// How long a process waits for another that is updating the same index. Two that
// embed the same texts side by side take twice as long each, so that waiting is
// quicker; one that was stopped with Ctrl-Z would keep everybody waiting for ever.
const (
	turnPatience = time.Minute
	turnPause    = 200 * time.Millisecond
)

// turn waits for another process to have updated the index, and says so once.
func (p *program) turn() func(context.Context) bool {
	var waited time.Duration
	return func(ctx context.Context) bool {
		if waited == 0 {
			p.warn("Another footnote is updating the index: waiting for it, a minute at most.")
		}
		if waited >= turnPatience {
			return false
		}
		waited += turnPause
		select {
		case <-time.After(turnPause):
			return true
		case <-ctx.Done():
			return false
		}
	}
}
