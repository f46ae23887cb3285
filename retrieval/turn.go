package retrieval

import (
	"context"
	"errors"

	"footnote/retrieval/snapshot"
)

// takeStock finds what the snapshot has of the texts, and takes the lock that is
// needed to change it, when there is something to change. While another process
// holds that lock it waits its turn as Options.Wait says, and then looks again.
func (ix *Index) takeStock(ctx context.Context, o Options, texts wanted) (*stock, *snapshot.Lock, error) {
	for {
		warned := len(ix.warnings)
		s := ix.openStock(o, texts)
		if s.path == "" || !s.changed && len(s.missing) == 0 {
			return s, nil, nil
		}
		lock, err := snapshot.Acquire(s.path)
		if !errors.Is(err, snapshot.ErrLocked) {
			return s, lock, nil // without a lock where there can be none: see Acquire
		}
		if len(s.missing) > 0 && o.Wait != nil && o.Wait(ctx) {
			ix.warnings = ix.warnings[:warned] // of a file that is being replaced
			continue
		}
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		if s.path = ""; len(s.missing) > 0 {
			ix.warn("Another process is updating the index, so that what this one embeds is not kept.")
		}
		return s, nil, nil
	}
}
