package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"

	"footnote/retrieval/embedding"
	"footnote/retrieval/reader"
)

// bench is what a run measures with.
type bench struct {
	options
	texts
	model  *embedding.Model
	reader *reader.Reader
	cached *cached
}

func open(o options) (*bench, error) {
	b := &bench{options: o}
	var err error
	if b.texts, err = readTexts(o.data); err != nil {
		return nil, err
	}
	if most := slices.Max(o.sizes); most > len(b.sentences) {
		return nil, fmt.Errorf("%s has %d sentences: give no -sizes above that", o.data, len(b.sentences))
	}
	if b.model, err = embedding.Bundled(); err != nil {
		return nil, err
	}
	if b.reader, err = reader.Bundled(b.model); err != nil {
		return nil, err
	}
	b.cached, err = openCache(o.cache, b.model)
	return b, err
}

// embed puts into the cache what the other runs need.
func (b *bench) embed(ctx context.Context) error {
	wanted := slices.Concat(b.questions, b.sentences[:slices.Max(b.sizes)])
	if err := b.cached.fill(ctx, os.Stderr, wanted); err != nil {
		return err
	}
	for _, c := range b.corpora() {
		if err := b.keep(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// measure makes all tables.
func (b *bench) measure(ctx context.Context) (*figures, error) {
	if len(b.cached.missing(b.questions)) > 0 {
		return nil, errors.New("the questions have no vectors yet: run with -embed once")
	}
	f := &figures{Machine: thisMachine(), Commit: commit(b.root)}
	for _, size := range b.sizes {
		say("terms, %d", size)
		row, err := b.terms(size)
		if err != nil {
			return nil, err
		}
		f.Terms = append(f.Terms, row)
		if missing := len(b.cached.missing(b.sentences[:size])); missing > 0 {
			say("vectors, %d: left out, %d have no vector yet (-embed)", size, missing)
			continue
		}
		say("vectors, %d", size)
		vectors, err := b.vectors(ctx, size)
		if err != nil {
			return nil, err
		}
		f.Vectors = append(f.Vectors, vectors)
		runtime.GC()
	}
	for _, c := range b.corpora() {
		if !c.kept() {
			say("questions, %s: left out, it is not in the cache (-embed)", c.name)
			continue
		}
		if err := b.whole(ctx, f, c); err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	say("ask as a process")
	var err error
	if f.Process, err = b.process(ctx, "on"); err != nil {
		return nil, err
	}
	if f.Unread, err = b.process(ctx, "off"); err != nil {
		return nil, err
	}
	if b.build > 0 {
		say("a build of %d passages", b.build)
		if f.Build, err = b.timeBuild(ctx); err != nil {
			return nil, err
		}
	}
	if last := b.corpora()[len(b.sizes)]; last.kept() {
		say("a build and an update of the %s", last.name)
		f.Large, err = b.large(ctx, last)
	}
	f.Machine.Load = load()
	return f, err
}

func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
