package main

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// passage is the tokens of a passage of which we count how many a second.
const passage = 128

// kase is what is timed: so many texts of so many tokens at once, on so many cores.
type kase struct {
	Cores  int `json:"cores"`
	Tokens int `json:"tokens"`
	Texts  int `json:"texts"`
}

func (c kase) String() string {
	return fmt.Sprintf("%d × %d tokens, cores: %d", c.Texts, c.Tokens, c.Cores)
}

// sizes are the tokens of a text alone.
var sizes = []int{16, 64, 128, 256}

// batches are how many passages go to a side at once; each has the best of them, since
// who indexes chooses what suits the program.
var batches = []int{1, 8, 64}

func allCases() []kase {
	var all []kase
	for _, cores := range []int{1, 2} {
		for _, tokens := range sizes {
			all = append(all, kase{cores, tokens, 1})
		}
		for _, texts := range batches[1:] {
			all = append(all, kase{cores, passage, texts})
		}
	}
	return all
}

// side is one of those that are compared.
type side struct {
	name string
	// time runs a case so many times and gives the seconds of each run.
	time func(ctx context.Context, c kase, runs int) ([]float64, error)
	slow bool // so slow that it is timed on one core, text by text, and seldom
}

// measured is one figure.
type measured struct {
	Side string `json:"side"`
	kase
	Seconds float64 `json:"seconds"`
	// Least and Most are the medians of the quickest and the slowest round.
	Least float64 `json:"least"`
	Most  float64 `json:"most"`
}

// roundTime is about how long a side runs in a round.
const roundTime = 150 * time.Millisecond

// rest is the pause between two sides: onnxruntime's threads spin for a while after a
// run, and would take a core from whoever comes next.
const rest = 60 * time.Millisecond

// measure times a case on all sides, one after the other in each round.
func measure(ctx context.Context, all []measured, c kase, sides []side, rounds int) ([]measured, error) {
	medians := make([][]float64, len(sides))
	runs := make([]int, len(sides))
	for round := range rounds + 1 {
		for i, s := range sides {
			if s.slow && (c.Cores > 1 || c.Texts > 1 || round > 3) {
				continue
			}
			times, err := s.time(ctx, c, max(1, runs[i]))
			if err != nil {
				return nil, fmt.Errorf("%s, %v: %w", s.name, c, err)
			}
			if median := medianOf(times); round > 0 { // the first warms up, and says how often it goes
				medians[i] = append(medians[i], median)
			} else {
				runs[i] = min(40, 1+int(roundTime.Seconds()/median))
			}
			if err := sleep(ctx, rest); err != nil {
				return nil, err
			}
		}
	}
	for i, s := range sides {
		if len(medians[i]) > 0 {
			all = append(all, measured{s.name, c, medianOf(medians[i]), slices.Min(medians[i]), slices.Max(medians[i])})
		}
	}
	return all, nil
}

func medianOf(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
