package bot

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// answer waits for a worker and for its work, no longer than ctx allows, and
// shows the person from time to time how far it has come. Work that does not
// heed ctx keeps its worker until it returns.
func (d *desk) answer(ctx context.Context, v visit) (message, error) {
	var state atomic.Pointer[string]
	say := func(sentence string) { state.Store(&sentence) }
	say(fmt.Sprintf("Waiting: %s before this one.", count(max(len(d.places)-len(d.workers)-1, 0), "question")))
	ticks := time.NewTicker(d.config.pace.progress)
	defer ticks.Stop()
	show := func() {
		if err := v.caller.progress(ctx, v.task, *state.Load()); err != nil {
			d.log.Debug("progress could not be shown", "interaction", v.id, "error", err)
		}
	}

	for free := false; !free; {
		select {
		case d.workers <- struct{}{}:
			free = true
		case <-ticks.C:
			show()
		case <-ctx.Done():
			return message{}, ctx.Err()
		}
	}
	d.tell()
	d.meter.Stage("queue", time.Since(v.came))
	say("Reading the articles …")
	done := d.begin(ctx, v, say)
	for {
		select {
		case f := <-done:
			return f.reply, f.err
		case <-ticks.C:
			show()
		case <-ctx.Done():
			return message{}, ctx.Err()
		}
	}
}

// finished is what work came to.
type finished struct {
	reply message
	err   error
}

// begin starts the work of a visit that has a worker.
func (d *desk) begin(ctx context.Context, v visit, say func(string)) <-chan finished {
	done := make(chan finished, 1)
	d.working.Go(func() {
		defer func() {
			<-d.workers
			d.tell()
		}()
		began := time.Now()
		reply, err := guarded(ctx, v.task.work, say)
		took := time.Since(began)
		d.usual.note(took)
		d.meter.Stage("answer", took)
		done <- finished{reply, err}
	})
	return done
}

// atOnce does work that needs no worker, and waits for it as long as ctx allows.
func (d *desk) atOnce(ctx context.Context, v visit) (message, error) {
	done := make(chan finished, 1)
	d.working.Go(func() {
		reply, err := guarded(ctx, v.task.work, func(string) {})
		done <- finished{reply, err}
	})
	select {
	case f := <-done:
		return f.reply, f.err
	case <-ctx.Done():
		return message{}, ctx.Err()
	}
}

// average is a running mean of how long something takes.
type average struct {
	mu   sync.Mutex
	mean time.Duration
}

// note takes in one more; each counts for a fifth of the mean, so that it
// follows within a dozen questions.
func (a *average) note(took time.Duration) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.mean == 0 {
		a.mean = took
	}
	a.mean += (took - a.mean) / 5
}

// times is how long n of them take, a second each before the first is known.
func (a *average) times(n int) time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.mean == 0 {
		return time.Duration(n) * time.Second
	}
	return time.Duration(n) * a.mean
}
