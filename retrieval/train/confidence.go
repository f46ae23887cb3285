package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"footnote/retrieval"
)

// shown is how many of the best sentences the confidence looks at.
const shown = 3

// posed is a question for which it is known whether the sentences answer it.
type posed struct {
	set     string
	fold    int
	answers bool
	taken   bool // the article that answers was taken away
	foreign bool // a question of another set
	signs   []float64
	shipped float64 // the confidence by the weights in the program
	without float64 // the same without the reader
}

// cases are the questions as they are, and each answerable one once more without the
// article that answers it: what a question about something else looks like.
func cases(names []string, examples []example, order func(example) []int) []posed {
	var all []posed
	for _, e := range examples {
		all = append(all, e.pose(order(e)))
		if e.answerable {
			without := e.without(names)
			if len(without.features) > 0 {
				c := without.pose(order(without))
				c.taken = true
				all = append(all, c)
			}
		}
	}
	return all
}

func (e example) pose(order []int) posed {
	var best [][]float64
	for _, i := range order[:min(shown, len(order))] {
		best = append(best, e.features[i])
	}
	evidence := retrieval.Evidence(e.asked, best)
	shipped, _ := e.asked.Confidence(evidence)
	unread := e.asked
	unread.Read = false
	without, _ := unread.Confidence(retrieval.Evidence(unread, best))
	return posed{set: e.set, fold: e.fold, foreign: e.foreign, answers: e.answerable, signs: append(evidence, 1), shipped: shipped, without: without}
}

// without is the question with the article that answers taken away: the features
// that are stretched over all sentences are stretched again.
func (e example) without(names []string) example {
	left := e
	left.answerable, left.features, left.first, left.answers, left.here = false, nil, nil, nil, nil
	for i, x := range e.features {
		if !e.here[i] {
			left.features, left.first = append(left.features, slices.Clone(x)), append(left.first, e.first[i])
			left.answers, left.unread = append(left.answers, false), append(left.unread, e.unread[i])
		}
	}
	for _, name := range []string{"passage", "meaning", "terms"} {
		left.stretch(slices.Index(names, name))
	}
	return left
}

func (e example) stretch(f int) {
	if len(e.features) == 0 {
		return
	}
	low, high := e.features[0][f], e.features[0][f]
	for _, x := range e.features {
		low, high = min(low, x[f]), max(high, x[f])
	}
	for _, x := range e.features {
		if high > low {
			x[f] = (x[f] - low) / (high - low)
		} else {
			x[f] = 0
		}
	}
}

// fits reports whether a case is one to fit on: questions as they are asked, of sets that
// have unanswerable ones, and those of other sets. Where the article was taken away the
// nearest others still tell of the subject; that is for looking at.
func (c posed) fits() bool { return !c.taken && (c.set != "selqa" || c.foreign) }

// logistic fits a logistic regression by Newton's method, with a little of each
// weight's square held against it.
func logistic(all []posed, chosen func(posed) bool) []float64 {
	const rounds, ridge = 30, 1
	n := len(all[0].signs)
	weights := make([]float64, n)
	for range rounds {
		slope, curve := make([]float64, n), make([][]float64, n)
		for i := range curve {
			curve[i] = make([]float64, n)
			curve[i][i] = ridge
			slope[i] = -ridge * weights[i]
		}
		for _, c := range all {
			if !chosen(c) {
				continue
			}
			p, x := probability(weights, c.signs), c.signs
			y := 0.0
			if c.answers {
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

func printConfidence(w io.Writer, all []posed) {
	scores := make([]float64, len(all))
	for fold := range folds {
		weights := logistic(all, func(c posed) bool { return c.fits() && c.fold != fold })
		for i, c := range all {
			if c.fold == fold {
				scores[i] = probability(weights, c.signs)
			}
		}
	}
	printTold(w, "as fitted, out of fold", all, scores)
	weights := logistic(all, posed.fits)
	for i, name := range append(retrieval.SignNames(), "base") {
		fmt.Fprintf(w, "  %-8s %6.2f\n", name, weights[i])
	}
}

// printShipped prints what the weights in the program give, which are set by hand near a
// fit: on questions that those were not fitted on, or near enough.
func printShipped(w io.Writer, all []posed) {
	shipped, without := make([]float64, len(all)), make([]float64, len(all))
	for i, c := range all {
		shipped[i], without[i] = c.shipped, c.without
	}
	printTold(w, "as shipped", all, shipped)
	printTold(w, "as shipped, without the reader's signs", all, without)
}

// printTold prints how well scores tell answers from none, and what thresholds refuse.
func printTold(w io.Writer, title string, all []posed, scores []float64) {
	fmt.Fprintf(w, "  %s. AUROC: as asked; with the article that answers taken away\n", title)
	for _, s := range sets {
		asked := aurocOf(all, scores, func(c posed) bool { return c.set == s.name && !c.taken && !c.foreign })
		taken := aurocOf(all, scores, func(c posed) bool { return c.set == s.name && (c.taken || c.answers) })
		fmt.Fprintf(w, "  %s %.3f; %.3f\n", s.name, asked, taken)
	}
	fmt.Fprintln(w, "  threshold: refused of the answerable; of those as asked; of those taken away; of foreign ones")
	for _, threshold := range []float64{0.05, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5} {
		fmt.Fprintf(w, "  %.2f", threshold)
		for _, s := range sets {
			fmt.Fprintf(w, "  %s %.3f %.3f %.3f %.3f", s.name,
				refused(all, scores, threshold, func(c posed) bool { return c.set == s.name && c.answers }),
				refused(all, scores, threshold, func(c posed) bool { return c.set == s.name && !c.answers && !c.taken && !c.foreign }),
				refused(all, scores, threshold, func(c posed) bool { return c.set == s.name && c.taken }),
				refused(all, scores, threshold, func(c posed) bool { return c.set == s.name && c.foreign }))
		}
		fmt.Fprintln(w)
	}
}

// refused is the share of the chosen cases with a score under a threshold.
func refused(all []posed, scores []float64, threshold float64, chosen func(posed) bool) float64 {
	var under, of float64
	for i, c := range all {
		if chosen(c) {
			of++
			if scores[i] < threshold {
				under++
			}
		}
	}
	return under / of
}

func aurocOf(all []posed, scores []float64, chosen func(posed) bool) float64 {
	var some []float64
	var right []bool
	for i, c := range all {
		if chosen(c) {
			some, right = append(some, scores[i]), append(right, c.answers)
		}
	}
	return auroc(some, right)
}
