package reader

import (
	"context"
	"fmt"

	"footnote/retrieval/embedding"
)

// Reader judges sentences. It is immutable, and its methods may be called from many
// goroutines at once. Make one with Bundled or Read.
type Reader struct {
	name    string
	encoder *embedding.Model
	limits  embedding.PairLimits
	kind    []float32 // what a token of a sentence has more than one of a question
	end     end
}

// New makes a reader of an encoder and the weights behind it, which must be of its width.
func New(name string, limits embedding.PairLimits, encoder *embedding.Model, e End) *Reader {
	return &Reader{name, encoder, limits, e.Kind, end{e.Hidden, e.Bias, e.Out, e.Base[0]}}
}

// Name identifies the reader and its weights, like "reader-minilm int8x8 0123abcd".
// Readers of equal names give equal numbers.
func (r *Reader) Name() string { return r.name }

// Read gives each sentence its number, in order: its log-odds to answer its question
// against none answering it. around is what stands around each sentence, the title of
// its article, a full stop and the sentence before it. There are as many of each. Long texts are
// cut: what is around first. It uses all cores and stops early when ctx ends, with ctx's
// error in the chain. A sentence's number does not depend on those beside it.
func (r *Reader) Read(ctx context.Context, questions, sentences, around []string) ([]float64, error) {
	if len(questions) != len(sentences) || len(around) != len(sentences) {
		return nil, fmt.Errorf("read: %d questions and %d surroundings for %d sentences", len(questions), len(around), len(sentences))
	}
	pairs := make([]embedding.Pair, len(sentences))
	for i, s := range sentences {
		pairs[i] = embedding.Pair{First: questions[i], Second: s, Around: around[i]}
	}
	rows, err := r.encoder.Pairs(ctx, pairs, r.limits, r.kind)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	numbers := make([]float64, len(rows))
	for i, row := range rows {
		numbers[i] = r.end.number(row)
	}
	return numbers, nil
}
