package bot

import (
	"context"
	"sync"
	"sync/atomic"
)

// reading is what answers at a time: an Answerer, and the names that options are
// completed from.
type reading struct {
	answerer Answerer
	names    *names
}

// latest is the reading that holds for what comes next. Nobody waits for it: what
// is being answered goes on with the one that it began with, so that an excerpt,
// its place and the print of its article are always of one corpus.
type latest struct{ atomic.Pointer[reading] }

func newLatest(a Answerer) *latest {
	l := &latest{}
	l.Store(&reading{answerer: a, names: newNames()})
	return l
}

// today is the clerk with the latest reading.
func (c *clerk) today() *clerk {
	held := *c
	r := c.latest.Load()
	held.answerer, held.names = r.answerer, r.names
	return &held
}

// follow puts every new Answerer in place of the one before, until line ends or
// there will be no more. Names take seconds to read: until they are there, those
// of before stand in.
func (c *clerk) follow(line context.Context, updates <-chan Answerer) {
	var naming sync.WaitGroup
	defer naming.Wait()
	var oneByOne sync.Mutex
	for {
		select {
		case a, ok := <-updates:
			if !ok {
				return
			}
			r := &reading{answerer: a, names: c.latest.Load().names}
			c.latest.Store(r)
			naming.Go(func() {
				oneByOne.Lock()
				defer oneByOne.Unlock()
				if c.latest.Load() != r || line.Err() != nil {
					return // there is a newer one already
				}
				fresh := newNames()
				fresh.prepare(a, c.config.Log)
				c.latest.CompareAndSwap(r, &reading{answerer: a, names: fresh})
			})
		case <-line.Done():
			return
		}
	}
}
