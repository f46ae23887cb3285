// Package trees evaluates boosted regression trees: a score made of many small trees,
// each a few questions about features ("is the cosine over .41?") that end in a
// number (Friedman 2001, "Greedy Function Approximation: A Gradient Boosting
// Machine").
//
// A Forest tells of each score what each feature gave to it: walking down a tree,
// the mean of the training examples below moves with every question, and the feature
// that was asked about gets that move (Saabas 2014, "Interpreting random forests").
// The moves add up to the score, less what a sentence has that nothing is known of.
//
// The program retrieval/train grows forests; this package only reads them.
package trees

import "math"

// Forest is a sum of trees over features that have an order. It does not change; its
// methods may be called from many goroutines at once.
type Forest struct {
	features []string
	nodes    []Node
	roots    []int32
}

// Node is a question or an end of a tree.
type Node struct {
	// Feature is the place of the feature asked about; -1 at an end.
	Feature int32
	// Limit parts the values: at most Limit goes to Low, more to High.
	Limit     float64
	Low, High int32
	// Mean is what the examples that came here have on average; at an end it is
	// what the tree gives.
	Mean float64
}

// New makes a forest of trees, each the place of its root among the nodes. The nodes
// below a node stand behind it.
func New(features []string, nodes []Node, roots []int32) (*Forest, error) {
	f := &Forest{features, nodes, roots}
	return f, f.check()
}

// Features names the features in order.
func (f *Forest) Features() []string { return f.features }

// Trees returns how many trees the forest has.
func (f *Forest) Trees() int { return len(f.roots) }

// Add adds to points, which has a place for each feature, what each feature of x
// gives. A feature that is no number counts as 0.
func (f *Forest) Add(points, x []float64) {
	for _, root := range f.roots {
		n := &f.nodes[root]
		for n.Feature >= 0 {
			next := n.Low
			if x[n.Feature] > n.Limit && !math.IsNaN(x[n.Feature]) || math.IsNaN(x[n.Feature]) && 0 > n.Limit {
				next = n.High
			}
			below := &f.nodes[next]
			points[n.Feature] += below.Mean - n.Mean
			n = below
		}
	}
}
