package bot

import (
	"runtime/debug"
	"time"
)

// start runs f in a goroutine that close waits for; false when closing. A panic
// ends f alone.
func (d *desk) start(f func()) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.closing {
		return false
	}
	d.running.Go(func() {
		defer func() {
			if p := recover(); p != nil {
				d.log.Error("panic while answering an interaction", "panic", p, "stack", string(debug.Stack()))
			}
		}()
		f()
	})
	return true
}

// close is for before the gateway closes: it takes no new interaction and waits for the running ones, for at most
// patience; then it ends their contexts and returns.
func (d *desk) close(patience time.Duration) {
	d.mu.Lock()
	d.closing = true
	d.mu.Unlock()
	defer d.cancel()
	done := make(chan struct{})
	// Where an Answerer never returns, this goroutine stays with it.
	go func() {
		d.running.Wait()
		close(done)
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
		d.log.Warn("answers were still running and have been given up", "answers", len(d.places))
	}
}

// note logs one line for one interaction: no question, no person.
func (d *desk) note(i interaction, o outcome, came time.Time) {
	attrs := []any{"interaction", i.ID, "command", i.Data.Name, "took", time.Since(came).Round(time.Millisecond)}
	switch {
	case o.err != nil:
		d.log.Error("interaction failed", append(attrs, "error", o.err)...)
	case o.refused:
		d.log.Info("interaction refused", attrs...)
	default:
		d.log.Info("interaction answered", attrs...)
	}
}
