package main

import (
	"cmp"
	"math"
	"slices"
)

// firstPlaces is how many places of an order matter: an answer shows three sentences.
const firstPlaces = 5

// list is the rows of one question: they are ordered among themselves.
type list struct {
	from, to int // rows
	weight   float64
	answers  []bool // by row
}

// ordering is the objective of LambdaRank (Burges 2010, "From RankNet to LambdaRank
// to LambdaMART"): each pair of a sentence that answers and one that does not pulls
// the first up and the second down, by how sure their scores are of the wrong order
// and by how much nDCG would change if they changed places. The pairs of a question
// are scaled down to the logarithm of their sum, so that one with many wrong pairs
// does not outweigh the others.
func ordering(lists []list) objective {
	return func(scores []float64, slopes []slope) {
		clear(slopes)
		for _, l := range lists {
			l.pull(scores[l.from:l.to], slopes[l.from:l.to])
		}
	}
}

func (l list) pull(scores []float64, slopes []slope) {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	ideal, answers := 0.0, 0
	for _, a := range l.answers {
		if a && answers < firstPlaces {
			ideal += discount(answers)
			answers++
		}
	}
	if answers == 0 {
		return
	}
	spread := scores[order[0]] != scores[order[len(order)-1]]
	total := 0.0
	for i := range min(firstPlaces, len(order)-1) {
		for j := i + 1; j < len(order); j++ {
			up, down := order[i], order[j]
			if l.answers[up] == l.answers[down] {
				continue
			}
			if l.answers[down] {
				up, down = down, up
			}
			apart := scores[up] - scores[down]
			change := (discount(i) - discount(j)) / ideal
			if spread {
				change /= 0.01 + math.Abs(apart)
			}
			wrong := 1 / (1 + math.Exp(apart))
			first, second := wrong*change, wrong*(1-wrong)*change
			slopes[up].first -= first
			slopes[down].first += first
			slopes[up].second += second
			slopes[down].second += second
			total += 2 * first
		}
	}
	scale := l.weight
	if total > 0 {
		scale *= math.Log2(1+total) / total
	}
	for i := range slopes {
		slopes[i].first *= scale
		slopes[i].second *= scale
	}
}

// discount is what a place counts in nDCG, from 0.
func discount(place int) float64 { return 1 / math.Log2(float64(place)+2) }
