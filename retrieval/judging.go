package retrieval

import (
	"slices"
	"strings"

	"footnote/retrieval/answertype"
	"footnote/retrieval/period"
	"footnote/retrieval/relation"
	"footnote/retrieval/segment"
)

const (
	// averageSentenceTerms is the mean number of terms of a sentence: 21 to 24 on
	// squad2, scifact and the seeds.
	averageSentenceTerms = 22
	// fullLength is the number of words from which a sentence has all the points
	// of its length: a short one is often only a heading.
	fullLength = 40
	// earlierShare is what a term of an earlier question weighs in a follow-up: it
	// says what the talk is about, the follow-up what is asked.
	earlierShare = 0.5
)

// judging is what the sentences of one query are judged by.
type judging struct {
	ix       *Index
	query    Query
	place    Vector // nil without a model
	terms    weights
	all      weights // small words too
	rarest   string
	names    [][]string // the terms of each name
	asks     answertype.Question
	when     period.Intent
	undated  float64 // how well an article without a date fits when
	speakers []string
	relation relation.Question
	exact    bool           // their exact words are asked for
	said     map[int][]Span // by article: what speakers say in it
	titles   map[*Article][]string
	kin      *kinship
	kinTitle map[*Article][]float64 // what the words of a title meet
}

func (ix *Index) judging(q Query, place Vector) *judging {
	when, idle := intentOf(q)
	j := &judging{
		ix: ix, query: q, place: place,
		asks: answertype.Of(q.Own), when: when, undated: ix.undatedShare(when), speakers: speakersAsked(q), relation: q.relation(), exact: asksExactWords.MatchString(q.Own),
		said: map[int][]Span{}, titles: map[*Article][]string{}, kinTitle: map[*Article][]float64{},
	}
	heaviest, own, dropped := 0.0, ix.analyzer.Terms(q.Own), ix.analyzer.Terms(strings.Join(idle, " "))
	for _, t := range q.Terms {
		if j.all.has(t) || slices.Contains(dropped, t) {
			continue
		}
		weight := ix.terms.IDF(t)
		if !slices.Contains(own, t) {
			weight *= earlierShare
		}
		j.all.add(t, weight)
		if ix.analyzer.IsStop(t) {
			continue
		}
		j.terms.add(t, weight)
		if weight > heaviest {
			heaviest, j.rarest = weight, t
		}
	}
	j.kin = j.kinship()
	for _, name := range q.Names {
		j.names = append(j.names, ix.analyzer.Terms(name))
	}
	return j
}

// passage judges the sentences of a hit.
func (j *judging) passage(h Hit) []sentence {
	body := h.Article.Body
	title := j.title(h.Article)
	quotations := j.quotations(h.Passage.Article)
	terms, met := make([][]string, len(h.Passage.Sentences)), make([][]float64, len(h.Passage.Sentences))
	for at, span := range h.Passage.Sentences {
		tokens := j.ix.analyzer.Tokens(span.Of(body))
		terms[at], met[at] = termsOf(tokens), j.kin.met(span.Of(body), tokens)
	}
	fits, dated := j.periods(h), j.dated(h.Article)
	var judged []sentence
	before := 0.0
	for at := range h.Passage.Sentences {
		s := sentence{hit: h, at: at, span: widened(h, at), inTime: dated >= 1}
		f := &s.features
		own, kin := terms[at], met[at]
		if len(own) < fewestWords {
			tokens := j.ix.analyzer.Tokens(s.text())
			own, kin = termsOf(tokens), j.kin.met(s.text(), tokens)
		}
		f[featPassage] = h.Score
		if j.place != nil {
			f[featCosine] = j.ix.sentences.cosine(h.passage, at, j.place)
			f[featMeaning] = f[featCosine]
		}
		f[featBefore], before = before, f[featCosine]
		if isHeadline(h, at) || h.Article.tellsOfItself(h.Passage.Sentences[at].Of(body)) {
			continue
		}
		f[featTerms] = j.ix.terms.Score(j.query.Terms, own, averageSentenceTerms)
		f[featCovered] = j.terms.covered(h.Article, own, title)
		f[featWords] = j.all.covered(h.Article, own, title)
		f[featNear] = j.terms.covered(h.Article, own, title, terms[max(0, at-1)], terms[min(at+1, len(terms)-1)])
		f[featRarest] = flag(j.rarest != "" && slices.Contains(own, j.rarest))
		f[featNames] = j.named(own, title)
		f[featPairs] = j.terms.pairs(own)
		f[featType] = answertype.Score(j.asks, s.text())
		f[featPeriod] = max(fits[at], dated)
		f[featPeriodNear] = max(fits[max(0, at-1)], fits[min(at+1, len(fits)-1)])
		j.kinFeatures(f, kin, highest(kin, met[max(0, at-1)], met[min(at+1, len(met)-1)]), j.titleKin(h.Article))
		f[featTold], f[featAct] = j.told(s), j.acted(s)
		f[featSaid] = flag(slices.ContainsFunc(quotations, s.span.Overlaps))
		if j.exact {
			f[featQuoted] = f[featSaid]
		}
		f[featLength] = float64(min(segment.Words(s.text()), fullLength)) / fullLength
		f[featLead] = flag(at == 0 && h.passage == j.ix.first[h.Passage.Article])
		judged = append(judged, s)
	}
	return judged
}

func flag(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// title gives the terms of an article's title.
func (j *judging) title(a *Article) []string {
	terms, known := j.titles[a]
	if !known {
		terms = j.ix.analyzer.Terms(a.Title)
		j.titles[a] = terms
	}
	return terms
}

// quotations are those of an article in which somebody asked about speaks.
func (j *judging) quotations(article int) []Span {
	spans, known := j.said[article]
	if !known {
		spans = j.ix.quotationsBy(article, j.speakers, j.exact)
		j.said[article] = spans
	}
	return spans
}

// named is the share of the query's names of which each word is in one of the
// texts; 0 when it names nobody.
func (j *judging) named(texts ...[]string) float64 {
	if len(j.names) == 0 {
		return 0
	}
	met := 0
	for _, name := range j.names {
		missing := slices.ContainsFunc(name, func(word string) bool {
			return !slices.ContainsFunc(texts, func(text []string) bool { return slices.Contains(text, word) })
		})
		if !missing {
			met++
		}
	}
	return float64(met) / float64(len(j.names))
}
