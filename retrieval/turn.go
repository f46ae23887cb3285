package retrieval

import (
	"context"
	"errors"

	"footnote/retrieval/snapshot"
)

// takeStock finds what the snapshot has of the texts, and takes the lock that is
// needed to change it, when there is something to change.
func (ix *Index) takeStock(ctx context.Context, o Options, texts wanted, kept keptBefore) (*stock, *snapshot.Lock, error) {
	s := ix.openStock(o, texts, kept)
	if s.path == "" || s.readOnly || !s.changed && len(s.missing) == 0 {
		return s, nil, nil
	}
	lock, err := snapshot.Acquire(s.path)
	free := !errors.Is(err, snapshot.ErrLocked)
	if free && (len(s.missing) == 0 || kept.known && kept.IsAt(s.path)) {
		return s, lock, nil // without a lock where there can be none: see Acquire
	}
	if !free && len(s.missing) > 0 {
		lock, free = waitFor(ctx, s.path, o.Wait)
	}
	if free {
		// The file may be another one by now, with what was missing.
		ix.warnings = ix.warnings[:kept.warned]
		return ix.openStock(o, texts, ix.readSnapshot(o)), lock, nil
	}
	if ctx.Err() != nil {
		return nil, nil, ctx.Err()
	}
	if s.path = ""; len(s.missing) > 0 {
		ix.warn("Another process is updating the index, so that what this one embeds is not kept.")
	}
	return s, nil, nil
}

// waitFor waits for the lock of a snapshot as wait says; free is false when it has
// had enough.
func waitFor(ctx context.Context, path string, wait func(context.Context, bool) bool) (lock *snapshot.Lock, free bool) {
	if wait == nil {
		return nil, false
	}
	seen := snapshot.Pulse(path)
	for moved := false; wait(ctx, moved); {
		lock, err := snapshot.Acquire(path)
		if !errors.Is(err, snapshot.ErrLocked) {
			return lock, true
		}
		now := snapshot.Pulse(path)
		moved, seen = now != seen, now
	}
	return nil, false
}
