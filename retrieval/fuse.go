package retrieval

import (
	"cmp"
	"slices"
)

// scored is a passage, by its position in the index, with a score.
type scored struct {
	passage int
	score   float64
}

// ranking is the passages in the order of one signal, best first.
type ranking struct {
	signal string
	weight float64
	list   []scored
}

// fused is a passage with the points that each signal gave it.
type fused struct {
	passage int
	score   float64
	reasons []Reason
}

// Reason is one part of a Hit's score.
type Reason struct {
	// Signal names how the passage was judged: "lexical", "vector".
	Signal string `json:"signal"`
	// Points are what it adds to the score; the points of a Hit add up to it.
	Points float64 `json:"points"`
}

// fuse makes one ranking of several by the weighted mean of min-max scores: each
// ranking's scores are stretched to [0, 1] over its own list, a passage that a
// ranking lacks gets 0 from it, and weights are shares of 1. On 6 of 8 public
// sets this beat reciprocal rank fusion, which forgets by how much one passage
// is ahead (Bruch, Gai, Ingber 2023, "An Analysis of Fusion Functions for Hybrid
// Retrieval"); docs/ranking.md has the figures.
//
// Only the first signalDepth passages of a ranking stretch it: how many hits were
// asked for must not change the first of them. A signal is added by adding its ranking. Equal scores are in order of passage.
func fuse(rankings ...ranking) []fused {
	total := 0.0
	for _, r := range rankings {
		total += r.weight
	}
	if total == 0 { // the one signal that counts is missing: what is there counts
		total = 1
	}
	most := 0
	for _, r := range rankings {
		most += len(r.list)
	}
	at, all := make(map[int]int, most), make([]fused, 0, most)
	reasons := make([]Reason, most*len(rankings)) // in one piece, room for one of each ranking
	for _, r := range rankings {
		low, span := bounds(r.list[:min(signalDepth, len(r.list))])
		for _, s := range r.list {
			i, seen := at[s.passage]
			if !seen {
				i = len(all)
				at[s.passage] = i
				all = append(all, fused{passage: s.passage, reasons: reasons[:0:len(rankings)]})
				reasons = reasons[len(rankings):]
			}
			share := 1.0
			if span > 0 {
				share = max(0, (s.score-low)/span)
			}
			points := r.weight / total * share
			all[i].reasons = append(all[i].reasons, Reason{r.signal, points})
			all[i].score += points
		}
	}
	slices.SortFunc(all, func(a, b fused) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.passage, b.passage))
	})
	return all
}

// bounds gives the lowest score of a list and how far the highest is above it.
func bounds(list []scored) (low, span float64) {
	if len(list) == 0 {
		return 0, 0
	}
	low, high := list[0].score, list[0].score
	for _, s := range list {
		low, high = min(low, s.score), max(high, s.score)
	}
	return low, high - low
}
