package main

import "math"

// logistic fits a logistic regression by Newton's method, every group of cases weighing
// the same, with a little of each weight's square held against it.
func logistic(all []posed, chosen func(posed) bool) []float64 {
	const rounds, ridge = 30, 1
	n := len(all[0].signs)
	share := shareOf(all, chosen)
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
				slope[i] += share[c.group()] * (y - p) * x[i]
				for j := range x {
					curve[i][j] += share[c.group()] * p * (1 - p) * x[i] * x[j]
				}
			}
		}
		for i, d := range solve(curve, slope) {
			weights[i] += d
		}
	}
	return weights
}

// shareOf is what each case of a group weighs; all together weigh what they are.
func shareOf(all []posed, chosen func(posed) bool) map[group]float64 {
	share, cases := map[group]float64{}, 0.0
	for _, c := range all {
		if chosen(c) {
			share[c.group()]++
			cases++
		}
	}
	groups := float64(len(share))
	for g, of := range share {
		share[g] = cases / groups / of
	}
	return share
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
