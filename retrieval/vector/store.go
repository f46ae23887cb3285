package vector

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/philippgille/chromem-go"
)

// Store holds vectors of one dimension under ids that are not negative. It is
// safe for concurrent use: a search sees all vectors of an Add or none.
//
// Besides chromem's 1.7 kB for a vector of 384 numbers it keeps 120 bytes: the sketch,
// the id, and the id as chromem has it.
type Store struct {
	dim        int
	collection *chromem.Collection
	scratches  sync.Pool // *scratch

	mu   sync.RWMutex // held for reading by searches, for writing by Add and Use
	scan scan
	// A vector's place is that of its id in kept, which is in rising order.
	kept   []int
	keys   []string // the ids as chromem keeps them
	sketch *sketch
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
	return &Store{
		dim: dim, collection: collection, scan: scans()[0], sketch: newSketch(dim, 0),
		scratches: sync.Pool{New: func() any { return new(scratch) }},
	}, nil
}

// refuse stands where chromem wants to turn texts into vectors.
func refuse(context.Context, string) ([]float32, error) {
	return nil, errors.New("vector: a store takes vectors, not texts")
}

// Add takes in the vector of each id; vectors of another length than one are
// copied and scaled. The others are kept as they are, so that an index of many has them
// in memory once, and must not change afterwards. All are added or none: the error says which vector is of
// the wrong dimension, zero or not of finite numbers, or which id is negative or
// known already.
func (s *Store) Add(ctx context.Context, ids []int, vectors [][]float32) error {
	if len(ids) != len(vectors) {
		return fmt.Errorf("vector: %d ids for %d vectors", len(ids), len(vectors))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	kept, order, err := s.with(ids)
	if err != nil {
		return err
	}
	entries := make([]chromem.Document, len(ids))
	faults := make([]error, len(ids))
	onAllCores(len(ids), func(i int) {
		unit, err := s.unit(vectors[i])
		if err != nil {
			faults[i] = fmt.Errorf("vector: of id %d: %w", ids[i], err)
		}
		entries[i] = chromem.Document{ID: strconv.Itoa(ids[i]), Embedding: unit}
	})
	if i := slices.IndexFunc(faults, func(err error) bool { return err != nil }); i >= 0 {
		return faults[i]
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("vector: add %d vectors: %w", len(ids), err)
	}
	// Without ctx: adding a checked vector cannot fail, takes no time to speak of, and
	// must not stop half-way. (AddDocuments starts a goroutine for each vector and loses
	// the rest when its context ends.)
	onAllCores(len(entries), func(i int) {
		faults[i] = s.collection.AddDocument(context.WithoutCancel(ctx), entries[i])
	})
	if i := slices.IndexFunc(faults, func(err error) bool { return err != nil }); i >= 0 {
		return fmt.Errorf("vector: add id %s: %w", entries[i].ID, faults[i])
	}
	s.take(kept, order, entries)
	return nil
}

// with returns the kept ids with the new ones among them, in rising order, and the
// order of the new ones.
func (s *Store) with(ids []int) (kept, order []int, err error) {
	order = make([]int, len(ids))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(ids[a], ids[b]) })
	kept = make([]int, 0, len(s.kept)+len(ids))
	old := s.kept
	for _, i := range order {
		for len(old) > 0 && old[0] <= ids[i] {
			kept, old = append(kept, old[0]), old[1:]
		}
		switch {
		case ids[i] < 0:
			return nil, nil, fmt.Errorf("vector: id %d is negative", ids[i])
		case len(kept) > 0 && kept[len(kept)-1] == ids[i]:
			return nil, nil, fmt.Errorf("vector: id %d is there already", ids[i])
		}
		kept = append(kept, ids[i])
	}
	return append(kept, old...), order, nil
}

// take gives every vector its place anew, in the order of ids.
func (s *Store) take(kept, order []int, entries []chromem.Document) {
	keys, codes := make([]string, len(kept)), newSketch(s.dim, len(kept))
	added := make([]*chromem.Document, len(kept))
	old := 0
	for place, id := range kept {
		if old < len(s.kept) && s.kept[old] == id {
			keys[place] = s.keys[old]
			codes.copy(place, s.sketch, old)
			old++
			continue
		}
		added[place] = &entries[order[place-old]]
		keys[place] = added[place].ID
	}
	onAllCores(len(added), func(place int) {
		if d := added[place]; d != nil {
			codes.put(place, d.Embedding)
		}
	})
	s.kept, s.keys, s.sketch = kept, keys, codes
}

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
	place, ok := slices.BinarySearch(s.kept, id)
	if !ok {
		return nil, false
	}
	d, err := s.collection.GetByID(context.Background(), s.keys[place])
	return d.Embedding, err == nil
}

// Beside returns how many bytes the Store keeps besides what chromem does.
func (s *Store) Beside() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	const id, key, word = 8, 16, 8 // the text of a key is chromem's
	return len(s.kept)*(id+key) + len(s.sketch.codes)*word
}
