package eval

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"footnote/retrieval"
)

func TestAUROC(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name          string
		with, without []float64
		want          Rate
	}{
		{"none of one kind", []float64{.5}, nil, Rate{}},
		{"all higher", []float64{.6, .7}, []float64{.1, .2}, Rate{4, 4}},
		{"all lower", []float64{.1, .2}, []float64{.6, .7}, Rate{0, 4}},
		{"all the same: a coin", []float64{.5, .5}, []float64{.5, .5}, Rate{2, 4}},
		// .2 beats .1 and ties .2; .4 beats both; .1 ties .1: 1.5 + 2 + .5.
		{"ties count half", []float64{.1, .2, .4}, []float64{.1, .2}, Rate{4, 6}},
	} {
		compare(t, c.name, c.want, auroc(c.with, c.without))
	}
}

// TestAUROCOfPairs holds auroc to the pairs that it stands for, counted one by one.
func TestAUROCOfPairs(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		with, without := someConfidences(random), someConfidences(random)
		want := Rate{Of: len(with) * len(without)}
		for _, a := range with {
			for _, b := range without {
				switch {
				case a > b:
					want.Points++
				case a == b:
					want.Points += .5
				}
			}
		}
		compare(t, "auroc", want, auroc(with, without))
	}
}

// someConfidences is up to 20 of them in rising order, many the same.
func someConfidences(random *rand.Rand) []float64 {
	list := make([]float64, random.IntN(20))
	for i := range list {
		list[i] = float64(random.IntN(11)) / 10
	}
	slices.Sort(list)
	return list
}

func TestAUROCError(t *testing.T) {
	t.Parallel()
	// A half, 5 and 5 questions: .25 + 4*(1/3-1/4) + 4*(1/3-1/4) = .9167, over 25: the root is .1915.
	want := .1915
	compare(t, "of a coin", &want, aurocError(Rate{12.5, 25}, 5, 5))
	sure := 0.0
	compare(t, "of all right", &sure, aurocError(Rate{4, 4}, 2, 2))
	if got := aurocError(Rate{}, 3, 0); got != nil {
		t.Errorf("of nothing: %v", *got)
	}
}

func TestRefusalsAt(t *testing.T) {
	t.Parallel()
	ten := []float64{.1, .2, .3, .4, .5, .6, .7, .8, .9, .95}
	for _, c := range []struct {
		name          string
		with, without []float64
		confidence    float64
		refused       Rate
	}{
		{"nine of ten are up to .9", []float64{.3, .9, .92}, ten, .9, Rate{2, 3}},
		{"of one, all", []float64{.3, .6}, []float64{.5}, .5, Rate{1, 2}},
		{"ties go together", []float64{.4, .5}, []float64{.5, .5, .5}, .5, Rate{2, 2}},
	} {
		confidence, refused := refusalsAt(.9, c.with, c.without)
		compare(t, c.name+": confidence", &c.confidence, confidence)
		compare(t, c.name+": refused", c.refused, refused)
	}
	if confidence, refused := refusalsAt(.9, nil, ten); confidence != nil || refused.Of != 0 {
		t.Errorf("without an answerable question: %v, %v, want nothing", confidence, refused)
	}
}

func TestCalibration(t *testing.T) {
	t.Parallel()
	// Two in the bin of .2 with mean .25, one of them answerable: off by .25 each.
	// One in the last bin at 1, answerable: right. (2*.25 + 0) / 3.
	b := bins([]float64{.2, 1}, []float64{.3 - 1e-9})
	if b[2].Questions != 2 || b[9].Questions != 1 {
		t.Fatalf("bins: %+v, want two questions from .2 and one from .9", b)
	}
	compare(t, "answerable from .2", Rate{1, 2}, b[2].Answerable)
	if mean, _ := calibrationError(b).Value(); math.Abs(mean-.5/3) > 1e-6 {
		t.Errorf("calibration error %v, want .1667", mean)
	}
	if odd := bins([]float64{math.NaN(), -1, math.Inf(1)}, nil); odd[0].Questions != 2 || odd[9].Questions != 1 {
		t.Errorf("confidences that are none: %+v, want two in the first bin and one in the last", odd)
	}
}

func TestCurve(t *testing.T) {
	t.Parallel()
	var got [][2]float64
	for _, r := range curve([]float64{.2, .5}, []float64{.1, .2}) {
		got = append(got, [2]float64{r.Correct.Points, r.False.Points})
	}
	// Above .1 the first without goes; above .2 the second, and one with; above .5 all.
	compare(t, "correct and false refusals", [][2]float64{{0, 0}, {1, 0}, {2, 1}, {2, 2}}, got)
	rows := tradeOff([]float64{.2, .5}, []float64{.1, .2})
	if len(rows) != 21 || rows[4].Threshold != .2 || rows[20].Threshold != 1 {
		t.Fatalf("thresholds: %+v, want 0 to 1 in steps of .05", rows)
	}
	compare(t, "under .2", Refusals{.2, Rate{0, 2}, Rate{1, 2}}, rows[4])
}

func TestScoreAnswerability(t *testing.T) {
	t.Parallel()
	sure := func(confidence float64, citations ...retrieval.Citation) retrieval.Answer {
		a := answerOf(citations...)
		a.Confidence = confidence
		return a
	}
	unsure := func(confidence float64) retrieval.Answer {
		return retrieval.Answer{Abstained: true, Confidence: confidence, Nearest: []retrieval.Citation{cite("a.txt", 0, 36)}}
	}
	posed := []Posed{
		{ID: "first", Answerable: true, Words: []string{"65 BOATS", "x"}, Articles: []string{"a.txt"}},
		{ID: "second", Answerable: true, Words: []string{"70"}},
		{ID: "elsewhere", Answerable: true, Words: []string{"harbour"}, Articles: []string{"b.txt"}},
		{ID: "refused", Answerable: true, Words: []string{"65"}, Articles: []string{"a.txt"}},
		{ID: "no words", Answerable: true, Words: []string{" "}},
		{ID: "silent"}, {ID: "told"},
	}
	a := ScoreAnswerability(posed, []retrieval.Answer{
		sure(.9, cite("a.txt", 0, 36)), sure(.8, cite("a.txt", 0, 36), cite("b.txt", 0, 36)),
		sure(.7, cite("a.txt", 0, 36)), unsure(.1), sure(.6, cite("a.txt", 0, 36)), unsure(.05), sure(.75, cite("a.txt", 0, 36)),
	})
	compare(t, "held first", Rate{2, 4}, a.HoldsFirst)
	compare(t, "held by any", Rate{3, 4}, a.HoldsAny)
	compare(t, "held first, in its place", Rate{1, 3}, a.HoldsFirstInPlace)
	compare(t, "false refusals", Rate{1, 5}, a.FalseRefusals)
	compare(t, "abstained", Rate{1, 2}, a.Abstained)
	compare(t, "AUROC", Rate{5 + 2, 10}, a.AUROC) // all over .05, two over .75
	at90 := .75
	compare(t, "confidence at 90 %", &at90, a.ConfidenceAt90)
	compare(t, "false refusals at 90 %", Rate{3, 5}, a.FalseRefusalsAt90)
}

// TestAnswerabilityKeys looks at the JSON keys, which are a contract.
func TestAnswerabilityKeys(t *testing.T) {
	t.Parallel()
	compare(t, "keys", map[string]bool{
		"questions": true, "answerable": true, "auroc": true, "auroc_standard_error": true, "false_refusals": true,
		"abstained_on_unanswerable": true, "false_refusals_at_90": true, "confidence_at_90": true, "calibration_error": true,
		"holds_answer_first": true, "holds_answer_any": true, "holds_answer_first_in_place": true, "bins": true, "trade_off": true,
	}, keysOf(t, ScoreAnswerability(nil, nil)))
	compare(t, "keys of a bin", map[string]bool{"from": true, "to": true, "questions": true, "confidence": true, "answerable": true}, keysOf(t, Bin{}))
	compare(t, "keys of a threshold", map[string]bool{"threshold": true, "false_refusals": true, "correct_refusals": true}, keysOf(t, Refusals{}))
}
