package eval

import "math"

// Bin is the questions whose confidence lies in a range.
type Bin struct {
	// From is the lower end, which is in the range; To the upper, which is not,
	// but for the last, 1.
	From float64 `json:"from"`
	To   float64 `json:"to"`
	// Questions is how many lie in it.
	Questions int `json:"questions"`
	// Confidence is the mean of theirs, Answerable how many of them the articles
	// answer: the same number, for a confidence that is a probability.
	Confidence Rate `json:"confidence"`
	Answerable Rate `json:"answerable"`
}

const binCount = 10

// bins sorts confidences of questions with and without an answer into ten ranges.
// One that is no number is as good as none, 0,
// and none is under 0 or over 1.
func bins(with, without []float64) []Bin {
	all := make([]Bin, binCount)
	for i := range all {
		all[i].From, all[i].To = float64(i)/binCount, float64(i+1)/binCount
	}
	add := func(confidences []float64, isAnswerable bool) {
		for _, c := range confidences {
			if math.IsNaN(c) {
				c = 0
			}
			c = min(max(c, 0), 1)
			bin := &all[min(int(c*binCount), binCount-1)]
			bin.Questions++
			bin.Confidence.add(c)
			bin.Answerable.count(isAnswerable)
		}
	}
	add(with, true)
	add(without, false)
	return all
}

// calibrationError is the mean distance between confidence and truth: of each
// bin, weighted by its questions.
func calibrationError(bins []Bin) Rate {
	var r Rate
	for _, b := range bins {
		r.Of += b.Questions
		r.Points += math.Abs(b.Confidence.Points - b.Answerable.Points)
	}
	return r
}
