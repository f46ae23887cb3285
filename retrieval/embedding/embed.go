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

// Embed returns the vector of each text as a passage, in order, each of Dim values
// and unit length, or an error and no vectors. It uses all cores and stops early when
// ctx ends, with ctx's error in the chain. A text longer than MaxTokens is embedded by
// its beginning; an empty one has a vector too.
//
// A text's vector is the same, byte for byte, whatever stands beside it.
func (m *Model) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	return m.embed(ctx, after(m.prefixes.Passage, texts))
}

// EmbedQuestions is Embed for texts that are questions.
func (m *Model) EmbedQuestions(ctx context.Context, texts []string) ([][]float32, error) {
	return m.embed(ctx, after(m.prefixes.Query, texts))
}

func (m *Model) embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors := make([][]float32, len(texts))
	err := m.compute(ctx, task{
		size: func(i int) int { return len(texts[i]) },
		add:  func(p *pass, i int) { p.addText(texts[i]) },
		take: func(p *pass, i int, text span) error {
			vectors[i] = make([]float32, m.Dim())
			return p.pool(vectors[i], text)
		},
	}, len(texts))
	if err != nil {
		return nil, err
	}
	return vectors, nil
}

// task is what is done for each of many texts, or pairs: its size in bytes, how it is
// given to a pass, and how what came of it is taken.
type task struct {
	size func(i int) int
	add  func(p *pass, i int)
	take func(p *pass, i int, text span) error
}

// compute does a task for so many texts on all cores.
func (m *Model) compute(ctx context.Context, t task, count int) error {
	if count == 0 {
		return nil
	}
	cores := runtime.GOMAXPROCS(0)
	groups := groupTexts(t.size, count, cores)
	team := team{model: m, task: t, groups: groups, cores: max(1, cores/len(groups))}
	var workers sync.WaitGroup
	for range min(cores, len(groups)) - 1 {
		workers.Go(func() { team.work(ctx) })
	}
	team.work(ctx)
	workers.Wait()
	if team.err != nil {
		return fmt.Errorf("embed: %w", team.err)
	}
	return nil
}

// team is the workers of one call of Embed or Pairs. Each takes the next group of texts
// until none is left or one has failed.
type team struct {
	task
	model  *Model
	groups [][]int // of places of texts
	cores  int     // for one group: more than one when groups are fewer than cores
	next   atomic.Int64
	fail   sync.Once
	failed atomic.Bool
	err    error
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
		t.add(p, place)
	}
	if err := p.run(ctx, min(t.cores, 1+len(p.ids)/workerTokens)); err != nil {
		return err
	}
	for i, place := range group {
		if err := t.take(p, place, p.texts[i]); err != nil {
			return err
		}
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

// groupTexts puts the texts into groups of nearly the same size, as many for every core:
// of 20 sentences with what stands around them the busiest of two cores has .5 % more than
// its share, of four 2 %, where groups filled one after the other gave it 5 % and 14 %.
// Longest first, the texts are dealt out from the first group to the last, then back. A
// long one comes early, so that no worker is left with it at the end.
func groupTexts(length func(i int) int, count, cores int) [][]int {
	order, total := make([]int, count), 0
	for i := range order {
		order[i] = i
		total += length(i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(length(b), length(a)) })
	rounds := (total + cores*groupBytes - 1) / (cores * groupBytes)
	groups := make([][]int, max(1, min(count, rounds*cores)))
	for i, place := range order {
		to := i % len(groups)
		if i/len(groups)%2 == 1 {
			to = len(groups) - 1 - to
		}
		groups[to] = append(groups[to], place)
	}
	return groups
}
