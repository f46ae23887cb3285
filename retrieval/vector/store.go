package vector

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"sync"

	"github.com/philippgille/chromem-go"
)

// Store holds vectors of one dimension under ids that are not negative. It is
// safe for concurrent use: a search sees all vectors of an Add or none.
type Store struct {
	dim        int
	collection *chromem.Collection

	mu sync.RWMutex // held for reading by searches, for writing by Add
	// kept lists the ids in rising order, since chromem lists none.
	kept []int
}

// New returns an empty Store for vectors of dim numbers. The name says in errors
// and in chromem which model's vectors they are.
func New(name string, dim int) (*Store, error) {
	if dim < 1 {
		return nil, fmt.Errorf("vector: a dimension of %d", dim)
	}
	// Without an embedding function chromem would take OpenAI's: a text would
	// leave the machine. This one is never reached, since every entry brings
	// its vector.
	collection, err := chromem.NewDB().CreateCollection(name, nil, refuse)
	if err != nil {
		return nil, fmt.Errorf("vector: store %q: %w", name, err)
	}
	return &Store{dim: dim, collection: collection}, nil
}

// refuse stands where chromem wants to turn texts into vectors.
func refuse(context.Context, string) ([]float32, error) {
	return nil, errors.New("vector: a store takes vectors, not texts")
}

// Add takes in the vector of each id; vectors of another length than one are
// scaled to length one. All are added or none: the error says which vector is of
// the wrong dimension, zero or not of finite numbers, or which id is negative or
// known already.
func (s *Store) Add(ctx context.Context, ids []int, vectors [][]float32) error {
	if len(ids) != len(vectors) {
		return fmt.Errorf("vector: %d ids for %d vectors", len(ids), len(vectors))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	kept, err := s.with(ids)
	if err != nil {
		return err
	}
	entries := make([]chromem.Document, len(ids))
	for i, id := range ids {
		unit, err := s.unit(vectors[i])
		if err != nil {
			return fmt.Errorf("vector: of id %d: %w", id, err)
		}
		entries[i] = chromem.Document{ID: key(id), Embedding: unit}
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("vector: add %d vectors: %w", len(ids), err)
	}
	// One by one and without ctx: adding a checked vector cannot fail, takes no
	// time to speak of, and must not stop half-way. (AddDocuments starts a
	// goroutine for each vector and loses the rest when its context ends.)
	for _, d := range entries {
		if err := s.collection.AddDocument(context.WithoutCancel(ctx), d); err != nil {
			return fmt.Errorf("vector: add id %s: %w", d.ID, err)
		}
	}
	s.kept = kept
	return nil
}

// with returns the kept ids with the new ones among them, in rising order.
func (s *Store) with(ids []int) ([]int, error) {
	kept := slices.Concat(s.kept, ids)
	slices.Sort(kept)
	for i, id := range kept {
		if id < 0 {
			return nil, fmt.Errorf("vector: id %d is negative", id)
		}
		if i > 0 && id == kept[i-1] {
			return nil, fmt.Errorf("vector: id %d is there already", id)
		}
	}
	return kept, nil
}

// unit returns a copy of v of length one, or says why v has no direction.
func (s *Store) unit(v []float32) ([]float32, error) {
	if len(v) != s.dim {
		return nil, fmt.Errorf("%d numbers, want %d", len(v), s.dim)
	}
	var squares float64
	for _, f := range v {
		squares += float64(f) * float64(f)
	}
	if math.IsNaN(squares) || math.IsInf(squares, 0) {
		return nil, errors.New("not all numbers are finite")
	}
	if squares == 0 {
		return nil, errors.New("all numbers are zero")
	}
	u := slices.Clone(v)
	if length := math.Sqrt(squares); math.Abs(length-1) >= unitTolerance {
		for i, f := range u {
			u[i] = float32(float64(f) / length)
		}
	}
	return u, nil
}

// unitTolerance is how far from 1 a length may be and count as 1: chromem's own,
// so that it never scales a vector again (in float32 a very small or very large
// one would overflow).
const unitTolerance = 1e-6

// key is the id as chromem keeps it.
func key(id int) string { return strconv.Itoa(id) }

// Len returns how many vectors the Store holds.
func (s *Store) Len() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return len(s.kept)
}

// Dim returns the dimension of the Store's vectors.
func (s *Store) Dim() int { return s.dim }

// Vector returns a copy of the vector of id as it is held, of length one, and
// whether there is one.
func (s *Store) Vector(id int) ([]float32, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if _, ok := slices.BinarySearch(s.kept, id); !ok {
		return nil, false
	}
	d, err := s.collection.GetByID(context.Background(), key(id))
	return d.Embedding, err == nil
}
