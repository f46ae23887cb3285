package main

import (
	"fmt"
	"io"
	"slices"

	"footnote/retrieval"
)

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
