package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"

	"footnote/retrieval"
	"footnote/retrieval/trees"
)

// handSet features get their points by hand: the public sets quote nobody, and none
// of their questions asks for the present state. The reader's are added to those of the
// forests, which are grown without it.
var handSet = []string{"said", "quoted", "newer", "told", "act", "reader"}

// vectorFeatures need the vectors of sentences; the forest for searching, and for
// answering when the Embedder fails, does without.
var vectorFeatures = []string{"meaning", "cosine", "before"}

// usedFeatures says of each feature whether a forest may ask about it.
func usedFeatures(names []string, without ...string) []bool {
	used := make([]bool, len(names))
	for f, name := range names {
		used[f] = !slices.Contains(handSet, name) && !slices.Contains(without, name)
	}
	return used
}

// grow fits a forest that orders the sentences of questions.
func grow(examples []example, names []string, used []bool) (*trees.Forest, error) {
	var rows [][]float64
	var lists []list
	total := 0.0
	for _, e := range examples {
		if !e.seen() {
			continue
		}
		l := list{from: len(rows), weight: e.weight}
		rows, l.answers = append(rows, e.features...), append(l.answers, e.answers...)
		l.to = len(rows)
		lists, total = append(lists, l), total+e.weight
	}
	for i := range lists {
		lists[i].weight *= scaleOfAll / total
	}
	return boost(tabulate(rows, used), names, ordering(lists), treeCount, treeEnds)
}

// scaleOfAll is the weight of all questions together: what pullToZero is measured
// against.
const scaleOfAll = 2500

// figures are how often an answering sentence comes first and among the first three.
type figures struct{ first, three, of float64 }

func (f *figures) count(e example, order []int) {
	f.of++
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

// order gives the sentences of a question, best first.
func (e example) order(forest *trees.Forest) []int {
	order, scores := make([]int, len(e.features)), make([]float64, len(e.features))
	for i, x := range e.features {
		scores[i] = retrieval.FirstShare * e.first[i]
		for _, p := range pointsOf(forest, x) {
			scores[i] += p
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	return order
}

func pointsOf(forest *trees.Forest, x []float64) []float64 {
	points := make([]float64, len(x))
	forest.Add(points, x)
	return points
}

// folded is a forest for each fold, grown without it.
type folded [folds]*trees.Forest

func growFolded(examples []example, names []string, used []bool) (folded, error) {
	var f folded
	for fold := range f {
		var others []example
		for _, e := range examples {
			if e.fold != fold {
				others = append(others, e)
			}
		}
		var err error
		if f[fold], err = grow(others, names, used); err != nil {
			return f, err
		}
	}
	return f, nil
}

// judge gives the figures of each set, each question by the forest that did not see
// its article.
func (f folded) judge(examples []example) map[string]*figures {
	by := map[string]*figures{}
	for _, e := range examples {
		if !e.answerable {
			continue
		}
		if by[e.set] == nil {
			by[e.set] = &figures{}
		}
		by[e.set].count(e, e.order(f[e.fold]))
	}
	return by
}

// ablate prints what each feature is worth: the figures without it.
func ablate(w io.Writer, names []string, examples []example) error {
	fmt.Fprintln(w, "Sentences: answering one first / in the first three, out of fold")
	for _, name := range append([]string{""}, names...) {
		if slices.Contains(handSet, name) {
			continue
		}
		f, err := growFolded(examples, names, usedFeatures(names, name))
		if err != nil {
			return err
		}
		title := "without " + name
		if name == "" {
			title = "all features"
		}
		printFigures(w, title, f.judge(examples))
	}
	return nil
}

func printFigures(w io.Writer, name string, by map[string]*figures) {
	fmt.Fprintf(w, "%-22s", name)
	for _, s := range sets {
		if f := by[s.name]; f != nil && f.of > 0 {
			fmt.Fprintf(w, "  %s %.3f / %.3f of %.0f", s.name, f.first/f.of, f.three/f.of, math.Round(f.of))
		}
	}
	fmt.Fprintln(w)
}
