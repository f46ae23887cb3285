package vector

import (
	"context"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func filled(t testing.TB, vectors [][]float32) *Store {
	t.Helper()
	s, err := New("test", len(vectors[0]))
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]int, len(vectors))
	for i := range ids {
		ids[i] = i
	}
	if err := s.Add(t.Context(), ids, vectors); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNewRefusesDimensions(t *testing.T) {
	t.Parallel()
	for _, dim := range []int{0, -1} {
		if _, err := New("test", dim); err == nil {
			t.Errorf("New with dimension %d: no error", dim)
		}
	}
	if _, err := New("", 3); err == nil {
		t.Error("New without a name: no error")
	}
}

// TestAddTakesAllOrNothing holds that a refused Add leaves the Store as it was
// and every later search intact: a zero vector or one of another length in
// chromem would break them all.
func TestAddTakesAllOrNothing(t *testing.T) {
	t.Parallel()
	nan, inf := float32(math.NaN()), float32(math.Inf(1))
	good := []float32{1, 0, 0}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name    string
		ctx     context.Context
		ids     []int
		vectors [][]float32
		want    string
	}{
		{"fewer vectors than ids", t.Context(), []int{5, 6}, [][]float32{good}, "2 ids for 1 vectors"},
		{"short vector", t.Context(), []int{5, 6}, [][]float32{good, {1, 0}}, "id 6: 2 numbers, want 3"},
		{"long vector", t.Context(), []int{5, 6}, [][]float32{good, {1, 0, 0, 0}}, "id 6: 4 numbers, want 3"},
		{"no vector", t.Context(), []int{5, 6}, [][]float32{good, nil}, "id 6: 0 numbers, want 3"},
		{"zero vector", t.Context(), []int{5, 6}, [][]float32{good, {0, 0, 0}}, "id 6: all numbers are zero"},
		{"NaN", t.Context(), []int{5, 6}, [][]float32{good, {1, nan, 0}}, "id 6: not all numbers are finite"},
		{"infinity", t.Context(), []int{5, 6}, [][]float32{good, {1, inf, 0}}, "id 6: not all numbers are finite"},
		{"minus infinity", t.Context(), []int{5, 6}, [][]float32{good, {1, -inf, 0}}, "id 6: not all numbers are finite"},
		{"id there already", t.Context(), []int{5, 1}, [][]float32{good, good}, "id 1 is there already"},
		{"id given twice", t.Context(), []int{5, 5}, [][]float32{good, good}, "id 5 is there already"},
		{"negative id", t.Context(), []int{5, -2}, [][]float32{good, good}, "id -2 is negative"},
		{"ended context", ended, []int{5, 6}, [][]float32{good, good}, "context canceled"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := filled(t, [][]float32{{0, 1, 0}, {0, 0, 2}})
			err := s.Add(tt.ctx, tt.ids, tt.vectors)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("Add: %v, want an error with %q", err, tt.want)
			}
			if s.Len() != 2 || s.collection.Count() != 2 {
				t.Errorf("Len %d, chromem's count %d after a refused Add, want 2", s.Len(), s.collection.Count())
			}
			got, err := s.Search(t.Context(), []float32{0, 3, 4}, 5, nil)
			want := []Match{{1, 0.8}, {0, 0.6}}
			if diff := cmp.Diff(want, got, cmpopts.EquateApprox(1e-6, 0)); diff != "" || err != nil {
				t.Errorf("Search after a refused Add, error %v (-want +got):\n%s", err, diff)
			}
		})
	}
}

func TestAddNothing(t *testing.T) {
	t.Parallel()
	s, err := New("test", 3)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Add(t.Context(), nil, nil); err != nil {
		t.Errorf("Add of nothing: %v", err)
	}
	if s.Len() != 0 {
		t.Errorf("Len = %d, want 0", s.Len())
	}
}

// TestVectorIsUnitAndACopy holds that lengths far from 1 keep their direction:
// chromem scales in float32, where their squares overflow or vanish.
func TestVectorIsUnitAndACopy(t *testing.T) {
	t.Parallel()
	for _, size := range []float32{1e-38, 1e-20, 1, 3, 1e20, 3e37} {
		given := []float32{3 * size, 4 * size}
		s := filled(t, [][]float32{given})
		given[0] = 0
		got, ok := s.Vector(0)
		if diff := cmp.Diff([]float32{0.6, 0.8}, got, cmpopts.EquateApprox(1e-5, 0)); diff != "" || !ok {
			t.Fatalf("Vector at size %g (-want +got):\n%s", size, diff)
		}
		got[0] = 9
		if again, _ := s.Vector(0); again[0] == 9 {
			t.Error("changing the vector returned changed the one held")
		}
	}
	s := filled(t, [][]float32{{1, 0}})
	for _, id := range []int{1, -1} {
		if v, ok := s.Vector(id); ok || v != nil {
			t.Errorf("Vector(%d) = %v, %v, want nothing", id, v, ok)
		}
	}
}

// TestVectorsLiveInChromem fails when the vectors are kept anywhere else: what is
// taken out of chromem's collection is gone.
func TestVectorsLiveInChromem(t *testing.T) {
	t.Parallel()
	s := filled(t, [][]float32{{1, 0}, {0, 1}})
	if err := s.collection.Delete(t.Context(), nil, nil, "1"); err != nil {
		t.Fatal(err)
	}
	if v, ok := s.Vector(1); ok {
		t.Errorf("Vector(1) = %v though chromem does not hold it", v)
	}
	if got, err := s.Search(t.Context(), []float32{0, 1}, 2, nil); err == nil {
		t.Errorf("Search = %v, want an error: chromem holds one of two", got)
	}
	if got, err := s.Search(t.Context(), []float32{0, 1}, 2, everything); err == nil {
		t.Errorf("Search with keep = %v, want an error: chromem holds one of two", got)
	}
}

func TestNoTextBecomesAVector(t *testing.T) {
	t.Parallel()
	s := filled(t, [][]float32{{1, 0}})
	if _, err := s.collection.Query(t.Context(), "a text", 1, nil, nil); err == nil || !strings.Contains(err.Error(), "takes vectors") {
		t.Errorf("a text as query: %v, want the Store's own refusal", err)
	}
}

func TestConcurrentAddAndSearch(t *testing.T) {
	t.Parallel()
	s := filled(t, randomVectors(1, 50, 8))
	query := randomVectors(2, 1, 8)[0]
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			ids := []int{100 + 2*n, 101 + 2*n}
			if err := s.Add(t.Context(), ids, randomVectors(uint64(n), 2, 8)); err != nil {
				t.Error(err)
			}
		})
		wg.Go(func() {
			for range 20 {
				got, err := s.Search(t.Context(), query, 1000, nil)
				if err != nil || len(got)%2 != 0 {
					t.Errorf("Search during Add: %d matches, error %v", len(got), err)
				}
				s.Vector(100)
			}
		})
	}
	wg.Wait()
	if s.Len() != 58 {
		t.Errorf("Len = %d, want 58", s.Len())
	}
}

func everything(int) bool { return true }

// randomVectors are of length one and differ.
func randomVectors(seed uint64, n, dim int) [][]float32 {
	r := rand.New(rand.NewPCG(seed, 7))
	vectors := make([][]float32, n)
	for i := range vectors {
		vectors[i] = make([]float32, dim)
		var squares float64
		for j := range vectors[i] {
			f := r.NormFloat64()
			vectors[i][j] = float32(f)
			squares += f * f
		}
		for j := range vectors[i] {
			vectors[i][j] /= float32(math.Sqrt(squares))
		}
	}
	return vectors
}
