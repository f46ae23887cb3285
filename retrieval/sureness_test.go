package retrieval_test

import (
	"math"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func TestSurenessAddsUpToTheConfidence(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Seeds(t))
	for _, text := range []string{"Who told Britain there would be no returns agreement?", "How is sourdough bread baked?", "What did Nigel Farage say?"} {
		q := retrieval.Question{Text: text}
		sure, err := ix.Sureness(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := ix.Ask(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for _, r := range sure.Reasons {
			sum += r.Points
		}
		if got := 1 / (1 + math.Exp(-sum)); sure.Confidence != answer.Confidence || math.Abs(got-answer.Confidence) > 1e-12 {
			t.Errorf("%q: sureness %v, its reasons give %v, the answer has %v", text, sure.Confidence, got, answer.Confidence)
		}
		if (sure.Confidence < sure.Threshold) && !answer.Abstained {
			t.Errorf("%q is answered under the threshold", text)
		}
	}
	if sure, err := ix.Sureness(t.Context(), retrieval.Question{Text: " "}); err != nil || sure.Confidence != 0 || len(sure.Reasons) > 0 {
		t.Errorf("nothing asked: %+v, %v", sure, err)
	}
}
