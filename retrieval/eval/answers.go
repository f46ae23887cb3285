package eval

import "footnote/retrieval"

// AnswerFigures are the figures of questions that Ask answers: all but those of
// KindSpeaker.
type AnswerFigures struct {
	// Questions is how many there are, Missing how many of them got no answer,
	// not even an abstention.
	Questions int `json:"questions"`
	Missing   int `json:"missing"`
	// Verbatim is how many of the Citations are their article's words, byte for byte.
	Verbatim  Rate `json:"verbatim"`
	Citations int  `json:"citations"`
	// Of the questions that the articles answer: evidence in the first excerpt,
	// in the first three, in any; one of the right words shown, where they are
	// written down; abstained.
	EvidenceFirst Rate `json:"evidence_first"`
	EvidenceTop3  Rate `json:"evidence_top3"`
	EvidenceAny   Rate `json:"evidence_any"`
	AnswerShown   Rate `json:"answer_shown"`
	FalseRefusals Rate `json:"false_refusals"`
	// Abstained is of the questions that the articles do not answer.
	Abstained Rate `json:"abstained_on_unanswerable"`
	// BothSides and NewestFirst are of the answered questions that ask for it.
	BothSides   Share `json:"both_sides"`
	NewestFirst Share `json:"newest_first"`
	// Forbidden counts words shown that must not be.
	Forbidden int `json:"forbidden"`
	// MeanExcerptChars is the mean length of an excerpt in characters, rounded;
	// nil when there is none.
	MeanExcerptChars *int `json:"mean_excerpt_chars"`
	// MeanCitations is the citations by the questions that were not abstained from.
	MeanCitations float64 `json:"mean_citations"`
	// ByKind is how many of each kind of question went right: evidence first, or
	// an abstention where one is due.
	ByKind map[string]Share `json:"by_kind"`
}

// ScoreAnswers gives the figures of answers, by the ID of their question, and
// what went wrong, in the order of the judgments. Excerpts are held against the
// articles of corpus.
func ScoreAnswers(corpus *retrieval.Corpus, judgments []Judgment, answers map[string]retrieval.Answer) (AnswerFigures, []Miss) {
	t := tally{corpus: corpus, AnswerFigures: AnswerFigures{ByKind: map[string]Share{}}}
	for _, j := range judgments {
		if j.Kind == KindSpeaker {
			continue
		}
		t.Questions++
		answer, ok := answers[j.ID]
		if !ok {
			t.Missing++
			t.miss(j, "no answer line", j.Question)
			continue
		}
		t.citations(j, answer)
		var right bool
		switch {
		case len(j.Evidence) == 0:
			right = t.unanswerable(j, answer)
		case answer.Abstained:
			t.refused(j)
		default:
			right = t.answered(j, answer)
		}
		kind := t.ByKind[j.Kind]
		kind.count(right)
		t.ByKind[j.Kind] = kind
	}
	t.means()
	return t.AnswerFigures, t.misses
}
