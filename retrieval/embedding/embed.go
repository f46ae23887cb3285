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
	groups := groupTexts(texts, cores)
	team := team{model: m, texts: texts, vectors: vectors, groups: groups, cores: max(1, cores/len(groups))}
	var workers sync.WaitGroup
	for range min(cores, len(groups)) - 1 {
		workers.Go(func() { team.work(ctx) })
	}
	team.work(ctx)
	workers.Wait()
	if team.err != nil {
		return nil, fmt.Errorf("embed: %w", team.err)
	}
	return vectors, nil
}

// team is the workers of one call of Embed. Each takes the next group of texts
// until none is left or one has failed.
type team struct {
	model   *Model
	texts   []string
	vectors [][]float32
	groups  [][]int // of places in texts
	cores   int     // for one group: more than one when groups are fewer than cores
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
		if next >= int64(len(t.groups)) {
			return
		}
		if err := t.embed(ctx, p, t.groups[next]); err != nil {
			t.fail.Do(func() { t.err = err })
			t.failed.Store(true)
			return
		}
	}
}

func (t *team) embed(ctx context.Context, p *pass, group []int) error {
	p.begin()
	for _, place := range group {
		p.addText(t.texts[place])
	}
	if err := p.run(ctx, min(t.cores, 1+len(p.ids)/workerTokens)); err != nil {
		return err
	}
	width := t.model.Dim()
	vectors := make([]float32, len(group)*width)
	for i, place := range group {
		vector := vectors[i*width : (i+1)*width : (i+1)*width]
		if err := p.pool(vector, p.texts[i]); err != nil {
			return err
		}
		t.vectors[place] = vector
	}
	return nil
}

// workerTokens is how many tokens it takes to be worth one more core. A question of 16
// tokens takes little more than a millisecond on one, less than the system may take to
// give a busy machine's second core to it; and no text wakes all cores of a large one.
const workerTokens = 32

// groupBytes is how much text goes through the layers together: some 200 tokens. On one
// core sentences of 16 tokens take 29 % less time than one by one, those of 40 take 25 %
// less, and twice as much brings nothing more (BenchmarkEmbedMany): the 11 MB of weights
// are fetched once for all.
const groupBytes = 1024

// groupTexts orders the texts by length, so that no worker is left with a long one
// when the others are done, and puts short ones together, but not so many that a
// core would have nothing to do.
func groupTexts(texts []string, cores int) [][]int {
	order, total := make([]int, len(texts)), 0
	for i := range order {
		order[i] = i
		total += len(texts[i])
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(texts[b]), len(texts[a])) })
	limit := min(groupBytes, total/cores)
	var groups [][]int
	for start, end := 0, 0; start < len(order); start = end {
		size := 0
		for end == start || end < len(order) && size+len(texts[order[end]]) <= limit {
			size += len(texts[order[end]])
			end++
		}
		groups = append(groups, order[start:end])
	}
	return groups
}
