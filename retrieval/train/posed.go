package main

import (
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

// fits reports whether a case is one to fit on: questions as they are asked and those of
// other sets. Where the article was taken away the nearest others still tell of the
// subject; that is for looking at.
func (c posed) fits() bool { return !c.taken }

// group is what a case is one of: each weighs as much as another, so that neither a large
// set nor the many answerable questions of it decide alone.
type group struct {
	set              string
	answers, foreign bool
}

func (c posed) group() group { return group{c.set, c.answers, c.foreign} }
