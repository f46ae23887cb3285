package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"footnote/retrieval"
	"footnote/retrieval/snapshot"
)

// corpus is one that whole questions are asked of: a corpus.jsonl and its snapshot.
type corpus struct {
	name     string
	path     string // of the corpus
	snapshot string
	lines    []beirLine
}

func (c corpus) kept() bool {
	_, err := os.Stat(c.snapshot)
	return err == nil
}

// corpora are one for each size: real articles as far as there are so many (most are
// one passage), and beyond that real sentences, each an article of its own.
func (b *bench) corpora() []corpus {
	all := []corpus{{name: "the seeds", path: filepath.Join(b.root, "seeds"), snapshot: filepath.Join(b.cache, "seeds.snapshot")}}
	for _, size := range b.sizes {
		c := corpus{name: fmt.Sprintf("%d articles", size)}
		if size <= len(b.articles) {
			c.lines = b.articles[:size]
		} else {
			c.name = fmt.Sprintf("%d sentences", size)
			for i, s := range b.sentences[:size] {
				c.lines = append(c.lines, beirLine{ID: fmt.Sprint(i), Text: s})
			}
		}
		c.path = filepath.Join(b.cache, fmt.Sprintf("corpus-%d.jsonl", size))
		c.snapshot = filepath.Join(b.cache, fmt.Sprintf("corpus-%d.snapshot", size))
		all = append(all, c)
	}
	return all
}

// keep writes a corpus and has its snapshot made, from the vectors of the cache where
// it has them.
func (b *bench) keep(ctx context.Context, c corpus) error {
	if err := c.write(); err != nil {
		return err
	}
	if !c.kept() && c.lines != nil {
		known := &snapshot.Snapshot{Header: b.cached.Header, Passages: b.cached.Passages, Sentences: map[snapshot.Key]snapshot.Quantised{}}
		for key, v := range b.cached.Passages {
			q, err := snapshot.Quantise(v)
			if err != nil {
				return err
			}
			known.Sentences[key] = q
		}
		if err := snapshot.Write(c.snapshot, known); err != nil {
			return err
		}
	}
	_, err := c.index(ctx, b.model, nil, func(done, total int) { fmt.Fprintf(os.Stderr, "\r%s: embedding %d of %d   ", c.name, done, total) })
	fmt.Fprintln(os.Stderr)
	if err != nil {
		// Half a snapshot would pass for a whole one.
		return errors.Join(err, os.Remove(c.snapshot))
	}
	return nil
}

// write puts the lines where path says.
func (c corpus) write() error {
	if c.lines == nil {
		return nil
	}
	f, err := os.Create(c.path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	e := json.NewEncoder(w)
	for _, line := range c.lines {
		if err := e.Encode(line); err != nil {
			return errors.Join(err, f.Close())
		}
	}
	return errors.Join(w.Flush(), f.Close())
}

// index opens the corpus, from its snapshot as far as that goes.
// reader is nil for none.
func (c corpus) index(ctx context.Context, model retrieval.Embedder, reader retrieval.Reader, progress func(done, total int)) (*retrieval.Index, error) {
	place, err := retrieval.OpenPlace(c.path)
	if err != nil {
		return nil, err
	}
	articles, err := retrieval.ReadCorpus(ctx, place)
	if err != nil {
		return nil, err
	}
	return retrieval.Build(ctx, articles, retrieval.Options{Embedder: model, Reader: reader, Snapshot: c.snapshot, Sentences: true, Progress: progress})
}
