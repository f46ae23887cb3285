package retrieval

import "context"

// Sureness is the confidence of an answer with its reasons.
type Sureness struct {
	// Confidence is what Ask gives, 0 to 1.
	Confidence float64 `json:"confidence"`
	// Threshold is the confidence under which Ask abstains.
	Threshold float64 `json:"threshold"`
	// Reasons add up to the log-odds of Confidence; none where nothing was judged.
	Reasons []Reason `json:"reasons"`
}

// Sureness tells how sure Ask is of a question and by which signs. An Index without the
// vectors of sentences tells it by terms, as Ask does there.
func (ix *Index) Sureness(ctx context.Context, question Question) (Sureness, error) {
	s := Sureness{Threshold: ix.threshold(), Reasons: []Reason{}}
	query, silence := ix.query(ctx, question)
	if silence != "" {
		return s, nil
	}
	var answer Answer
	ranked, by, err := ix.judge(ctx, query, &answer)
	if err != nil {
		return Sureness{}, err
	}
	var parts []Reason
	s.Confidence, parts = confidence(query, ranked, by)
	s.Reasons = append(s.Reasons, parts...)
	return s, nil
}
