package retrieval

import (
	"context"
	"fmt"
	"strings"

	"footnote/retrieval/answertype"
)

// Ask answers a question with the articles' own words, or abstains and says why.
// A question that cannot be answered is an abstention, not an error, and so is a
// failing Embedder a note. The errors are a filter that nothing can pass, the end of
// ctx, and a search by meaning that failed.
func (ix *Index) Ask(ctx context.Context, question Question) (Answer, error) {
	if err := question.Filter.Check(); err != nil {
		return Answer{}, err
	}
	if parts := partsOf(question.Text); len(parts) > 1 {
		return ix.askEach(ctx, question, parts)
	}
	return ix.askOne(ctx, question)
}

// askOne answers one question.
func (ix *Index) askOne(ctx context.Context, question Question) (Answer, error) {
	answer := Answer{
		ID: question.ID, Question: question.Text,
		Citations: []Citation{}, Disputed: []Dispute{}, Nearest: []Citation{}, Notes: []string{},
	}
	query, silence := ix.query(ctx, question)
	answer.Notes = append(answer.Notes, query.Notes...)
	if silence != "" {
		return answer.abstain(silence, query), nil
	}
	ranked, by, err := ix.judge(ctx, query, &answer)
	if err != nil {
		return Answer{}, err
	}
	answer.Confidence, _ = confidence(query, ranked, by)
	ranked = ix.unshown(query, ranked)
	chosen := ix.excerpts(ranked, question.Limit)
	if silence := ix.silence(query, ranked, answer.Confidence); silence != "" {
		answer.Nearest = ix.cite(answertype.Question{}, chosen)
		return answer.abstain(silence, query), nil
	}
	answer.Notes = append(answer.Notes, query.looked.withoutFigures()...)
	chosen = ix.formed(query, chosen)
	chosen, answer.Disputed = ix.otherSide(ranked, chosen, question.Limit)
	chosen, answer.Disputed = doubted(query, chosen, answer.Disputed)
	ordered := ""
	if len(answer.Disputed) == 0 {
		chosen, ordered = overTime(query, ix.joined(chosen))
	}
	answer.Citations = ix.cite(answertype.Of(query.Own), chosen)
	if ordered != "" {
		answer.Notes = append(answer.Notes, ordered)
	}
	if shared := ix.sharedName(query, chosen); shared != "" {
		answer.Notes = append(answer.Notes, shared)
	}
	if none := otherTime(query, chosen); none != "" {
		answer.Notes = append(answer.Notes, none)
	}
	answer.Text = answer.words(ordered != "")
	return answer, nil
}

// judge ranks the sentences of the best passages for a query, and says by what they
// were judged.
func (ix *Index) judge(ctx context.Context, query Query, answer *Answer) (sentences []sentence, by judgedBy, err error) {
	ranked, place, fault, err := ix.rank(ctx, query, signalDepth)
	if err != nil {
		return nil, judgedBy{}, err
	}
	if fault != "" {
		answer.Notes = append(answer.Notes, fault)
	}
	hits := ix.hits(ranked[:min(fewestRanked, len(ranked))])
	if ix.sentences == nil {
		place = nil
	}
	sentences, fault, err = ix.rankSentences(ctx, query, hits, place)
	if fault != "" {
		answer.Notes = append(answer.Notes, fault)
	}
	return sentences, judgedBy{meaning: place != nil, reader: ix.reader != nil && fault == ""}, err
}

// words is the answer for people: what was understood, then each excerpt's words
// followed by its number, in order of time led by its article's date; last, which of
// them contradict each other.
func (a Answer) words(dated bool) string {
	lines := append([]string{}, a.Notes...)
	for _, c := range a.Citations {
		if dated {
			lines = append(lines, fmt.Sprintf("%s: %s [%d]", c.DateWords(), c.Text, c.N))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s [%d]", c.Text, c.N))
	}
	for _, d := range a.Disputed {
		lines = append(lines, Disputed+a.Contradiction(d))
	}
	return strings.Join(lines, "\n")
}
