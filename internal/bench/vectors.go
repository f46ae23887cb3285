package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"footnote/retrieval/processor"
	"footnote/retrieval/vector"
)

// exactQuestions are asked of chromem's scan, which takes tens of milliseconds each, and
// are those that recall is measured by.
const exactQuestions = 60

// vectors measures vector search among the first size sentences.
func (b *bench) vectors(ctx context.Context, size int) (vectorRow, error) {
	row := vectorRow{Size: size}
	store, bytes, err := b.store(ctx, size)
	if err != nil {
		return row, err
	}
	row.Chromem = bytes - store.Beside()
	row.Memory = float64(bytes) / float64(row.Chromem)
	queries := b.cached.of(b.questions)
	search := func(k int) func(i int) error {
		return func(i int) error { _, err := store.Search(ctx, queries[i], k, nil); return err }
	}
	if row.Best50, err = timed(len(queries), tries, search(50)); err != nil {
		return row, err
	}
	if row.Best1000, err = timed(len(queries), tries, search(1000)); err != nil {
		return row, err
	}
	if err := store.Use(processor.Portable); err != nil {
		return row, err
	}
	if row.Portable, err = timed(exactQuestions, tries, search(50)); err != nil {
		return row, err
	}
	row.Exact, err = timed(exactQuestions, tries, func(i int) error {
		_, err := store.Exact(ctx, queries[i], 50)
		return err
	})
	if err != nil {
		return row, err
	}
	row.Recall50, row.Recall1000, err = recalls(ctx, store, queries[:exactQuestions])
	return row, err
}

// recalls is what share of the truly nearest 50 and 1,000 a search finds.
func recalls(ctx context.Context, store *vector.Store, queries [][]float32) (at50, at1000 float64, err error) {
	var shares [2]float64
	for _, q := range queries {
		truth, err := store.Exact(ctx, q, 1000)
		if err != nil {
			return 0, 0, err
		}
		for i, k := range []int{50, 1000} {
			found, err := store.Search(ctx, q, k, nil)
			if err != nil {
				return 0, 0, err
			}
			wanted := map[int]bool{}
			for _, m := range truth[:min(k, len(truth))] {
				wanted[m.ID] = true
			}
			hits := 0
			for _, m := range found {
				if wanted[m.ID] {
					hits++
				}
			}
			shares[i] += float64(hits) / float64(len(wanted)) / float64(len(queries))
		}
	}
	return shares[0], shares[1], nil
}

// store holds the vectors of the first size sentences; bytes is what it takes.
func (b *bench) store(ctx context.Context, size int) (store *vector.Store, bytes int, err error) {
	ids := make([]int, size)
	for i := range ids {
		ids[i] = i
	}
	vectors := b.cached.of(b.sentences[:size])
	before := heap()
	for i, v := range vectors {
		vectors[i] = slices.Clone(v) // a store keeps what it is given
	}
	if store, err = vector.New(b.model.Name(), b.cached.Dim); err != nil {
		return nil, 0, err
	}
	if err := store.Add(ctx, ids, vectors); err != nil {
		return nil, 0, fmt.Errorf("a store of %d: %w", size, err)
	}
	bytes = int(heap() - before)
	runtime.KeepAlive(ids)
	runtime.KeepAlive(vectors)
	return store, bytes, nil
}

// heap is how many bytes are in use.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what the first left to finalizers and pools
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
