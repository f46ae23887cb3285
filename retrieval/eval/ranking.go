package eval

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"

	"footnote/retrieval"
)

// Searcher ranks articles; *retrieval.Index is one. It is asked from many
// goroutines at once; an error ends the evaluation.
type Searcher interface {
	Search(ctx context.Context, request retrieval.SearchRequest) (hits []retrieval.Hit, notes []string, err error)
}

// RankingFigures are means over queries, each 0 to 1.
type RankingFigures struct {
	// Queries is how many were judged.
	Queries int `json:"queries"`
	// NDCG10 is the normalised discounted cumulative gain of the first ten
	// articles: each gain divided by log2(rank+1), over the same sum of the best
	// possible order (Järvelin and Kekäläinen 2002, with plain gains as
	// trec_eval and BEIR take it).
	NDCG10 Rate `json:"ndcg10"`
	// Recall100 is the share of the relevant articles among the first hundred.
	Recall100 Rate `json:"recall100"`
	// MRR10 is 1 by the rank of the first relevant article, 0 beyond the tenth.
	MRR10 Rate `json:"mrr10"`
	// Hit1 is how often the first article is relevant.
	Hit1 Rate `json:"hit1"`
}

// rankingDepth is how many articles are asked for: what recall looks at.
const rankingDepth = 100

// Rankings are the articles that every query got, and their figures.
type Rankings struct {
	Figures RankingFigures
	Queries []Relevance
	// Ranked are article IDs, best first, one list a query.
	Ranked [][]string
}

// Rank searches for every query by article and gives the figures.
func Rank(ctx context.Context, searcher Searcher, queries []Relevance) (Rankings, error) {
	ranked := make([][]string, len(queries))
	err := each(ctx, len(queries), func(ctx context.Context, i int) (err error) {
		q := queries[i]
		hits, _, err := searcher.Search(ctx, retrieval.SearchRequest{
			Question: retrieval.Question{ID: q.ID, Text: q.Text}, K: rankingDepth, ByArticle: true,
		})
		if err == nil {
			ranked[i], err = articlesOf(hits)
		}
		if err != nil {
			return fmt.Errorf("search for query %s: %w", q.ID, err)
		}
		return nil
	})
	if err != nil {
		return Rankings{}, err
	}
	return Rankings{ScoreRankings(queries, ranked), queries, ranked}, nil
}

// articlesOf gives the IDs of hits by article, each of which stands once.
func articlesOf(hits []retrieval.Hit) ([]string, error) {
	seen := map[string]bool{}
	var ids []string
	for _, h := range hits {
		if seen[h.Article.ID] {
			return nil, fmt.Errorf("the ranking by article has %s twice", h.Article.ID)
		}
		seen[h.Article.ID] = true
		ids = append(ids, h.Article.ID)
	}
	return ids, nil
}

// ScoreRankings gives the figures of ranked article IDs, best first, one list a
// query.
func ScoreRankings(queries []Relevance, ranked [][]string) RankingFigures {
	f := RankingFigures{Queries: len(queries)}
	for i, q := range queries {
		first := ranked[i][:min(10, len(ranked[i]))]
		f.NDCG10.add(ndcg(first, q.Articles))
		f.Recall100.add(recall(ranked[i][:min(100, len(ranked[i]))], q.Articles))
		f.MRR10.add(reciprocalRank(first, q.Articles))
		f.Hit1.count(len(first) > 0 && q.Articles[first[0]] > 0)
	}
	return f
}

// add counts points of 0 to 1.
func (r *Rate) add(points float64) {
	r.Of++
	r.Points += points
}

func ndcg(ranked []string, gains map[string]int) float64 {
	best := slices.Sorted(maps.Values(gains))
	slices.Reverse(best)
	var got, ideal float64
	for i, id := range ranked {
		got += float64(gains[id]) / math.Log2(float64(i+2))
	}
	for i, gain := range best[:min(10, len(best))] {
		ideal += float64(gain) / math.Log2(float64(i+2))
	}
	return got / ideal
}

func recall(ranked []string, gains map[string]int) float64 {
	found := 0
	for _, id := range ranked {
		if gains[id] > 0 {
			found++
		}
	}
	return float64(found) / float64(len(gains))
}

func reciprocalRank(ranked []string, gains map[string]int) float64 {
	for i, id := range ranked {
		if gains[id] > 0 {
			return 1 / float64(i+1)
		}
	}
	return 0
}
