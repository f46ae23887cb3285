package retrieval

import (
	"context"
	"fmt"

	"footnote/retrieval/vector"
)

// embedBatch is how many texts go to the Embedder at once: enough to keep all
// cores busy, few enough that progress is seen and an interruption is quick.
const embedBatch = 64

// sentenceVectors are the vectors of all sentences, in order of passage.
type sentenceVectors struct {
	first   []int // by passage: its first sentence
	vectors []Vector
}

// cosine is the likeness of a query and a sentence of a passage.
func (s *sentenceVectors) cosine(passage, at int, place Vector) float64 {
	var sum float64
	for i, x := range s.vectors[s.first[passage]+at] {
		sum += float64(x) * float64(place[i])
	}
	return sum
}

// passageText is what the Embedder reads of a passage: its article's title
// first, since a passage in the middle seldom says what it is about.
func (ix *Index) passageText(p Passage) string {
	a := ix.articleOf(p)
	if a.Title == "" {
		return p.Span.Of(a.Body)
	}
	return a.Title + ". " + p.Span.Of(a.Body)
}

func (ix *Index) indexVectors(ctx context.Context, o Options) error {
	texts := make([]string, len(ix.passages))
	for i, p := range ix.passages {
		texts[i] = ix.passageText(p)
	}
	if o.Sentences {
		ix.sentences = &sentenceVectors{}
		for _, p := range ix.passages {
			ix.sentences.first = append(ix.sentences.first, len(texts)-len(ix.passages))
			for _, s := range p.Sentences {
				texts = append(texts, s.Of(ix.articleOf(p).Body))
			}
		}
	}
	var vectors []Vector
	for start := 0; start < len(texts); start += embedBatch {
		batch, err := ix.embedder.Embed(ctx, texts[start:min(start+embedBatch, len(texts))])
		if err != nil {
			return err
		}
		vectors = append(vectors, batch...)
		if o.Progress != nil {
			o.Progress(len(vectors), len(texts))
		}
	}
	if o.Sentences {
		ix.sentences.vectors = vectors[len(ix.passages):]
	}
	store, err := vector.New(ix.embedder.Name(), len(vectors[0]))
	if err != nil {
		return err
	}
	numbers := make([]int, len(ix.passages))
	for i := range numbers {
		numbers[i] = i
	}
	if err := store.Add(ctx, numbers, vectors[:len(numbers)]); err != nil {
		return fmt.Errorf("keep the vectors: %w", err)
	}
	ix.vectors = store
	return nil
}
