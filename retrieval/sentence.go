package retrieval

import (
	"cmp"
	"context"
	"slices"

	"footnote/retrieval/segment"
)

// sentence is a sentence of a hit, judged for a query. It is what becomes an
// Excerpt.
type sentence struct {
	hit      Hit
	at       int  // its place in hit.Passage.Sentences
	span     Span // what would be shown
	features [features]float64
	score    float64
	reasons  []Reason
}

func (s sentence) text() string { return s.span.Of(s.hit.Article.Body) }

// fewestWords is how many words a sentence needs to be shown alone; a shorter
// one ("Why?") takes a neighbour of its passage with it.
const fewestWords = 4

// rankSentences judges every sentence of the hits, best first. place is the
// query's vector; nil judges by terms alone.
func (ix *Index) rankSentences(ctx context.Context, q Query, hits []Hit, place Vector) ([]sentence, error) {
	j := ix.judging(q, place)
	var all []sentence
	for _, h := range hits {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		all = append(all, j.passage(h)...)
	}
	stretch(all, featPassage)
	stretch(all, featMeaning)
	stretch(all, featTerms)
	j.newer(all)
	for i := range all {
		all[i].sum(sentenceWeights)
	}
	slices.SortStableFunc(all, func(a, b sentence) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.hit.passage, b.hit.passage), cmp.Compare(a.at, b.at))
	})
	return all, nil
}

// stretch brings a feature to [0, 1] over all sentences of a query.
func stretch(all []sentence, f feature) {
	if len(all) == 0 {
		return
	}
	low, high := all[0].features[f], all[0].features[f]
	for _, s := range all {
		low, high = min(low, s.features[f]), max(high, s.features[f])
	}
	for i := range all {
		if high > low {
			all[i].features[f] = (all[i].features[f] - low) / (high - low)
		} else {
			all[i].features[f] = 0
		}
	}
}

// sum fills in the score and its reasons.
func (s *sentence) sum(weights [features]float64) {
	for f, value := range s.features {
		if points := value * weights[f]; points != 0 {
			s.reasons = append(s.reasons, Reason{featureNames[f], points})
			s.score += points
		}
	}
}

// points is the sum that sum makes, alone.
func (s *sentence) points(weights [features]float64) (sum float64) {
	for f, value := range s.features {
		sum += value * weights[f]
	}
	return sum
}

// isHeadline reports whether a sentence is the article's title printed above its
// text. Every citation names the title, so it would be said twice.
func isHeadline(h Hit, at int) bool {
	return h.Article.Title != "" && len(h.Passage.Sentences) > 1 &&
		plain(h.Passage.Sentences[at].Of(h.Article.Body)) == plain(h.Article.Title)
}

// widened is the span of a sentence with as many of the following sentences of
// its passage, or else the one before, as a person needs to make sense of it.
func widened(h Hit, at int) Span {
	sentences := h.Passage.Sentences
	span := sentences[at]
	for next := at + 1; next < len(sentences) && segment.Words(span.Of(h.Article.Body)) < fewestWords; next++ {
		span.End = sentences[next].End
	}
	if at > 0 && segment.Words(span.Of(h.Article.Body)) < fewestWords {
		span.Start = sentences[at-1].Start
	}
	return span
}
