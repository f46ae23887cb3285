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
		defer d.survive("")
		f()
	})
	return true
}

// survive is deferred where a panic must end one visit alone.
func (d *desk) survive(id string) {
	if p := recover(); p != nil {
		d.log.Error("panic while answering an interaction", "interaction", id, "panic", p, "stack", string(debug.Stack()))
	}
}

// close is for before the gateway closes: it takes no new interaction and waits
// for the running ones. Those that are not done within patience are given up and
// their readers told, for which farewell is left.
func (d *desk) close(patience, farewell time.Duration) {
	d.mu.Lock()
	d.closing = true
	d.mu.Unlock()
	defer d.cancel()
	served, idle := make(chan struct{}), make(chan struct{})
	// Where an Answerer never returns, this goroutine stays with it.
	go func() {
		d.running.Wait()
		close(served)
		d.working.Wait()
		close(idle)
	}()
	if within(idle, patience) {
		return
	}
	d.log.Warn("answers were still being worked on and have been given up", "answers", len(d.workers))
	d.giveUp()
	within(served, farewell)
}

// within waits for done, and reports whether it came in time.
func within(done <-chan struct{}, patience time.Duration) bool {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-done:
		return true
	case <-timer.C:
		return false
	}
}

// outcome is what one visit came to, for the log.
type outcome struct {
	refused bool
	err     error
}

// note logs one line for one visit: no person, and no question unless the
// operator wants it.
func (d *desk) note(v visit, o outcome) {
	attrs := []any{"interaction", v.id, "command", v.name, "took", time.Since(v.came).Round(time.Millisecond)}
	if v.question != "" {
		attrs = append(attrs, "question", v.question)
	}
	switch {
	case o.err != nil && isRefusal(o.err):
		d.meter.Interaction(v.name, "refused")
		d.log.Info("interaction refused", append(attrs, "why", o.err)...)
	case o.err != nil:
		d.meter.Interaction(v.name, "failed")
		d.log.Error("interaction failed", append(attrs, "error", o.err)...)
	case o.refused:
		d.meter.Interaction(v.name, "refused")
		d.log.Info("interaction refused", attrs...)
	default:
		d.meter.Interaction(v.name, "answered")
		d.log.Info("interaction answered", attrs...)
	}
}
