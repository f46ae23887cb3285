package vector

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// Match is a vector found: Score is its cosine with the query, -1 to 1.
type Match struct {
	ID    int
	Score float64
}

// Search returns the k vectors nearest to query whose ids keep accepts, nearest
// first and equal ones by id; keep may be nil for all. There are fewer when fewer
// are accepted, none for k below 1. Every Score is exact. Which vectors are scored is
// chosen by their sketches among those that keep accepts: where there are more of these
// than are scored, one in some thousands of the k nearest may be missed, the likelier
// the nearer it is to the last place (candidates.go).
//
// A query of the wrong dimension, zero or not of finite numbers is an error, and so is
// a context that ends before the search does: there are no partial answers.
func (s *Store) Search(ctx context.Context, query []float32, k int, keep func(id int) bool) ([]Match, error) {
	unit, err := s.unit(query)
	if err != nil {
		return nil, fmt.Errorf("vector: query: %w", err)
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	k = min(k, len(s.kept))
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("vector: search: %w", err)
	}
	if held := s.collection.Count(); held != len(s.kept) {
		return nil, fmt.Errorf("vector: search: %d of %d vectors are there", held, len(s.kept))
	}
	if k < 1 {
		return nil, nil
	}
	t := s.scratches.Get().(*scratch)
	defer s.scratches.Put(t)
	return s.score(ctx, t, unit, s.candidates(ctx, t, unit, k, keep), k)
}

// Exact is Search of all vectors without sketches: chromem's own scan, in a total order.
// It is what Search is measured against.
func (s *Store) Exact(ctx context.Context, query []float32, k int) ([]Match, error) {
	unit, err := s.unit(query)
	if err != nil {
		return nil, fmt.Errorf("vector: query: %w", err)
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if k = min(k, len(s.kept)); k < 1 {
		return nil, nil
	}
	for ask := k + margin; ; ask *= growth {
		ask = min(ask, len(s.kept))
		found, err := s.query(ctx, unit, ask)
		if err != nil {
			return nil, err
		}
		if ask == len(s.kept) || found[k-1].Score > found[ask-1].Score {
			return found[:k], nil
		}
	}
}

const (
	// margin is how many more than k are asked for at first. Of those that tie
	// for the last place chromem returns an arbitrary choice, so the last place
	// must be one that nobody asked about.
	margin = 16
	// growth is how fast the number asked for grows while the k-th still ties
	// with the last. Each step scans all vectors again, so there should be few.
	growth = 8
)

// query asks chromem for the n nearest, 1 to Len, and puts them in a total order.
func (s *Store) query(ctx context.Context, unit []float32, n int) ([]Match, error) {
	nearest, err := s.collection.QueryEmbedding(ctx, unit, n, nil, nil)
	// An ended context gives fewer of them and no error: ask the context first.
	if ended := ctx.Err(); ended != nil {
		return nil, fmt.Errorf("vector: search: %w", ended)
	}
	if err != nil {
		return nil, fmt.Errorf("vector: search: %w", err)
	}
	if len(nearest) != n {
		return nil, fmt.Errorf("vector: search: %d of %d came back", len(nearest), n)
	}
	found := make([]Match, n)
	for i, r := range nearest {
		id, err := strconv.Atoi(r.ID)
		if err != nil {
			return nil, errors.Join(errors.New("vector: search: an id that was never added"), err)
		}
		found[i] = Match{ID: id, Score: float64(r.Similarity)}
	}
	slices.SortFunc(found, compare)
	return found, nil
}
