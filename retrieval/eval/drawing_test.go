package eval

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"testing"

	"footnote/internal/golden"
	"footnote/retrieval"
)

// TestDraw keeps the picture of 400 questions whose confidence is right but a
// little too high.
func TestDraw(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	posed, answers := make([]Posed, 400), make([]retrieval.Answer, 400)
	for i := range posed {
		confidence := float64(random.IntN(1000)) / 1000
		posed[i].Answerable = random.Float64() < confidence*.9
		answers[i] = retrieval.Answer{Confidence: confidence, Abstained: confidence < .2}
	}
	drawn := ScoreAnswerability(posed, answers).Draw("made <by> dice")
	wellFormed(t, drawn)
	golden.Compare(t, "dice.answerability.svg", drawn)
}

// TestDrawAnything: whatever the questions and confidences, the picture is
// well-formed and the curve never falls.
func TestDrawAnything(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 8))
	for n := range 60 {
		posed, answers := make([]Posed, n/4), make([]retrieval.Answer, n/4)
		for i := range posed {
			posed[i].Answerable = random.IntN(1+n%3) == 0
			answers[i] = retrieval.Answer{Confidence: float64(random.IntN(12)) / 11, Abstained: random.IntN(2) == 0}
		}
		a := ScoreAnswerability(posed, answers)
		wellFormed(t, a.Draw("any"))
		last := a.Curve[0]
		for _, r := range a.Curve[1:] {
			if r.Threshold <= last.Threshold || r.False.Points < last.False.Points || r.Correct.Points < last.Correct.Points {
				t.Fatalf("a higher threshold refuses fewer: %+v after %+v", r, last)
			}
			last = r
		}
		if last.False.Points != float64(last.False.Of) || last.Correct.Points != float64(last.Correct.Of) {
			t.Fatalf("the highest threshold does not refuse all: %+v", last)
		}
	}
}

func wellFormed(t *testing.T, drawn []byte) {
	t.Helper()
	for in := xml.NewDecoder(bytes.NewReader(drawn)); ; {
		_, err := in.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("the picture is not well-formed: %v\n%s", err, drawn)
		}
	}
}
