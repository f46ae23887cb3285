package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"

	"footnote/retrieval/reader"
)

// What is demanded of a reader's numbers beside those of PyTorch: the rank correlation
// over all pairs, and how many questions may have another best sentence.
const (
	leastFloat     = 0.999
	leastQuantised = 0.99
	flipsQuantised = 2
)

// referencePair is a line of reference.jsonl.
type referencePair struct {
	Question, Sentence, Around string
	Number                     float64
}

func readReference(folder string) ([]referencePair, error) {
	file, err := os.Open(filepath.Join(folder, "reference.jsonl"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var pairs []referencePair
	for lines := json.NewDecoder(bufio.NewReader(file)); lines.More(); {
		var p referencePair
		if err := lines.Decode(&p); err != nil {
			return nil, fmt.Errorf("reference.jsonl line %d: %w", len(pairs)+1, err)
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

// check compares a reader's numbers with the reference and prints how they differ.
func check(w io.Writer, r *reader.Reader, pairs []referencePair, least float64, mostFlips int) error {
	var got, want []float64
	flips, asked := 0, 0
	for start := 0; start < len(pairs); {
		end := start
		var questions, sentences, around []string
		for end < len(pairs) && pairs[end].Question == pairs[start].Question {
			questions, sentences, around = append(questions, pairs[end].Question), append(sentences, pairs[end].Sentence), append(around, pairs[end].Around)
			want = append(want, pairs[end].Number)
			end++
		}
		numbers, err := r.Read(context.Background(), questions, sentences, around)
		if err != nil {
			return err
		}
		got = append(got, numbers...)
		if best(numbers) != best(want[start:end]) {
			flips++
		}
		asked++
		start = end
	}
	far := 0.0
	for i := range got {
		far = max(far, math.Abs(got[i]-want[i]))
	}
	rho := correlation(ranks(got), ranks(want))
	fmt.Fprintf(w, "%s: rank correlation with PyTorch %.5f over %d pairs, farthest %.4f, another best sentence for %d of %d questions\n",
		r.Name(), rho, len(got), far, flips, asked)
	if !(rho >= least) || flips > mostFlips {
		return fmt.Errorf("%s: the rank correlation must be at least %v and at most %d best sentences may differ", r.Name(), least, mostFlips)
	}
	return nil
}

func best(numbers []float64) int { return slices.Index(numbers, slices.Max(numbers)) }

// ranks gives each value its place in order; the numbers have no ties to speak of.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	ranks := make([]float64, len(values))
	for rank, i := range order {
		ranks[i] = float64(rank)
	}
	return ranks
}

// correlation is Pearson's; of ranks it is Spearman's.
func correlation(a, b []float64) float64 {
	var ma, mb, ab, aa, bb float64
	for i := range a {
		ma, mb = ma+a[i]/float64(len(a)), mb+b[i]/float64(len(b))
	}
	for i := range a {
		ab, aa, bb = ab+(a[i]-ma)*(b[i]-mb), aa+(a[i]-ma)*(a[i]-ma), bb+(b[i]-mb)*(b[i]-mb)
	}
	return ab / math.Sqrt(aa*bb)
}
