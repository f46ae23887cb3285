package main

import (
	"fmt"
	"io"
	"math"
	"slices"
)

// The fit: a listwise logistic regression. The probability of each sentence is its
// share of exp(score) over the sentences of its question; what is made large is the
// probability that the answering ones have together. Adam (Kingma and Ba 2015) with
// a step that falls to 0; weights are kept from going below 0, so that every point
// of a score can be told to a person as a gain.
const (
	steps    = 300
	stepSize = 0.15
	decay    = 2e-3 // pulls weights to 0
)

// handSet features get no weight here: squad2 and timeqa quote nobody and have no
// dates. "words" is for the confidence alone.
var handSet = []string{"said", "words", "newer"}

func fit(examples []example, used []bool) []float64 {
	weights := make([]float64, len(used))
	momentum, scale := make([]float64, len(used)), make([]float64, len(used))
	total := 0.0
	for _, e := range examples {
		total += e.weight
	}
	for step := 1; step <= steps; step++ {
		gradient := make([]float64, len(used))
		for _, e := range examples {
			e.addGradient(gradient, weights, e.weight/total)
		}
		for f := range weights {
			if !used[f] {
				continue
			}
			g := gradient[f] - decay*weights[f]
			momentum[f] = 0.9*momentum[f] + 0.1*g
			scale[f] = 0.99*scale[f] + 0.01*g*g
			m, v := momentum[f]/(1-math.Pow(0.9, float64(step))), scale[f]/(1-math.Pow(0.99, float64(step)))
			weights[f] = max(0, weights[f]+stepSize*(1-float64(step)/steps)*m/(math.Sqrt(v)+1e-8))
		}
	}
	return weights
}

// addGradient adds how the log-probability of the answering sentences rises with
// each weight.
func (e example) addGradient(gradient, weights []float64, share float64) {
	scores := e.scores(weights)
	highest := slices.Max(scores)
	var all, right float64
	for i, s := range scores {
		scores[i] = math.Exp(s - highest)
		all += scores[i]
		if e.answers[i] {
			right += scores[i]
		}
	}
	for i, p := range scores {
		d := -p / all
		if e.answers[i] {
			d += p / right
		}
		for f, x := range e.features[i] {
			gradient[f] += share * d * x
		}
	}
}

func (e example) scores(weights []float64) []float64 {
	scores := make([]float64, len(e.features))
	for i, features := range e.features {
		for f, x := range features {
			scores[i] += weights[f] * x
		}
	}
	return scores
}

// figures are how often an answering sentence comes first and among the first three.
type figures struct{ first, three, of float64 }

func (f *figures) add(e example, weights []float64) {
	f.of++
	scores := e.scores(weights)
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case scores[a] > scores[b]:
			return -1
		case scores[a] < scores[b]:
			return 1
		}
		return 0
	})
	for rank, i := range order[:min(3, len(order))] {
		if e.answers[i] {
			f.three++
			if rank == 0 {
				f.first++
			}
			return
		}
	}
}

// outOfFold judges every answerable question by weights fitted without its fold.
func outOfFold(examples []example, used []bool) map[string]*figures {
	by := map[string]*figures{}
	for fold := range folds {
		var train []example
		for _, e := range examples {
			if e.fold != fold && e.seen() {
				train = append(train, e)
			}
		}
		weights := fit(train, used)
		for _, e := range examples {
			if e.fold != fold || !e.answerable {
				continue
			}
			if by[e.set] == nil {
				by[e.set] = &figures{}
			}
			by[e.set].add(e, weights)
		}
	}
	return by
}

func printSentences(w io.Writer, names []string, examples []example) {
	used := make([]bool, len(names))
	for f, name := range names {
		used[f] = !slices.Contains(handSet, name)
	}
	fmt.Fprintln(w, "Sentences: answering one first / in the first three, out of fold")
	printFigures(w, "all features", outOfFold(examples, used))
	for f, name := range names {
		if !used[f] {
			continue
		}
		used[f] = false
		printFigures(w, "without "+name, outOfFold(examples, used))
		used[f] = true
	}
	var seen []example
	for _, e := range examples {
		if e.seen() {
			seen = append(seen, e)
		}
	}
	fmt.Fprintln(w, "\nWeights, fitted on all of them")
	for f, weight := range fit(seen, used) {
		fmt.Fprintf(w, "%-12s %6.2f\n", names[f], weight)
	}
}

func printFigures(w io.Writer, name string, by map[string]*figures) {
	fmt.Fprintf(w, "%-22s", name)
	for _, set := range []string{"squad2", "timeqa"} {
		if f := by[set]; f != nil {
			fmt.Fprintf(w, "  %s %.3f / %.3f of %.0f", set, f.first/f.of, f.three/f.of, f.of)
		}
	}
	fmt.Fprintln(w)
}
