package watch

import (
	"context"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Options say what is watched, and how. The zero value of each but Paths is the
// usual.
type Options struct {
	// Paths are folders, with all that is in them, and files. One that is not there
	// is waited for.
	Paths []string
	// Quiet is how long nothing must have happened before a change is told, since
	// files are seldom written at once; 0 means half a second. Where something
	// happens all the time a change is told after ten times as long.
	Quiet time.Duration
	// Look is how often the folders are looked through although the system gives
	// notice; 0 means half a minute, which is how old a change on a network disk may
	// be before it is seen. Looking through 10,000 files takes some 20 ms.
	Look time.Duration
	// LookAlone is the same where the system gives no notice, or not of all folders;
	// 0 means five seconds.
	LookAlone time.Duration
	// Every tells of a change after so long whatever happened, for what is neither a
	// file nor a folder, such as a feed; 0 does not.
	Every time.Duration
	// Blind, when not nil, is called once with the reason when the system gives no
	// notice, or not of all folders, and looking has to do.
	Blind func(error)

	silent bool // as if the system gave no notice, for tests
}

func (o Options) complete() Options {
	for _, d := range []struct {
		field *time.Duration
		usual time.Duration
	}{{&o.Quiet, 500 * time.Millisecond}, {&o.Look, 30 * time.Second}, {&o.LookAlone, 5 * time.Second}} {
		if *d.field <= 0 {
			*d.field = d.usual
		}
	}
	if o.Blind == nil {
		o.Blind = func(error) {}
	}
	return o
}

// Changes gives a value whenever something may have changed since the call. A
// change that comes while the one before has not been taken is told with it. The
// channel is closed after ctx ended.
func Changes(ctx context.Context, options Options) <-chan struct{} {
	w := &watcher{Options: options.complete(), told: make(chan struct{}, 1)}
	w.listen()
	w.seen, _ = w.look(ctx)
	go w.run(ctx)
	return w.told
}

type watcher struct {
	Options
	told   chan struct{}
	notice *fsnotify.Watcher // nil: the system gives none
	blind  bool              // not of all folders, at least
	seen   print
}

// run waits for changes until ctx ends.
func (w *watcher) run(ctx context.Context) {
	defer close(w.told)
	var events <-chan fsnotify.Event
	var errors <-chan error
	if w.notice != nil {
		defer w.notice.Close()
		events, errors = w.notice.Events, w.notice.Errors
	}
	looks := time.NewTimer(w.pause())
	defer looks.Stop()
	var every <-chan time.Time
	if w.Every > 0 {
		ticks := time.NewTicker(w.Every)
		defer ticks.Stop()
		every = ticks.C
	}
	calm := newCalm(w.Quiet)
	defer calm.stop()
	for {
		select {
		case e := <-events:
			if e.Op == fsnotify.Chmod { // indexers and backups touch every file
				continue
			}
			w.addNew(e)
			calm.disturb()
		case err := <-errors: // of which the usual one is that notices were lost
			w.blinded(err)
			calm.disturb()
		case <-looks.C:
			if now, whole := w.look(ctx); whole && now != w.seen {
				w.seen = now
				w.addAll() // a folder in place of one that was removed is another one
				calm.disturb()
			}
			looks.Reset(w.pause())
		case <-every:
			calm.disturb()
		case <-calm.timer.C:
			calm.rest()
			select {
			case w.told <- struct{}{}:
			default: // the one before has not been taken yet
			}
		case <-ctx.Done():
			return
		}
	}
}

func (w *watcher) pause() time.Duration {
	if w.blind {
		return w.LookAlone
	}
	return w.Look
}

// blinded says once that notices do not come, or not all of them.
func (w *watcher) blinded(why error) {
	if !w.blind {
		w.blind = true
		w.Blind(why)
	}
}
