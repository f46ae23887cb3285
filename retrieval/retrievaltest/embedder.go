// Package retrievaltest has what tests of retrieval need: an Embedder without a
// model, corpora made of a few lines, and the contract that every Embedder keeps.
package retrievaltest

import (
	"context"
	"hash/fnv"
	"math"
	"strings"
	"sync/atomic"
)

// Dim is the dimension of an Embedder's vectors.
const Dim = 64

// Embedder places a text by its words: each lower-case word adds to one of Dim
// numbers, chosen by its hash. Texts that share words are near, and the same
// text has the same vector everywhere. The zero value is ready; it may be used by
// many goroutines at once.
type Embedder struct {
	// Model is its name; "" is "hashing".
	Model string
	// Err, when set, is what every Embed fails with.
	Err error
	// Embedded counts the texts that were embedded.
	Embedded atomic.Int64
}

// Name is the model's name.
func (e *Embedder) Name() string {
	if e.Model == "" {
		return "hashing"
	}
	return e.Model
}

// Embed places every text.
func (e *Embedder) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	if e.Err != nil {
		return nil, e.Err
	}
	vectors := make([][]float32, len(texts))
	for i, text := range texts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		vectors[i] = place(text)
	}
	e.Embedded.Add(int64(len(texts)))
	return vectors, nil
}

func place(text string) []float32 {
	v := make([]float32, Dim)
	v[0] = 0.01 // a text without words has a place too
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		h := fnv.New32a()
		h.Write([]byte(strings.Trim(word, ".,;:!?\"'“”‘’()")))
		v[h.Sum32()%Dim]++
	}
	var squares float64
	for _, x := range v {
		squares += float64(x) * float64(x)
	}
	for i := range v {
		v[i] = float32(float64(v[i]) / math.Sqrt(squares))
	}
	return v
}
