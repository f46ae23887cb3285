package snapshot

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
)

// Header says what a Snapshot's vectors were made of. Whoever reads one compares
// it with what they would make now: vectors of another Model are of no use; when
// Rules or Corpus differ, the vectors that are still wanted are found by Key.
type Header struct {
	// Model is the Embedder's name.
	Model string
	// Rules says how articles were cut into passages and sentences.
	Rules string
	// Corpus is the fingerprint of the articles.
	Corpus string
	// Dim is how many numbers a vector has; 0 only when there are no vectors.
	Dim int
}

// Snapshot is what one file holds. Reading its maps from many goroutines is safe
// while nobody writes to them.
type Snapshot struct {
	Header
	// Passages are the vectors of passages, of Dim numbers each.
	Passages map[Key][]float32
	// Sentences are the vectors of sentences, of Dim numbers each.
	Sentences map[Key]Quantised
	// Articles are what was made of articles, in a form of the caller's.
	Articles map[Key]string
	// Whole is what was made of all articles together, in a form of the caller's, who
	// also says in it of which articles; empty for nothing.
	Whole []byte
}

// ErrDamaged is in the chain of an error of Read about a snapshot that is cut
// short or changed.
var ErrDamaged = errors.New("damaged snapshot")

// ErrVersion is in the chain of an error of Read about a snapshot of another
// version of this program.
var ErrVersion = errors.New("snapshot of another version")

// ErrForeign is in the chain of an error of Read about a file that is no snapshot
// and never was one: whoever named it meant another, and it must not be
// overwritten.
var ErrForeign = errors.New("not a snapshot")

// Key stands for a text under a model.
type Key [16]byte

// KeyOf returns the Key of a text: the first half of the SHA-256 of model and
// text. Among a thousand million texts, two share a Key with a probability of
// about 1 in 10^21.
func KeyOf(model, text string) Key {
	// All in one piece, on the stack as far as it fits: a start asks for hundreds of
	// thousands of Keys. The length first, so that no two pairs run together to the
	// same bytes.
	var room [1024]byte
	b := binary.LittleEndian.AppendUint64(room[:0], uint64(len(model)))
	b = append(append(b, model...), text...)
	sum := sha256.Sum256(b)
	return Key(sum[:len(Key{})])
}
