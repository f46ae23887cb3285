package vector

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// bruteForce compares the query with every vector and sorts: what Search must
// equal, digit for digit.
func bruteForce(vectors [][]float32, query []float32, k int, keep func(int) bool) []Match {
	var all []Match
	for id, v := range vectors {
		if keep == nil || keep(id) {
			var sum float32
			for i := range v {
				sum += v[i] * query[i]
			}
			all = append(all, Match{id, float64(sum)})
		}
	}
	slices.SortFunc(all, func(a, b Match) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return a.ID - b.ID
	})
	return all[:min(k, len(all))]
}

func TestSearchEqualsBruteForce(t *testing.T) {
	t.Parallel()
	thirds := func(id int) bool { return id%3 == 0 }
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 3))
		// Few different vectors and many of each, so that most places tie.
		different := randomVectors(seed, 1+r.IntN(12), 6)
		vectors := make([][]float32, 1+r.IntN(400))
		for i := range vectors {
			vectors[i] = different[r.IntN(len(different))]
		}
		s := filled(t, vectors)
		held := make([][]float32, len(vectors))
		for id := range held {
			held[id], _ = s.Vector(id)
		}
		query := randomVectors(seed+1000, 1, 6)[0]
		for _, keep := range []func(int) bool{nil, everything, thirds} {
			for _, k := range []int{1, 2, 17, len(vectors) - 1, len(vectors), len(vectors) + 5} {
				want := bruteForce(held, query, k, keep)
				got, err := s.Search(t.Context(), query, k, keep)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
					t.Fatalf("seed %d, k %d (-want +got):\n%s", seed, k, diff)
				}
			}
		}
	}
}

// TestTiesAreInOrderEveryTime asks often, since chromem's choice among equal
// vectors changes from call to call.
func TestTiesAreInOrderEveryTime(t *testing.T) {
	t.Parallel()
	vectors := make([][]float32, 300)
	for i := range vectors {
		vectors[i] = []float32{0, 1}
	}
	vectors[299] = []float32{1, 0}
	s := filled(t, vectors)
	want := []Match{{299, 1}, {0, 0}, {1, 0}, {2, 0}}
	for range 50 {
		got, err := s.Search(t.Context(), []float32{1, 0}, 4, nil)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Fatalf("Search, error %v (-want +got):\n%s", err, diff)
		}
	}
}

func TestSearchEdges(t *testing.T) {
	t.Parallel()
	empty, err := New("test", 2)
	if err != nil {
		t.Fatal(err)
	}
	some := filled(t, [][]float32{{1, 0}, {0, 1}, {-1, 0}})
	tests := []struct {
		name  string
		store *Store
		k     int
		keep  func(int) bool
		want  []int
	}{
		{"empty store", empty, 3, nil, nil},
		{"k of zero", some, 0, nil, nil},
		{"k below zero", some, -1, nil, nil},
		{"k above Len", some, math.MaxInt, nil, []int{0, 1, 2}},
		{"k above Len with keep", some, math.MaxInt, func(id int) bool { return id != 1 }, []int{0, 2}},
		{"nothing kept", some, 3, func(int) bool { return false }, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			matches, err := tt.store.Search(t.Context(), []float32{2, 0}, tt.k, tt.keep)
			if err != nil {
				t.Fatal(err)
			}
			var got []int
			for _, m := range matches {
				got = append(got, m.ID)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("ids (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSearchRefusesQueries(t *testing.T) {
	t.Parallel()
	s := filled(t, [][]float32{{1, 0}, {0, 1}})
	for _, query := range [][]float32{
		nil, {1}, {1, 0, 0}, {0, 0}, {float32(math.NaN()), 1}, {float32(math.Inf(-1)), 1},
	} {
		if got, err := s.Search(t.Context(), query, 1, nil); err == nil {
			t.Errorf("Search(%v) = %v, want an error", query, got)
		}
	}
}

// TestEndedContextIsAnError holds at every place a search may be at: chromem
// itself returns what it has by then, and no error.
func TestEndedContextIsAnError(t *testing.T) {
	t.Parallel()
	s := filled(t, randomVectors(1, 500, 4))
	query := randomVectors(2, 1, 4)[0]
	for _, keep := range []func(int) bool{nil, everything} {
		for _, k := range []int{0, 1, 10, 500} {
			ctx, cancel := context.WithCancelCause(t.Context())
			cancel(errors.New("no longer wanted"))
			if got, err := s.Search(ctx, query, k, keep); !errors.Is(err, context.Canceled) || got != nil {
				t.Errorf("Search for %d with an ended context = %v, %v", k, got, err)
			}
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stop := func(id int) bool {
		if id == 250 {
			cancel()
		}
		return true
	}
	if got, err := s.Search(ctx, query, 5, stop); !errors.Is(err, context.Canceled) || got != nil {
		t.Errorf("Search whose context ends half-way = %v, %v", got, err)
	}
}

// Each benchmark searches the 20 nearest of n vectors of 384 numbers.
func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		vectors := randomVectors(1, n, 384)
		query := randomVectors(2, 1, 384)[0]
		s := filled(b, vectors)
		tenth := func(id int) bool { return id%10 == 0 }
		b.Run(fmt.Sprintf("store/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(b.Context(), query, 20, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("tenth/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.Search(b.Context(), query, 20, tenth); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("brute/%d", n), func(b *testing.B) {
			for b.Loop() {
				bruteForce(vectors, query, 20, nil)
			}
		})
	}
}

func BenchmarkAdd(b *testing.B) {
	vectors := randomVectors(1, 10_000, 384)
	for b.Loop() {
		filled(b, vectors)
	}
}
