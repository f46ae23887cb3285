package main

import (
	"math"
	"strings"
	"testing"
)

// Two features: the first tells the answer, the second misleads. The fit finds the
// first, and keeps the second from going below 0.
func TestFit(t *testing.T) {
	t.Parallel()
	var examples []example
	for i := range 10 {
		examples = append(examples, example{
			set: "squad2", fold: i % folds, weight: 1, answerable: true,
			features: [][]float64{{0.2, 1}, {0.9, 0}, {0.1, 0.5}},
			answers:  []bool{false, true, false},
		})
	}
	weights := fit(examples, []bool{true, true})
	if weights[0] < 1 || weights[1] != 0 {
		t.Errorf("weights %v", weights)
	}
	if again := fit(examples, []bool{true, true}); again[0] != weights[0] {
		t.Errorf("a second fit gives %v, the first %v", again, weights)
	}
	if weights := fit(examples, []bool{false, true}); weights[0] != 0 {
		t.Errorf("a feature that is not used weighs %v", weights[0])
	}
	by := outOfFold(examples, []bool{true, true})
	if f := by["squad2"]; f == nil || f.first != 10 || f.three != 10 || f.of != 10 {
		t.Errorf("figures %+v", by["squad2"])
	}
	var out strings.Builder
	printSentences(&out, []string{"a", "b"}, examples)
	if !strings.Contains(out.String(), "squad2 1.000 / 1.000 of 10") {
		t.Errorf("printed %s", out.String())
	}
}

func TestLogistic(t *testing.T) {
	t.Parallel()
	var rows [][]float64
	var right []bool
	for i := range 100 {
		x := float64(i) / 100
		rows = append(rows, []float64{1, x})
		right = append(right, i >= 60 || i%10 == 0) // rises around .6, with exceptions
	}
	weights := logistic(rows, right)
	if low, high := probability(weights, []float64{1, 0.1}), probability(weights, []float64{1, 0.9}); low > 0.3 || high < 0.8 {
		t.Errorf("weights %v give %.2f at .1 and %.2f at .9", weights, low, high)
	}
}

func TestSolve(t *testing.T) {
	t.Parallel()
	// 2y = 4, x + y = 5: the pivot must move.
	x := solve([][]float64{{0, 2}, {1, 1}}, []float64{4, 5})
	if math.Abs(x[0]-3) > 1e-12 || math.Abs(x[1]-2) > 1e-12 {
		t.Errorf("solved %v", x)
	}
}

func TestAUROC(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		scores []float64
		right  []bool
		want   float64
	}{
		{[]float64{0.9, 0.8, 0.2, 0.1}, []bool{true, true, false, false}, 1},
		{[]float64{0.9, 0.8, 0.2, 0.1}, []bool{false, false, true, true}, 0},
		{[]float64{0.5, 0.5, 0.5, 0.5}, []bool{true, false, true, false}, 0.5},
		{[]float64{3, 2, 1}, []bool{true, false, true}, 0.5},
	} {
		if got := auroc(c.scores, c.right); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("auroc(%v, %v) = %g, want %g", c.scores, c.right, got, c.want)
		}
	}
}
