package eval

import (
	"slices"
	"strings"

	"footnote/retrieval"
)

// AnswerabilityFigures say how well a confidence tells questions that the articles
// answer from those that they do not, and whether what is shown holds the answer.
type AnswerabilityFigures struct {
	// Questions is how many were asked, Answerable how many of them the articles
	// answer.
	Questions  int `json:"questions"`
	Answerable int `json:"answerable"`
	// AUROC is how often, of a question with an answer and one without, the first
	// has the higher confidence; as high is half. A coin has .5.
	AUROC Rate `json:"auroc"`
	// AUROCError is its standard error, by which other questions of the same kind
	// would move it (Hanley and McNeil 1982); null without a question of either kind.
	AUROCError *float64 `json:"auroc_standard_error"`
	// FalseRefusals is of the answerable questions, Abstained of the others, both
	// as the threshold stands.
	FalseRefusals Rate `json:"false_refusals"`
	Abstained     Rate `json:"abstained_on_unanswerable"`
	// FalseRefusalsAt90 is how many answerable questions a threshold would refuse
	// that refuses nine in ten of the others: all with a confidence of
	// ConfidenceAt90 or less. Both are null without a question of either kind.
	FalseRefusalsAt90 Rate     `json:"false_refusals_at_90"`
	ConfidenceAt90    *float64 `json:"confidence_at_90"`
	// CalibrationError is the mean distance of the confidence from how often it
	// was right, over ten equal bins weighted by their questions (expected
	// calibration error, Naeini et al. 2015). It depends on how many of the
	// questions are answerable: 0 only fits a reader who asks as these do.
	CalibrationError Rate `json:"calibration_error"`
	// Of the answerable questions with an answer written down: the first excerpt
	// holds its words, any does, and the first does and is of an article that is
	// known to answer. An abstention shows no excerpt. The words may stand
	// elsewhere by chance ("1943"), so that the first is an upper bound of the
	// truth and the last a lower one.
	HoldsFirst        Rate `json:"holds_answer_first"`
	HoldsAny          Rate `json:"holds_answer_any"`
	HoldsFirstInPlace Rate `json:"holds_answer_first_in_place"`
}

// Answerability is the figures with what their pictures are drawn from.
type Answerability struct {
	AnswerabilityFigures
	// Bins are ten equal ranges of confidence, lowest first.
	Bins []Bin `json:"bins"`
	// TradeOff is what thresholds from 0 to 1, each .05, would refuse.
	TradeOff []Refusals `json:"trade_off"`
	// Curve is the same for every threshold that makes a difference.
	Curve []Refusals `json:"-"`
}

// ScoreAnswerability gives the figures of one answer to each question.
func ScoreAnswerability(posed []Posed, answers []retrieval.Answer) Answerability {
	var a Answerability
	var with, without []float64 // confidences of questions with and without answer
	for i, p := range posed {
		a.Questions++
		if p.Answerable {
			a.Answerable++
			a.FalseRefusals.count(answers[i].Abstained)
			with = append(with, answers[i].Confidence)
			a.holds(p, answers[i])
			continue
		}
		a.Abstained.count(answers[i].Abstained)
		without = append(without, answers[i].Confidence)
	}
	slices.Sort(with)
	slices.Sort(without)
	a.AUROC = auroc(with, without)
	a.AUROCError = aurocError(a.AUROC, len(with), len(without))
	a.ConfidenceAt90, a.FalseRefusalsAt90 = refusalsAt(0.9, with, without)
	a.Bins = bins(with, without)
	a.CalibrationError = calibrationError(a.Bins)
	a.TradeOff = tradeOff(with, without)
	a.Curve = curve(with, without)
	return a
}

// holds counts whether the excerpts of an answer hold the words asked for.
func (a *Answerability) holds(p Posed, answer retrieval.Answer) {
	if !slices.ContainsFunc(p.Words, func(w string) bool { return fold(w) != "" }) {
		return
	}
	at := p.heldBy(answer)
	a.HoldsFirst.count(at == 0)
	a.HoldsAny.count(at >= 0)
	if len(p.Articles) > 0 {
		a.HoldsFirstInPlace.count(at == 0 && slices.Contains(p.Articles, answer.Citations[0].Article))
	}
}

// heldBy gives the position of the first excerpt that holds an answer's words, -1
// when none does.
func (p Posed) heldBy(answer retrieval.Answer) int {
	if answer.Abstained {
		return -1
	}
	return slices.IndexFunc(answer.Citations, func(c retrieval.Citation) bool {
		shown := fold(c.Text)
		return slices.ContainsFunc(p.Words, func(w string) bool {
			wanted := fold(w)
			return wanted != "" && strings.Contains(shown, wanted)
		})
	})
}
