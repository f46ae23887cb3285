package retrieval

import (
	"context"
	"errors"
	"fmt"
	"math"
)

// Hit is a passage offered for a query.
type Hit struct {
	// Rank counts from 1.
	Rank    int
	Article *Article
	Passage Passage
	// Score is the sum of the points of the Reasons; it has no fixed range.
	Score   float64
	Reasons []Reason
	passage int // position in the index
}

// Text is the passage's words.
func (h Hit) Text() string { return h.Passage.Span.Of(h.Article.Body) }

// SearchRequest asks for the passages nearest to a question.
type SearchRequest struct {
	Question Question
	// K is how many hits are wanted; 0 means 10.
	K int
	// ByArticle gives each article once, by its best passage.
	ByArticle bool
}

const (
	defaultHits = 10
	// fewestRanked passages are ranked whatever is asked for, so that the first
	// hits do not depend on how many were asked for.
	fewestRanked = 50
	// signalDepth is how far each signal's ranking goes before fusion, or further
	// when more hits are asked for. Min-max
	// takes its low end from the last of them: with 1,000 in place of 100 the low
	// end is nearly nothing instead of nearly good, worth +.003 nDCG@10 on
	// scifact and +.002 on squad2 at equal weights (docs/ranking.md).
	signalDepth = 1000
)

// hitsPerArticle is how many passages are ranked for each article asked for, since
// one article may have several among them.
const hitsPerArticle = 4

// Search ranks the passages for a question. It never abstains: a question
// without a term that any passage has gives what is nearest in meaning, and a
// question that is empty gives no hits. When the embedder fails, the ranking is
// by terms alone and a sentence in notes says so; other errors end the search.
func (ix *Index) Search(ctx context.Context, r SearchRequest) (hits []Hit, notes []string, err error) {
	query, silence := ix.query(ctx, r.Question)
	if silence == SilenceEmpty || silence == SilenceTooLong {
		return nil, nil, nil
	}
	if r.K <= 0 {
		r.K = defaultHits
	}
	ranked, _, fault, err := ix.rank(ctx, query, max(signalDepth, hitsPerArticle*r.K))
	if err != nil {
		return nil, nil, err
	}
	notes = query.Notes
	if fault != "" {
		notes = append(notes, fault)
	}
	hits = ix.hits(ranked)
	if fault, err = ix.rerank(ctx, query, hits); err != nil {
		return nil, nil, err
	}
	if fault != "" {
		notes = append(notes, fault)
	}
	if r.ByArticle {
		hits = bestOfArticle(hits)
	}
	return hits[:min(r.K, len(hits))], notes, nil
}

// rank fuses the signals' rankings, each of depth passages at most, of all that the
// filter keeps. place
// is the query's vector, nil when there is none; fault is the sentence for people
// when the embedder failed.
func (ix *Index) rank(ctx context.Context, q Query, depth int) (ranked []fused, place Vector, fault string, err error) {
	keep := ix.keep(q.Question.Filter)
	rankings := []ranking{{"lexical", ix.weights.Lexical, ix.byTerms(q, depth, keep)}}
	if ix.vectors != nil {
		place, err = ix.place(ctx, q)
		switch {
		case err != nil && ctx.Err() != nil:
			return nil, nil, "", ctx.Err()
		case err != nil:
			place, fault = nil, fmt.Sprintf("Searched by words alone, because the embedding model failed: %v.", err)
		default:
			near, err := ix.byMeaning(ctx, place, depth, keep)
			if err != nil {
				return nil, nil, "", err
			}
			rankings = append(rankings, ranking{"vector", ix.weights.Vector, near})
		}
	}
	return fuse(rankings...), place, fault, ctx.Err()
}

func (ix *Index) byTerms(q Query, depth int, keep func(int) bool) []scored {
	var list []scored
	for _, m := range ix.terms.SearchWhere(q.Terms, depth, keep) {
		list = append(list, scored{m.ID, m.Score})
	}
	return list
}

func (ix *Index) byMeaning(ctx context.Context, place Vector, depth int, keep func(int) bool) ([]scored, error) {
	matches, err := ix.vectors.Search(ctx, place, depth, keep)
	if err != nil {
		return nil, fmt.Errorf("search by meaning: %w", err)
	}
	list := make([]scored, len(matches))
	for i, m := range matches {
		list[i] = scored{m.ID, m.Score * ix.weights.length(ix.passages[m.ID].words)}
	}
	return list, nil
}

var errNoVector = errors.New("the model gave no vector for the question")

// place is the vector of a query: that of its text, and for a follow-up half of it
// that of the question alone, since the earlier question says what the talk is
// about and the follow-up what is asked.
func (ix *Index) place(ctx context.Context, q Query) (Vector, error) {
	texts := []string{q.Text}
	if q.Own != q.Text {
		texts = append(texts, q.Own)
	}
	embed := ix.embedder.Embed
	if asks, ok := ix.embedder.(asker); ok {
		embed = asks.EmbedQuestions
	}
	vectors, err := embed(ctx, texts)
	if err != nil {
		return nil, err
	}
	if len(vectors) != len(texts) {
		return nil, errNoVector
	}
	return mean(vectors), nil
}

// mean is the unit vector between vectors of one dimension; of one it is that
// vector itself.
func mean(vectors []Vector) Vector {
	if len(vectors) == 1 {
		return vectors[0]
	}
	sum := make(Vector, len(vectors[0]))
	for _, v := range vectors {
		for i, x := range v[:min(len(v), len(sum))] {
			sum[i] += x
		}
	}
	var squares float64
	for _, x := range sum {
		squares += float64(x) * float64(x)
	}
	if squares == 0 {
		return vectors[0]
	}
	for i := range sum {
		sum[i] = float32(float64(sum[i]) / math.Sqrt(squares))
	}
	return sum
}

func (ix *Index) hits(ranked []fused) []Hit {
	hits := make([]Hit, len(ranked))
	for i, f := range ranked {
		p := ix.passages[f.passage]
		hits[i] = Hit{Rank: i + 1, Article: ix.articleOf(p), Passage: p, Score: f.score, Reasons: f.reasons, passage: f.passage}
	}
	return hits
}

// bestOfArticle keeps the first hit of each article and counts ranks anew.
func bestOfArticle(hits []Hit) []Hit {
	seen := map[*Article]bool{}
	var best []Hit
	for _, h := range hits {
		if !seen[h.Article] {
			seen[h.Article] = true
			h.Rank = len(best) + 1
			best = append(best, h)
		}
	}
	return best
}
