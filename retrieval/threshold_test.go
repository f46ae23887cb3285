package retrieval_test

import (
	"math"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// The same question is answered under a threshold of 0 and refused under 1; the
// zero value is the default.
func TestThreshold(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Seeds(t)
	never, err := retrieval.ThresholdOf(1)
	if err != nil {
		t.Fatal(err)
	}
	always, err := retrieval.ThresholdOf(0)
	if err != nil || always == 0 {
		t.Fatalf("0 becomes %v, error %v", always, err)
	}
	for _, c := range []struct {
		threshold float64
		abstains  bool
	}{{never, true}, {always, false}} {
		ix, err := retrieval.Build(t.Context(), corpus, retrieval.Options{Threshold: c.threshold})
		if err != nil {
			t.Fatal(err)
		}
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: "How many people was the overcrowded dinghy carrying?"})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, corpus, a)
		if a.Abstained != c.abstains {
			t.Errorf("threshold %v: abstained %v with confidence %v", c.threshold, a.Abstained, a.Confidence)
		}
	}
	for _, p := range []float64{-0.01, 1.01, math.NaN(), math.Inf(1)} {
		if got, err := retrieval.ThresholdOf(p); err == nil {
			t.Errorf("ThresholdOf(%v) = %v", p, got)
		}
	}
}
