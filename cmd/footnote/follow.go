package main

import (
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"time"

	"footnote/internal/watch"
	"footnote/retrieval"
	"footnote/retrieval/mirror"
	"footnote/seeds"
)

// watch begins to watch the places of the corpus. It is for before they are read,
// so that no change falls between the two. Articles in the binary do not change: of
// them nothing is told until ctx ends.
func (p *program) watch(ctx context.Context) (<-chan struct{}, error) {
	places, err := p.places(ctx)
	if err != nil {
		return nil, err
	}
	feeds := false
	options := watch.Options{Blind: func(why error) {
		p.warn("The system does not tell of all changes (%v): the articles are looked through every few seconds instead.", why)
	}}
	for _, place := range places {
		if isAddress(place.Path) {
			feeds = true
			continue
		}
		if place.FS == seeds.FS || place.Stream {
			continue
		}
		options.Paths = append(options.Paths, place.Path)
		if place.File != "" {
			options.Paths = append(options.Paths, filepath.Join(filepath.Dir(place.Path), "articles.json"))
		}
	}
	changes := watch.Changes(ctx, options)
	if feeds {
		return everySoOften(ctx, changes), nil
	}
	return changes, nil
}

// everySoOften passes changes on, and has the places looked at as often as feeds are
// asked, too. It ends with changes.
func everySoOften(ctx context.Context, changes <-chan struct{}) <-chan struct{} {
	all := make(chan struct{})
	go func() {
		defer close(all)
		clock := time.NewTicker(mirror.Every + time.Second) // not just before a feed may be asked
		defer clock.Stop()
		for {
			select {
			case _, more := <-changes:
				if !more {
					return
				}
			case <-clock.C:
			}
			select {
			case all <- struct{}{}:
			case <-ctx.Done():
			}
		}
	}()
	return all
}

// follower keeps an index up to date. Its methods may be called from many
// goroutines at once; one refresh is done at a time.
type follower struct {
	*program
	need  need
	fresh func(opened, difference) // takes each new index, whole

	refreshing sync.Mutex
	mu         sync.Mutex // for what follows
	now        opened
	skipped    []retrieval.Skipped // when the articles were last read with success
	read       time.Time           // when that was
	fault      error               // why they could not be read since
}

func (p *program) follower(ix opened, n need, fresh func(opened, difference)) *follower {
	return &follower{program: p, need: n, fresh: fresh, now: ix, skipped: ix.Corpus().Skipped, read: p.now()}
}

// run refreshes the index whenever its articles change, until ctx ends, with which
// changes is closed. When one cannot be made the one before stays, and what is wrong
// is said.
func (f *follower) run(ctx context.Context, changes <-chan struct{}) {
	for range changes {
		if err := f.refresh(ctx); err != nil && ctx.Err() == nil {
			f.warn("The articles have changed and cannot be read as they are; the answers are from those of before: %v", err)
		}
	}
}

// latest is the index as it is.
func (f *follower) latest() opened {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

// refresh reads the articles again, and builds and hands on their index when they
// have changed.
func (f *follower) refresh(ctx context.Context) error {
	f.refreshing.Lock()
	defer f.refreshing.Unlock()
	before := f.latest()
	next, skipped, err := f.renewed(ctx, before)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	f.mu.Lock()
	if f.fault = err; err == nil {
		f.now, f.skipped, f.read = next, skipped, f.program.now()
	}
	f.mu.Unlock()
	if err == nil && next.Index != before.Index {
		f.fresh(next, differenceOf(before.Corpus(), next.Corpus()))
	}
	return err
}

// renewed is the index of the articles as they are now, the one of before when
// nothing has changed, and what could not be used of them.
func (f *follower) renewed(ctx context.Context, before opened) (opened, []retrieval.Skipped, error) {
	places, err := f.places(ctx) // opened anew: a folder may be another one than before
	if err != nil {
		return opened{}, nil, err
	}
	corpus, err := retrieval.ReadCorpus(ctx, places...)
	if err != nil {
		return opened{}, nil, err
	}
	if !slices.Equal(corpus.Skipped, f.skipped) { // which nobody else changes meanwhile
		f.warnSkipped(corpus)
	}
	if corpus.Fingerprint == before.Corpus().Fingerprint {
		return before, corpus.Skipped, nil
	}
	next, err := f.build(ctx, corpus, f.need)
	return next, corpus.Skipped, err
}

// difference is how many articles came, went and became others.
type difference struct{ added, changed, removed int }

func differenceOf(before, after *retrieval.Corpus) (d difference) {
	old := map[string]*retrieval.Article{}
	for _, a := range before.Articles {
		old[a.ID] = a
	}
	for _, a := range after.Articles {
		switch b := old[a.ID]; {
		case b == nil:
			d.added++
		case !reflect.DeepEqual(a, b):
			d.changed++
		}
		delete(old, a.ID)
	}
	d.removed = len(old)
	return d
}

func (d difference) String() string {
	return fmt.Sprintf("%d new, %d changed, %d gone", d.added, d.changed, d.removed)
}
