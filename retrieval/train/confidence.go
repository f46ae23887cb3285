package main

import (
	"fmt"
	"io"
	"math"
	"slices"
)

// shown is how many of the best sentences the confidence looks at.
const shown = 3

// evidence is what the confidence is made of: a constant, the largest share of the
// question's words and the largest cosine among the best sentences, and whether a
// name is unknown.
func (e example) evidence(words, cosine int) []float64 {
	x := []float64{1, 0, 0, 0}
	for _, f := range e.features[:min(shown, len(e.features))] {
		x[1], x[2] = max(x[1], f[words]), max(x[2], f[cosine])
	}
	if e.unknown {
		x[3] = 1
	}
	return x
}

// logistic fits a logistic regression by Newton's method, with a little of each
// weight's square held against it.
func logistic(rows [][]float64, right []bool) []float64 {
	const rounds, ridge = 30, 0.01
	n := len(rows[0])
	weights := make([]float64, n)
	for range rounds {
		slope, curve := make([]float64, n), make([][]float64, n)
		for i := range curve {
			curve[i] = make([]float64, n)
			curve[i][i] = ridge
			slope[i] = -ridge * weights[i]
		}
		for r, x := range rows {
			p := probability(weights, x)
			y := 0.0
			if right[r] {
				y = 1
			}
			for i := range x {
				slope[i] += (y - p) * x[i]
				for j := range x {
					curve[i][j] += p * (1 - p) * x[i] * x[j]
				}
			}
		}
		for i, d := range solve(curve, slope) {
			weights[i] += d
		}
	}
	return weights
}

func probability(weights, x []float64) float64 {
	sum := 0.0
	for i, w := range weights {
		sum += w * x[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// solve solves a small system of equations by elimination with pivots.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		pivot := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[pivot][c]) {
				pivot = r
			}
		}
		a[c], a[pivot], b[c], b[pivot] = a[pivot], a[c], b[pivot], b[c]
		for r := c + 1; r < n; r++ {
			share := a[r][c] / a[c][c]
			for k := c; k < n; k++ {
				a[r][k] -= share * a[c][k]
			}
			b[r] -= share * b[c]
		}
	}
	x := make([]float64, n)
	for r := n - 1; r >= 0; r-- {
		x[r] = b[r]
		for k := r + 1; k < n; k++ {
			x[r] -= a[r][k] * x[k]
		}
		x[r] /= a[r][r]
	}
	return x
}

// auroc is the chance that an answerable question has a higher score than one that
// is not, ties counting half (Mann and Whitney 1947).
func auroc(scores []float64, right []bool) float64 {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case scores[a] < scores[b]:
			return -1
		case scores[a] > scores[b]:
			return 1
		}
		return 0
	})
	var sum, positive float64
	for start := 0; start < len(order); {
		end := start
		for end < len(order) && scores[order[end]] == scores[order[start]] {
			end++
		}
		rank := float64(start+end+1) / 2 // the mean rank of the tie, from 1
		for _, i := range order[start:end] {
			if right[i] {
				sum += rank
				positive++
			}
		}
		start = end
	}
	negative := float64(len(scores)) - positive
	return (sum - positive*(positive+1)/2) / (positive * negative)
}

func printConfidence(w io.Writer, names []string, examples []example) {
	words, cosine := slices.Index(names, "words"), slices.Index(names, "cosine")
	fmt.Fprintln(w, "\nConfidence: AUROC out of fold; weights of 1, words, cosine, unknown name")
	for _, set := range []string{"squad2", "timeqa"} {
		var scores []float64
		var right []bool
		for fold := range folds {
			var rows [][]float64
			var answerable []bool
			for _, e := range examples {
				if e.set == set && e.fold != fold {
					rows, answerable = append(rows, e.evidence(words, cosine)), append(answerable, e.answerable)
				}
			}
			weights := logistic(rows, answerable)
			for _, e := range examples {
				if e.set == set && e.fold == fold {
					scores, right = append(scores, probability(weights, e.evidence(words, cosine))), append(right, e.answerable)
				}
			}
		}
		var rows [][]float64
		var answerable []bool
		for _, e := range examples {
			if e.set == set {
				rows, answerable = append(rows, e.evidence(words, cosine)), append(answerable, e.answerable)
			}
		}
		fmt.Fprintf(w, "%s %.3f of %d questions, weights %.2f\n", set, auroc(scores, right), len(scores), logistic(rows, answerable))
	}
}
