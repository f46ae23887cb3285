package trees

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A forest is kept as text, so that a change of it can be read: a line with the
// names of the features, tabs between them, then a line for each node. A question is
// "feature limit low high mean", an end "mean"; low and high count lines after this
// one. A node that no node before it names begins a tree.

// Text writes a forest. Numbers are rounded to six digits.
func (f *Forest) Text() string {
	var b strings.Builder
	b.WriteString(strings.Join(f.features, "\t"))
	b.WriteByte('\n')
	for i, n := range f.nodes {
		if n.Feature >= 0 {
			fmt.Fprintf(&b, "%d %s %d %d ", n.Feature, short(n.Limit), n.Low-int32(i), n.High-int32(i))
		}
		b.WriteString(short(n.Mean))
		b.WriteByte('\n')
	}
	return b.String()
}

func short(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }

// Parse reads what Text wrote.
func Parse(text string) (*Forest, error) {
	head, rest, _ := strings.Cut(text, "\n")
	f := &Forest{features: strings.Split(head, "\t")}
	if head == "" {
		return nil, fmt.Errorf("a forest begins with the names of its features")
	}
	named := map[int32]bool{}
	for line := range strings.Lines(rest) {
		place := int32(len(f.nodes))
		n, err := parseNode(strings.Fields(line), place)
		if err != nil {
			return nil, fmt.Errorf("line %d of a forest: %w", place+2, err)
		}
		if !named[place] {
			f.roots = append(f.roots, place)
		}
		if n.Feature >= 0 {
			named[n.Low], named[n.High] = true, true
		}
		f.nodes = append(f.nodes, n)
	}
	return f, f.check()
}

func parseNode(fields []string, place int32) (Node, error) {
	if len(fields) != 1 && len(fields) != 5 {
		return Node{}, fmt.Errorf("it has %d fields, not 1 or 5", len(fields))
	}
	mean, err := strconv.ParseFloat(fields[len(fields)-1], 64)
	if err != nil || len(fields) == 1 {
		return Node{Feature: -1, Mean: mean}, err
	}
	limit, err := strconv.ParseFloat(fields[1], 64)
	if err != nil {
		return Node{}, err
	}
	var whole [3]int32
	for i, at := range []int{0, 2, 3} {
		n, err := strconv.ParseInt(fields[at], 10, 32)
		if err != nil {
			return Node{}, err
		}
		whole[i] = int32(n)
	}
	return Node{Feature: whole[0], Limit: limit, Low: place + whole[1], High: place + whole[2], Mean: mean}, nil
}

// check reports what would send a walk astray.
func (f *Forest) check() error {
	for i, n := range f.nodes {
		switch {
		case math.IsNaN(n.Mean) || math.IsInf(n.Mean, 0):
			return fmt.Errorf("node %d gives no number", i)
		case n.Feature < 0:
		case int(n.Feature) >= len(f.features) || math.IsNaN(n.Limit):
			return fmt.Errorf("node %d asks about no feature", i)
		case int(n.Low) <= i || int(n.High) <= i || int(n.Low) >= len(f.nodes) || int(n.High) >= len(f.nodes):
			return fmt.Errorf("node %d leads to no node behind it", i)
		}
	}
	for _, root := range f.roots {
		if root < 0 || int(root) >= len(f.nodes) {
			return fmt.Errorf("there is no node %d to begin a tree", root)
		}
	}
	return nil
}
