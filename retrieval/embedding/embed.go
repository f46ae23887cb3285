package embedding

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Embed returns the vector of each text, in order, each of Dim values and unit
// length, or an error and no vectors. It uses all cores and stops early when ctx
// ends, with ctx's error in the chain. A text longer than MaxTokens is embedded by
// its beginning; an empty one has a vector too.
//
// A text's vector is the same, byte for byte, whatever stands beside it.
func (m *Model) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	if len(texts) == 0 {
		return [][]float32{}, nil
	}
	vectors := make([][]float32, len(texts))
	cores := runtime.GOMAXPROCS(0)
	team := team{model: m, texts: texts, vectors: vectors, order: longestFirst(texts), cores: max(1, cores/len(texts))}
	var workers sync.WaitGroup
	for range min(cores, len(texts)) - 1 {
		workers.Go(func() { team.work(ctx) })
	}
	team.work(ctx)
	workers.Wait()
	if team.err != nil {
		return nil, fmt.Errorf("embed: %w", team.err)
	}
	return vectors, nil
}

// team is the workers of one call of Embed. Each takes the next text until none
// is left or one has failed.
type team struct {
	model   *Model
	texts   []string
	vectors [][]float32
	order   []int // of the texts
	cores   int   // for one text: more than one when texts are fewer than cores
	next    atomic.Int64
	fail    sync.Once
	failed  atomic.Bool
	err     error
}

func (t *team) work(ctx context.Context) {
	p := t.model.passes.Get().(*pass)
	defer t.model.passes.Put(p)
	for !t.failed.Load() {
		next := t.next.Add(1) - 1
		if next >= int64(len(t.order)) {
			return
		}
		i := t.order[next]
		vector, err := p.run(ctx, t.model.tokenizer.ids(t.texts[i]), t.cores)
		if err != nil {
			t.fail.Do(func() { t.err = err })
			t.failed.Store(true)
			return
		}
		t.vectors[i] = vector
	}
}

// longestFirst orders the texts by length, so that no worker is left with a long
// one when the others are done.
func longestFirst(texts []string) []int {
	order := make([]int, len(texts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(texts[b]), len(texts[a])) })
	return order
}
