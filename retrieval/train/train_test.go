package main

import (
	"math"
	"testing"
)

// twoFeatures are questions with three sentences each: the first feature tells the one
// that answers, the second misleads. Names are those that sample and cases look for.
func twoFeatures() ([]example, []string) {
	names := []string{"passage", "meaning", "near", "terms"}
	var examples []example
	for i := range 400 {
		wobble := float64(i%7) / 100
		examples = append(examples, example{
			set: "squad2", fold: i % folds, weight: 1, answerable: true,
			features: [][]float64{{0.2 + wobble, 1, 0, 0}, {0.9 - wobble, 0.3, 0, 0}, {0.1, 0.5 + wobble, 0, 0}},
			first:    []float64{0, 0, 0}, unread: []float64{0, 0, 0},
			answers: []bool{false, true, false},
			here:    []bool{false, true, false},
		})
	}
	return examples, names
}

func TestGrow(t *testing.T) {
	t.Parallel()
	examples, names := twoFeatures()
	forests, err := growFolded(examples, names, []bool{true, true, false, false})
	if err != nil {
		t.Fatal(err)
	}
	if f := forests.judge(examples)["squad2"]; f == nil || f.first != 400 || f.three != 400 || f.of != 400 {
		t.Errorf("figures %+v", f)
	}
	again, err := growFolded(examples, names, []bool{true, true, false, false})
	if err != nil {
		t.Fatal(err)
	}
	if forests[0].Text() != again[0].Text() {
		t.Error("grown twice, the forests differ")
	}
	// Without the feature that tells, the other is learned: the middle one answers.
	blind, err := grow(examples, names, []bool{false, false, false, false})
	if err != nil {
		t.Fatal(err)
	}
	if points := pointsOf(blind, examples[0].features[1]); points[0] != 0 || points[1] != 0 {
		t.Errorf("features that are not used give %v", points)
	}
}

// The slopes of a pair pull the one that answers up and the other down, by the same.
func TestPull(t *testing.T) {
	t.Parallel()
	slopes := make([]slope, 3)
	list{to: 3, weight: 1, answers: []bool{false, true, false}}.pull([]float64{2, 1, 0}, slopes)
	if slopes[1].first >= 0 || slopes[0].first <= 0 || slopes[2].first <= 0 || slopes[0].first <= slopes[2].first {
		t.Errorf("slopes %+v: the one that answers goes up, the one before it down by most", slopes)
	}
	if sum := slopes[0].first + slopes[1].first + slopes[2].first; math.Abs(sum) > 1e-12 {
		t.Errorf("the slopes of pairs add up to %g", sum)
	}
	none := make([]slope, 2)
	list{to: 2, weight: 1, answers: []bool{false, false}}.pull([]float64{1, 2}, none)
	if none[0] != (slope{}) || none[1] != (slope{}) {
		t.Errorf("without an answer: %+v", none)
	}
}

// A histogram's best split against every split tried one by one.
func TestBestSplit(t *testing.T) {
	t.Parallel()
	var rows [][]float64
	var slopes []slope
	for i := range 500 {
		x := float64(i%50) / 50
		rows = append(rows, []float64{x, float64(i % 3)})
		slopes = append(slopes, slope{math.Sin(5*x) + float64(i%2)/10, 1})
	}
	table := tabulate(rows, []bool{true, true})
	all := make([]int32, len(rows))
	for i := range all {
		all[i] = int32(i)
	}
	h := table.count(all, slopes)
	got, best := h.best(h.sum()), 0.0
	for f := range 2 {
		for _, limit := range table.limits[f] {
			var low, high bar
			for i, x := range rows {
				one := bar{-slopes[i].first, -slopes[i].second, -1}
				if x[f] <= limit {
					low = low.less(one)
				} else {
					high = high.less(one)
				}
			}
			if low.rows >= fewestRows && high.rows >= fewestRows {
				best = max(best, low.gain()+high.gain()-h.sum().gain())
			}
		}
	}
	if math.Abs(got.gain-best) > 1e-6 || best == 0 {
		t.Errorf("best split gains %g, one by one %g", got.gain, best)
	}
}

func TestWithout(t *testing.T) {
	t.Parallel()
	examples, names := twoFeatures()
	left := examples[1].without(names)
	if left.answerable || len(left.features) != 2 || left.features[0][0] != 1 || left.features[1][0] != 0 {
		t.Errorf("without its article: %+v", left)
	}
	if examples[1].features[0][0] == 1 {
		t.Error("the question itself was changed")
	}
}

func TestLogistic(t *testing.T) {
	t.Parallel()
	var all []posed
	for i := range 100 {
		x := float64(i) / 100
		all = append(all, posed{answers: i >= 60 || i%10 == 0, signs: []float64{1, x}}) // rises around .6, with exceptions
	}
	weights := logistic(all, func(posed) bool { return true })
	if low, high := probability(weights, []float64{1, 0.1}), probability(weights, []float64{1, 0.9}); low > 0.4 || high < 0.7 {
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
