package retrieval

import (
	"cmp"
	"context"
	"slices"
)

// sentenceShare is what a point of the best sentence of a passage counts beside the fused
// score of the passage, which is 0 to 1 as it is (docs/ranking.md has the figures). A
// sentence may have less than 0 points, so a score may be below 0: only the order and the
// distances mean anything.
const sentenceShare = 0.075

// rerank looks a second time at the first fewestRanked hits: each gets the points
// of its best sentence besides, so that a passage in which one sentence answers
// comes before one that is only on the subject. The hits behind them keep their
// scores, and so their place.
//
// Sentences are judged without their vectors, so that a search is the same
// whether the index has them or not, and needs none of them: with them squad2
// gains .009 hit@1 and timeqa loses .013.
func (ix *Index) rerank(ctx context.Context, q Query, hits []Hit) (fault string, err error) {
	first := hits[:min(fewestRanked, len(hits))]
	sentences, fault, err := ix.rankSentences(ctx, q, first, nil)
	if err != nil {
		return "", err
	}
	best := map[int]sentence{} // by passage
	for _, s := range sentences {
		if _, seen := best[s.hit.passage]; !seen {
			best[s.hit.passage] = s
		}
	}
	for i := range first {
		h := &first[i]
		h.Reasons = slices.Clone(h.Reasons)
		found, ok := best[h.passage]
		if !ok {
			continue
		}
		for _, r := range found.reasons() {
			points := sentenceShare * r.Points
			h.Reasons = append(h.Reasons, Reason{"sentence: " + r.Signal, points})
			h.Score += points
		}
	}
	slices.SortStableFunc(first, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.passage, b.passage))
	})
	for i := range first {
		first[i].Rank = i + 1
	}
	return fault, nil
}
