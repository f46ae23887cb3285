package retrieval

import "context"

// Candidate is a sentence that was judged for a question: what an excerpt is chosen
// from.
type Candidate struct {
	Article *Article
	// Span is what would be shown, before it is made whole.
	Span Span
	// Before is the sentence before it in its passage; empty for the first.
	Before Span
	// Features are its features in the order of FeatureNames.
	Features []float64
	// First is its score in the first look.
	First float64
	// Score is the sum of the points of the Reasons.
	Score   float64
	Reasons []Reason
}

// FirstShare is what First counts in the Score beside the forest's points.
const FirstShare = firstShare

// ReaderShare is what a point of the reader's log-odds counts in the Score.
const ReaderShare = readerShare

// FeatureNames names the features by which sentences are judged, in order.
func FeatureNames() []string { return append([]string(nil), featureNames[:]...) }

// Candidates judges the sentences of the passages nearest to a question, best first:
// what Ask chooses from, for explaining an answer and for fitting weights. A question
// that is none has no candidates.
func (ix *Index) Candidates(ctx context.Context, question Question) ([]Candidate, Asked, error) {
	query, silence := ix.query(ctx, question)
	if silence != "" {
		return nil, Asked{}, nil
	}
	var answer Answer
	ranked, by, err := ix.judge(ctx, query, &answer)
	if err != nil {
		return nil, Asked{}, err
	}
	candidates := make([]Candidate, len(ranked))
	for i, s := range ranked {
		candidates[i] = Candidate{s.hit.Article, s.span, s.before(), append([]float64(nil), s.features[:]...), s.first, s.score, s.reasons()}
	}
	return candidates, query.asked(by), nil
}
