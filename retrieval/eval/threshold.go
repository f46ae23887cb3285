package eval

import (
	"math"
	"sort"
)

// Refusals is what refusing every question of less confidence than Threshold
// would do.
type Refusals struct {
	Threshold float64 `json:"threshold"`
	// False is of the answerable questions, Correct of the others.
	False   Rate `json:"false_refusals"`
	Correct Rate `json:"correct_refusals"`
}

// auroc is the area under the receiver operating characteristic: the share of
// pairs of a confidence with an answer and one without in which the first is
// higher, a tie counting half (the statistic of Mann and Whitney 1947). Both
// lists are in rising order.
func auroc(with, without []float64) Rate {
	r := Rate{Of: len(with) * len(without)}
	for _, c := range with {
		under, upTo := below(without, c), atMost(without, c)
		r.Points += float64(under) + float64(upTo-under)/2
	}
	return r
}

// aurocError is the standard error of an area, nil without one.
func aurocError(auroc Rate, with, without int) *float64 {
	a, ok := auroc.Value()
	if !ok {
		return nil
	}
	// Chances that one with an answer beats two without, and two with beat one.
	oneBeatsTwo, twoBeatOne := a/(2-a), 2*a*a/(1+a)
	variance := a*(1-a) + float64(with-1)*(oneBeatsTwo-a*a) + float64(without-1)*(twoBeatOne-a*a)
	e := rounded(math.Sqrt(max(0, variance)/float64(with*without)), 4)
	return &e
}

// refusalsAt finds the lowest confidence up to which the share of those without an
// answer would be refused, and what it would refuse of the others. Both lists are
// in rising order; nil when one is empty.
func refusalsAt(share float64, with, without []float64) (confidence *float64, refused Rate) {
	if len(with) == 0 || len(without) == 0 {
		return nil, Rate{}
	}
	least := int(math.Ceil(share*float64(len(without)) - 1e-9)) // .9 of 10 is 9, whatever the last bit
	last := without[max(least, 1)-1]
	shown := rounded(last, 4)
	return &shown, Rate{float64(atMost(with, last)), len(with)}
}

// tradeOff is what thresholds would refuse, from 0 to 1 in steps of .05.
func tradeOff(with, without []float64) []Refusals {
	const steps = 20
	rows := make([]Refusals, 0, steps+1)
	for i := range steps + 1 {
		rows = append(rows, refusals(float64(i)/steps, with, without))
	}
	return rows
}

// curve is what every threshold that makes a difference would refuse: 0, and just
// above each confidence.
func curve(with, without []float64) []Refusals {
	points := []Refusals{refusals(0, with, without)}
	for i, j := 0, 0; i < len(with) || j < len(without); {
		next := math.Inf(1)
		if i < len(with) {
			next = with[i]
		}
		if j < len(without) {
			next = min(next, without[j])
		}
		above := math.Nextafter(next, math.Inf(1))
		points = append(points, refusals(above, with, without))
		i, j = below(with, above), below(without, above)
	}
	return points
}

func refusals(threshold float64, with, without []float64) Refusals {
	return Refusals{
		Threshold: threshold,
		False:     Rate{float64(below(with, threshold)), len(with)},
		Correct:   Rate{float64(below(without, threshold)), len(without)},
	}
}

// below is how many of a rising list are less than x.
func below(rising []float64, x float64) int { return sort.SearchFloat64s(rising, x) }

// atMost is how many of a rising list are x or less.
func atMost(rising []float64, x float64) int {
	return sort.Search(len(rising), func(i int) bool { return rising[i] > x })
}
