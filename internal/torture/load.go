package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// askers is how many ask at once.
const askers = 3

// settle holds that all is well after the load. Its last edits may have followed each
// other so quickly that no process saw the words between two of them, which nobody can
// keep then; so these are read once and edited once more.
func (c *corpus) settle(ctx context.Context) error {
	if err := c.ask(ctx, beacons[c.day%len(beacons)], c.day, c.day); err != nil {
		return err
	}
	if err := c.edit(); err != nil {
		return err
	}
	return c.check(ctx)
}

// load asks without a pause while a process watches the articles and others change
// them. Every answer is of the articles as they were at some moment of its asking.
func (c *corpus) load(ctx context.Context) error {
	if c.torture.options.load == 0 {
		return nil
	}
	watching := c.command(ctx, "index", "--watch")
	if err := watching.Start(); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var day atomic.Int64 // the beacons', as far as everybody can know it
	day.Store(int64(c.day))
	var mu sync.Mutex
	var took []time.Duration
	failed := make(chan error, askers+1)
	var all sync.WaitGroup
	end := time.Now().Add(c.torture.options.load)
	for asker := range askers {
		all.Go(func() {
			for n := asker; time.Now().Before(end) && ctx.Err() == nil; n++ {
				began, from := time.Now(), int(day.Load())
				// A beacon is written just before its day is told.
				if err := c.ask(ctx, beacons[n%len(beacons)], from, from+1_000_000); err != nil {
					failed <- err
					cancel()
					return
				}
				mu.Lock()
				took = append(took, time.Since(began))
				mu.Unlock()
			}
		})
	}
	edits := 0
	for time.Now().Before(end) && ctx.Err() == nil {
		if err := c.edit(); err != nil {
			failed <- err
			break
		}
		day.Store(int64(c.day))
		edits++
		time.Sleep(time.Duration(200+c.chance.IntN(1500)) * time.Millisecond)
	}
	all.Wait()
	_ = watching.Process.Kill()
	_ = watching.Wait() // it was killed, which is what the error says
	select {
	case err := <-failed:
		return fmt.Errorf("under load: %w", err)
	default:
	}
	slices.Sort(took)
	fmt.Fprintf(c.out, "under load: %d questions by %d processes at once during %d edits and a watching process, each of them whole; %s at the median, %s at most\n",
		len(took), askers, edits, took[len(took)/2].Round(time.Millisecond), took[len(took)-1].Round(time.Millisecond))
	return c.settle(context.WithoutCancel(ctx))
}
