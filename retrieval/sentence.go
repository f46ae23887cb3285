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
	hit   Hit
	at    int  // its place in hit.Passage.Sentences
	span  Span // what would be shown
	terms float64
	// cosine is the likeness of its meaning, -1 to 1; 0 without vectors.
	cosine float64
	// covered is the share of the query's term weight that it or its title has.
	covered float64
	said    bool // a quotation of somebody whom the query names
	fits    bool // has words of the type that would answer
	dated   bool // about a year that the query names
	score   float64
	reasons []Reason
}

func (s sentence) text() string { return s.span.Of(s.hit.Article.Body) }

// Weights of what makes a sentence the one to show. Terms, passage and meaning are
// stretched to [0, 1] over the sentences of one question, the other parts are
// shares or yes and no. They are those of a listwise logistic regression on 322
// answerable questions of squad2, where the sentence that answers is known. Of 309
// other questions of it, that sentence stands first for .69, against .63 by terms
// and .56 by meaning alone (docs/ranking.md). The weight of speech was set by hand:
// squad2 quotes nobody.
const (
	termsWeight   = 0.08
	coveredWeight = 0.38
	passageWeight = 0.46
	meaningWeight = 0.45
	lengthWeight  = 0.13
	typeWeight    = 0.16
	yearWeight    = 0.13
	saidWeight    = 0.35
)

// fullLength is the number of words from which a sentence has all the points of
// its length: a short one is often only a heading.
const fullLength = 40

// fewestWords is how many words a sentence needs to be shown alone; a shorter
// one ("Why?") takes a neighbour of its passage with it.
const fewestWords = 4

// sentences judges every sentence of the hits, best first. place is the query's
// vector; nil judges by terms alone.
func (ix *Index) rankSentences(ctx context.Context, q Query, hits []Hit, place Vector) ([]sentence, error) {
	var all []sentence
	asked, kind, years := speakersAsked(q), answerTypeOf(q.Question.Text), yearsOf(q.Text)
	for _, h := range hits {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		quotations := ix.quotationsBy(h.Passage.Article, asked)
		for at := range h.Passage.Sentences {
			if isHeadline(h, at) {
				continue
			}
			s := sentence{hit: h, at: at, span: widened(h, at)}
			own := ix.analyzer.Terms(s.text())
			s.terms = ix.terms.Score(q.Terms, own, averageSentenceTerms)
			s.covered = ix.covered(q, own, h.Article)
			if place != nil {
				s.cosine = ix.sentences.cosine(h.passage, at, place)
			}
			s.fits = kind.in(s.text(), q.Text)
			s.dated = ofYear(years, s.text(), h.Article)
			s.said = slices.ContainsFunc(quotations, s.span.Overlaps)
			all = append(all, s)
		}
	}
	scoreSentences(all, place != nil)
	return all, nil
}

// isHeadline reports whether a sentence is the article's title printed above its
// text. Every citation names the title, so it would be said twice.
func isHeadline(h Hit, at int) bool {
	return h.Article.Title != "" && len(h.Passage.Sentences) > 1 &&
		plain(h.Passage.Sentences[at].Of(h.Article.Body)) == plain(h.Article.Title)
}

// averageSentenceTerms is the mean number of terms of a sentence: 21 to 24 on
// squad2, scifact and the seeds.
const averageSentenceTerms = 22

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

// covered is the share, 0 to 1, of the query's term weight that is met by the
// terms of a sentence or the title of its article.
func (ix *Index) covered(q Query, own []string, a *Article) float64 {
	title := ix.analyzer.Terms(a.Title)
	var met, all float64
	for _, t := range q.Terms {
		weight := ix.terms.IDF(t)
		all += weight
		if slices.Contains(own, t) || slices.Contains(title, t) {
			met += weight
		}
	}
	if all == 0 {
		return 0
	}
	return met / all
}

// scoreSentences fills in scores and reasons and puts the sentences in order,
// best first; equal ones by article and place.
func scoreSentences(all []sentence, byMeaning bool) {
	stretch(all, "terms", termsWeight, func(s sentence) float64 { return s.terms })
	stretch(all, "passage", passageWeight, func(s sentence) float64 { return s.hit.Score })
	if byMeaning {
		stretch(all, "meaning", meaningWeight, func(s sentence) float64 { return s.cosine })
	}
	for i := range all {
		s := &all[i]
		words := segment.Words(s.text())
		s.add("covered", coveredWeight*s.covered)
		s.add("length", lengthWeight*float64(min(words, fullLength))/fullLength)
		s.addIf(s.said, "said", saidWeight)
		s.addIf(s.fits, "type", typeWeight)
		s.addIf(s.dated, "year", yearWeight)
	}
	slices.SortStableFunc(all, func(a, b sentence) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.hit.passage, b.hit.passage), cmp.Compare(a.at, b.at))
	})
}

// stretch adds a part's points, stretched to [0, weight] over all sentences.
func stretch(all []sentence, signal string, weight float64, of func(sentence) float64) {
	if len(all) == 0 {
		return
	}
	low, high := of(all[0]), of(all[0])
	for _, s := range all {
		low, high = min(low, of(s)), max(high, of(s))
	}
	for i := range all {
		if high > low {
			all[i].add(signal, weight*(of(all[i])-low)/(high-low))
		}
	}
}

func (s *sentence) add(signal string, points float64) {
	s.reasons = append(s.reasons, Reason{signal, points})
	s.score += points
}

func (s *sentence) addIf(holds bool, signal string, points float64) {
	if holds {
		s.add(signal, points)
	}
}
