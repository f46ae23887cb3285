package main

import "footnote/retrieval/trees"

// How the trees are grown (Friedman 2001; the splits by histogram and the best leaf
// first as in Ke et al. 2017, "LightGBM"). The sizes are those of the first trial, which
// was made with that library and gave the same figures; others were not tried.
const (
	treeCount  = 200
	treeEnds   = 15
	learning   = 0.06
	fewestRows = 100 // of an end
	leastCurve = 1e-3
	pullToZero = 5.0 // added to the curve of an end
)

// slope is how an objective changes with the score of a row: its first and second
// derivative, with the sign that makes the objective smaller.
type slope struct{ first, second float64 }

// objective fills in the slopes of all rows at their present scores.
type objective func(scores []float64, slopes []slope)

// boost grows a forest on a table, tree by tree, each down the slopes that the ones
// before it leave.
func boost(t *table, names []string, objective objective, count, ends int) (*trees.Forest, error) {
	scores, slopes := make([]float64, t.rows), make([]slope, t.rows)
	var nodes []trees.Node
	var roots []int32
	for range count {
		objective(scores, slopes)
		g := grower{table: t, slopes: slopes}
		g.grow(ends)
		roots = append(roots, int32(len(nodes)))
		nodes = append(nodes, g.nodesAt(int32(len(nodes)))...)
		g.addTo(scores)
	}
	return trees.New(names, nodes, roots)
}

// grower grows one tree.
type grower struct {
	table  *table
	slopes []slope
	nodes  []growing
}

// growing is a node of the tree that is grown.
type growing struct {
	rows      []int32
	bars      histogram
	sum       bar
	split     split
	low, high int // 0 at an end
}

func (g *grower) grow(ends int) {
	all := make([]int32, g.table.rows)
	for i := range all {
		all[i] = int32(i)
	}
	g.add(all, g.table.count(all, g.slopes))
	for n := 1; n < ends; n++ {
		at := g.best()
		if at < 0 {
			return
		}
		g.part(at)
	}
}

func (g *grower) add(rows []int32, bars histogram) {
	n := growing{rows: rows, bars: bars, sum: bars.sum()}
	n.split = bars.best(n.sum)
	g.nodes = append(g.nodes, n)
}

// best is the end whose split gains most; -1 when none gains.
func (g *grower) best() int {
	best, gain := -1, 0.0
	for i, n := range g.nodes {
		if n.low == 0 && n.split.gain > gain {
			best, gain = i, n.split.gain
		}
	}
	return best
}

// part splits an end in two. The bars of the smaller part are counted, those of the
// other are what is left.
func (g *grower) part(at int) {
	n := g.nodes[at]
	column := g.table.bins[n.split.feature]
	var low, high []int32
	for _, r := range n.rows {
		if column[r] <= n.split.bin {
			low = append(low, r)
		} else {
			high = append(high, r)
		}
	}
	fewer := low
	if len(high) < len(low) {
		fewer = high
	}
	counted := g.table.count(fewer, g.slopes)
	rest := n.bars.less(counted)
	if len(high) < len(low) {
		counted, rest = rest, counted
	}
	g.nodes[at].low, g.nodes[at].high = len(g.nodes), len(g.nodes)+1
	g.nodes[at].bars = nil
	g.add(low, counted)
	g.add(high, rest)
}

// nodesAt gives the tree as nodes of a forest that has so many nodes already.
func (g *grower) nodesAt(first int32) []trees.Node {
	nodes := make([]trees.Node, len(g.nodes))
	for i, n := range g.nodes {
		nodes[i] = trees.Node{Feature: -1, Mean: n.sum.value()}
		if n.low > 0 {
			nodes[i].Feature, nodes[i].Limit = int32(n.split.feature), g.table.limits[n.split.feature][n.split.bin]
			nodes[i].Low, nodes[i].High = first+int32(n.low), first+int32(n.high)
		}
	}
	return nodes
}

func (g *grower) addTo(scores []float64) {
	root := g.nodes[0].sum.value() // what all have in common orders nothing
	for _, n := range g.nodes {
		if n.low > 0 {
			continue
		}
		for _, r := range n.rows {
			scores[r] += n.sum.value() - root
		}
	}
}
