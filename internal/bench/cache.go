package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"footnote/retrieval/embedding"
	"footnote/retrieval/snapshot"
)

const (
	// embedAtOnce is how many sentences go to the model in one call.
	embedAtOnce = 512
	// keepEvery is after how many new vectors the cache is written, so that a run
	// that is stopped loses a minute and not an hour.
	keepEvery = 20 * embedAtOnce
)

// cached is the vectors of sentences and questions, kept in a folder as a snapshot like
// any other.
type cached struct {
	path  string
	model *embedding.Model
	*snapshot.Snapshot
}

// openCache reads what the folder has of the model's vectors.
func openCache(folder string, model *embedding.Model) (*cached, error) {
	c := &cached{path: filepath.Join(folder, "sentences.snapshot"), model: model}
	s, err := snapshot.Read(c.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && s.Model != model.Name():
		s = &snapshot.Snapshot{Header: snapshot.Header{Model: model.Name(), Rules: "sentences"}, Passages: map[snapshot.Key][]float32{}, Sentences: map[snapshot.Key]snapshot.Quantised{}}
	case err != nil:
		return nil, err
	}
	c.Snapshot = s
	return c, nil
}

// missing are the sentences that have no vector yet.
func (c *cached) missing(sentences []string) []string {
	return slices.DeleteFunc(slices.Clone(sentences), func(s string) bool { return c.Passages[c.key(s)] != nil })
}

func (c *cached) key(sentence string) snapshot.Key { return snapshot.KeyOf(c.Model, sentence) }

// of gives the vectors of sentences that are known.
func (c *cached) of(sentences []string) [][]float32 {
	vectors := make([][]float32, len(sentences))
	for i, s := range sentences {
		vectors[i] = c.Passages[c.key(s)]
	}
	return vectors
}

// fill embeds the sentences that have no vector yet and says on progress how far it
// is, how fast it goes and how long the rest takes. What is done when ctx ends is kept.
func (c *cached) fill(ctx context.Context, progress io.Writer, sentences []string) error {
	missing, begun := c.missing(sentences), time.Now()
	for at := 0; at < len(missing); at += embedAtOnce {
		batch := missing[at:min(at+embedAtOnce, len(missing))]
		vectors, err := c.model.Embed(ctx, batch)
		if err != nil {
			return errors.Join(err, snapshot.Write(c.path, c.Snapshot))
		}
		for i, s := range batch {
			c.Passages[c.key(s)] = vectors[i]
		}
		c.Dim = len(vectors[0])
		done := at + len(batch)
		rate := float64(done) / time.Since(begun).Seconds()
		fmt.Fprintf(progress, "\rembedding sentence %d of %d, %.0f a second, %s left   ", done, len(missing), rate,
			time.Duration(float64(len(missing)-done)/rate*float64(time.Second)).Round(time.Second))
		if done%keepEvery == 0 || done == len(missing) {
			if err := snapshot.Write(c.path, c.Snapshot); err != nil {
				return err
			}
		}
	}
	if len(missing) > 0 {
		fmt.Fprintln(progress)
	}
	return nil
}
