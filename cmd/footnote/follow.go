package main

import (
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"

	"footnote/internal/watch"
	"footnote/retrieval"
	"footnote/seeds"
)

// watch begins to watch the places of the corpus. It is for before they are read,
// so that no change falls between the two. Articles in the binary do not change: of
// them nothing is told until ctx ends.
func (p *program) watch(ctx context.Context) (<-chan struct{}, error) {
	places, err := p.places()
	if err != nil {
		return nil, err
	}
	options := watch.Options{Blind: func(why error) {
		p.warn("The system does not tell of all changes (%v): the articles are looked through every few seconds instead.", why)
	}}
	for _, place := range places {
		if place.FS == seeds.FS {
			continue
		}
		options.Paths = append(options.Paths, place.Path)
		if place.File != "" {
			options.Paths = append(options.Paths, filepath.Join(filepath.Dir(place.Path), "articles.json"))
		}
	}
	return watch.Changes(ctx, options), nil
}

// follow brings an index up to date whenever its articles change, and hands each new
// one on whole, until ctx ends. When one cannot be made the one before stays, and
// what is wrong is said.
func (p *program) follow(ctx context.Context, changes <-chan struct{}, now opened, n need, fresh func(opened, difference)) {
	for range changes {
		next, err := p.refresh(ctx, now, n)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			p.warn("The articles have changed and cannot be read as they are; the answers are from those of before: %v", err)
		case next.Index != now.Index:
			d := differenceOf(now.Corpus(), next.Corpus())
			now = next
			fresh(now, d)
		}
	}
}

// refresh reads the articles again and builds their index; it is the one of before
// when nothing has changed.
func (p *program) refresh(ctx context.Context, now opened, n need) (opened, error) {
	places, err := p.places() // opened anew: a folder may be another one than before
	if err != nil {
		return opened{}, err
	}
	corpus, err := retrieval.ReadCorpus(ctx, places...)
	if err != nil {
		return opened{}, err
	}
	if !slices.Equal(corpus.Skipped, now.Corpus().Skipped) {
		p.warnSkipped(corpus)
	}
	if corpus.Fingerprint == now.Corpus().Fingerprint {
		return now, nil
	}
	return p.build(ctx, corpus, n)
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
