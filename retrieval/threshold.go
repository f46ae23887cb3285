package retrieval

import (
	"fmt"
	"math"
)

// DefaultThreshold is the confidence from which a question is answered where
// nobody chose another: abstain.go has its story.
const DefaultThreshold = answerThreshold

// ThresholdOf checks a threshold that a person chose, 0 to 1, and gives it as
// Options takes it: there 0 means DefaultThreshold, so a chosen 0, which answers
// whatever the confidence, becomes the least number above it.
func ThresholdOf(p float64) (float64, error) {
	if !(p >= 0 && p <= 1) {
		return 0, fmt.Errorf("a threshold is a number from 0 (answer always) to 1 (never), not %v", p)
	}
	return max(p, math.SmallestNonzeroFloat64), nil
}

// threshold is the confidence under which the index abstains.
func (ix *Index) threshold() float64 {
	if ix.chosenThreshold == 0 {
		return DefaultThreshold
	}
	return ix.chosenThreshold
}
