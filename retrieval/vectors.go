package retrieval

import (
	"context"
	"errors"
	"fmt"

	"footnote/retrieval/processor"
	"footnote/retrieval/snapshot"
	"footnote/retrieval/vector"
)

// sentenceVectors are the vectors of all sentences, in order of passage.
type sentenceVectors struct {
	first   []int // by passage: its first sentence
	vectors []snapshot.Quantised
}

// cosine is the likeness of a query and a sentence of a passage.
func (s *sentenceVectors) cosine(passage, at int, place Vector) float64 {
	return s.vectors[s.first[passage]+at].Dot(place)
}

// wanted are the texts of an index that have vectors.
type wanted struct {
	passages, sentences []string
}

// indexVectors gives every passage, and every sentence when asked for, its
// vector: from the snapshot where it knows the text, else from the Embedder.
func (ix *Index) indexVectors(ctx context.Context, o Options, kept keptBefore) error {
	texts := ix.wantedTexts()
	stock, lock, err := ix.takeStock(ctx, o, texts, kept)
	if err != nil {
		return err
	}
	defer lock.Release()
	stock.lock = lock
	if err := stock.checkModel(ctx, texts.passages); err != nil {
		return err
	}
	err = stock.fill(ctx, o)
	if err == nil && ctx.Err() == nil && stock.path != "" && stock.changed {
		stock.made.Whole = ix.packReady(stock.made, texts)
	}
	fault := stock.keep()
	if fault != nil {
		ix.warn("The index could not be kept, so the next start makes it again: %v.", fault)
	}
	if ctx.Err() != nil {
		kept := fault == nil && stock.path != ""
		return &Interrupted{Done: stock.done, Total: len(stock.missing), Kept: kept, err: ctx.Err()}
	}
	if err != nil {
		return err
	}
	if o.Sentences {
		ix.sentences = ix.placeSentences(stock, texts.sentences)
	}
	vectors := make([]Vector, len(texts.passages))
	for i, text := range texts.passages {
		vectors[i] = stock.made.Passages[snapshot.KeyOf(stock.model, text)]
	}
	return ix.placePassages(ctx, o, stock.made.Dim, vectors)
}

// placePassages puts the passages' vectors into a Store under their positions, to be
// searched as on the kind of CPU that was asked for.
func (ix *Index) placePassages(ctx context.Context, o Options, dim int, vectors []Vector) error {
	model := o.Embedder.Name()
	store, err := vector.New(model, dim)
	if err != nil {
		return err
	}
	positions := make([]int, len(vectors))
	for i := range positions {
		positions[i] = i
	}
	if err := store.Add(ctx, positions, vectors); err != nil {
		return fmt.Errorf("keep the vectors of %s: %w", model, err)
	}
	ix.vectors = store
	if o.CPU == "" {
		return nil
	}
	if err = ix.vectors.Use(processor.Kind(o.CPU)); errors.Is(err, processor.ErrOther) {
		err = ix.vectors.Use(processor.Portable)
	}
	return err
}

func (ix *Index) wantedTexts() wanted {
	w := wanted{make([]string, 0, len(ix.passages)), make([]string, 0, ix.Sentences())}
	for _, p := range ix.passages {
		w.passages = append(w.passages, ix.passageText(p))
		for _, s := range p.Sentences {
			w.sentences = append(w.sentences, unhyphenated(s.Of(ix.articleOf(p).Body)))
		}
	}
	return w
}

// passageText is what the Embedder reads of a passage: its article's title
// first, since a passage in the middle seldom says what it is about.
func (ix *Index) passageText(p Passage) string {
	a := ix.articleOf(p)
	if a.Title == "" {
		return unhyphenated(p.Span.Of(a.Body))
	}
	return a.Title + ". " + unhyphenated(p.Span.Of(a.Body))
}

func (ix *Index) placeSentences(s *stock, texts []string) *sentenceVectors {
	vectors := make([]snapshot.Quantised, len(texts))
	for i, text := range texts {
		vectors[i] = s.made.Sentences[snapshot.KeyOf(s.model, text)]
	}
	return ix.vectorsOf(vectors)
}

func (ix *Index) vectorsOf(vectors []snapshot.Quantised) *sentenceVectors {
	first := make([]int, len(ix.passages))
	n := 0
	for i, p := range ix.passages {
		first[i] = n
		n += len(p.Sentences)
	}
	return &sentenceVectors{first: first, vectors: vectors}
}

// warn notes something for the operator.
func (ix *Index) warn(format string, args ...any) {
	ix.warnings = append(ix.warnings, fmt.Sprintf(format, args...))
}
