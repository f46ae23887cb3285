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

// Weights of what makes a sentence the one to show, each part stretched to
// [0, 1] over the sentences of one question. They were chosen on squad2, whose
// questions have the sentence that answers marked, and then looked at on
// seeds-dev (docs/ranking.md has the table).
const (
	sentenceTermsWeight   = 0.35
	sentenceMeaningWeight = 0.40
	sentencePassageWeight = 0.25
	sentenceSaidWeight    = 0.35
	sentenceTypeWeight    = 0.15
	sentenceYearWeight    = 0.20
)

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
	parts := []struct {
		signal string
		weight float64
		of     func(sentence) float64
	}{
		{"terms", sentenceTermsWeight, func(s sentence) float64 { return s.terms }},
		{"passage", sentencePassageWeight, func(s sentence) float64 { return s.hit.Score }},
		{"meaning", sentenceMeaningWeight, func(s sentence) float64 { return s.cosine }},
	}
	if !byMeaning {
		parts = parts[:2]
	}
	for _, p := range parts {
		low, span := 0.0, 0.0
		if len(all) > 0 {
			low, span = p.of(all[0]), p.of(all[0])
			for _, s := range all {
				low, span = min(low, p.of(s)), max(span, p.of(s))
			}
			span -= low
		}
		for i := range all {
			if span > 0 {
				all[i].add(p.signal, p.weight*(p.of(all[i])-low)/span)
			}
		}
	}
	for i := range all {
		s := &all[i]
		s.addIf(s.said, "said", sentenceSaidWeight)
		s.addIf(s.fits, "type", sentenceTypeWeight)
		s.addIf(s.dated, "year", sentenceYearWeight)
	}
	slices.SortStableFunc(all, func(a, b sentence) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.hit.passage, b.hit.passage), cmp.Compare(a.at, b.at))
	})
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
