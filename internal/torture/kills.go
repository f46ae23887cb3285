package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// blow is one kill: when it fell, or what was broken after it.
type blow struct {
	when moment
	err  error
}

// killAll kills builds of the small corpus and updates of the large one, half of the kills
// each. Both go on side by side: most of a kill's time is that of the processes that look
// afterwards whether all is well, and on a machine with other work they wait for cores.
func (t *torture) killAll(ctx context.Context, small, large *corpus) error {
	began := time.Now()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	blows := make(chan blow)
	var both sync.WaitGroup
	both.Go(func() { small.killUntil(ctx, began, (t.kills+1)/2, true, blows) })
	both.Go(func() { large.killUntil(ctx, began, t.kills/2, false, blows) })
	go func() {
		both.Wait()
		close(blows)
	}()
	fell, done := map[moment]int{}, 0
	var broken error
	for b := range blows {
		if b.err != nil {
			if broken == nil {
				broken = b.err // of the other, which is then ended, nothing is to be learnt
			}
			cancel()
			continue
		}
		fell[b.when]++
		if done++; done%20 == 0 {
			fmt.Fprintf(t.out, "%d kills, %s\n", done, time.Since(began).Round(time.Second))
		}
	}
	if broken != nil {
		return broken
	}
	fmt.Fprintf(t.out, "%d kills in %s: %d while it worked, %d while a file was half written, %d came too late; every next start answered, and doctor was content\n",
		done, time.Since(began).Round(time.Second), fell[killedAtWork], fell[killedWriting], fell[killedTooLate])
	return nil
}

// killUntil kills so often, or until it has been long enough, and gives what came of each.
func (c *corpus) killUntil(ctx context.Context, began time.Time, kills int, anew bool, blows chan<- blow) {
	for n := range kills {
		if ctx.Err() != nil || c.killing > 0 && time.Since(began) > c.killing {
			return
		}
		when, err := c.kill(ctx, anew)
		if err != nil {
			err = fmt.Errorf("kill %d of the %s: %w", n+1, c.name(), err)
		}
		blows <- blow{when, err}
	}
}
