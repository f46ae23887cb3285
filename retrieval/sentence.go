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
	inTime   bool // its article is of the time asked about
	features [features]float64
	first    float64           // the weighted sum of the features, by which it got a second look
	points   [features]float64 // what each feature gives in that second look, by the forest and by the first
	score    float64           // the sum of the points
}

func (s sentence) text() string { return s.span.Of(s.hit.Article.Body) }

// before is the sentence before it in its passage; empty for the first.
func (s sentence) before() Span {
	if s.at == 0 {
		return Span{}
	}
	return s.hit.Passage.Sentences[s.at-1]
}

// fewestWords is how many words a sentence needs to be shown alone; a shorter
// one ("Why?") takes a neighbour of its passage with it.
const fewestWords = 4

// rankSentences judges every sentence of the hits, best first. place is the
// query's vector; nil judges by terms alone. fault is the sentence for people when the
// reader failed.
func (ix *Index) rankSentences(ctx context.Context, q Query, hits []Hit, place Vector) (all []sentence, fault string, err error) {
	j := ix.judging(q, place)
	for _, h := range hits {
		if err := ctx.Err(); err != nil {
			return nil, "", err
		}
		all = append(all, j.passage(h)...)
	}
	stretch(all, featPassage)
	stretch(all, featMeaning)
	stretch(all, featTerms)
	all = j.firstLook(all)
	if place == nil {
		byTerms().judgeAll(all)
	} else {
		bySentence().judgeAll(all)
	}
	sortSentences(all)
	if fault, err = ix.read(ctx, q, all); err != nil {
		return nil, "", err
	}
	j.putFirst(all)
	return all, fault, nil
}

func sortSentences(all []sentence) {
	slices.SortStableFunc(all, func(a, b sentence) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.hit.passage, b.hit.passage), cmp.Compare(a.at, b.at))
	})
}

// lookedAt is how many sentences get a second look. Forests grown on 40 order them
// better than forests grown on all 250 do: what is plainly off the subject teaches
// them nothing.
const lookedAt = 40

// firstLook keeps the sentences with the largest weighted sum of features, newness
// among them, in the order of passages.
func (j *judging) firstLook(all []sentence) []sentence {
	for i := range all {
		for f, w := range firstWeights {
			all[i].first += w * all[i].features[f]
		}
	}
	j.newer(all)
	order := make([]int, len(all))
	for i := range all {
		order[i] = i
		all[i].first += all[i].newness()
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[b].first, all[a].first) })
	order = order[:min(lookedAt, len(order))]
	slices.Sort(order)
	kept := make([]sentence, len(order))
	for i, at := range order {
		kept[i] = all[at]
	}
	return kept
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

// firstShare is what the first look counts in the second beside the forest. Out of fold .3,
// 1 and 2 give the same on the public sets but for noise (squad2's first sentence is right
// for .754, .742 to .750, and .740). Those are encyclopedias, whose titles say what a page
// is about, and the forest leans on titles. News needs the plainer look: at .3 a sentence
// about a petition came before the one with the toll that was asked for.
const firstShare = 2

// addUp adds to the forest's points those of the first look, and gives the score.
func (s *sentence) addUp() {
	s.score = 0
	for f := range s.points {
		s.points[f] += firstShare * firstWeights[f] * s.features[f]
		s.score += s.points[f]
	}
}

// reasons are the points that are not 0, by the names of their features.
func (s *sentence) reasons() []Reason {
	var reasons []Reason
	for f, points := range s.points {
		if points != 0 {
			reasons = append(reasons, Reason{featureNames[f], points})
		}
	}
	return reasons
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
