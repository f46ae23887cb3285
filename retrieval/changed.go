package retrieval

import (
	"context"
	"errors"
	"fmt"

	"footnote/retrieval/snapshot"
)

// mayChange is an Embedder whose model somebody else runs: another may answer under the
// same name one day.
type mayChange interface {
	MayChange()
}

// ErrModelChanged is in the chain of Build's error when the Embedder, under the name
// that the snapshot has, gives other vectors than those that are kept.
var ErrModelChanged = errors.New("another model answers under that name")

// sameModel is the least cosine between a text's kept Vector and the one that it has
// today. A model in 8 bits keeps .99 with itself in 32 (bge-small-en-v1.5, the least of
// its reference vectors), and what a GPU rounds otherwise changes the sixth digit; two
// models have nothing in common.
const sameModel = .98

// checkModel embeds one kept text anew, where the Embedder's model may have changed,
// and compares. That the Embedder fails is no fault here: a question tells.
func (s *stock) checkModel(ctx context.Context, passages []string) error {
	if _, may := s.embedder.(mayChange); !may {
		return nil
	}
	for _, text := range passages {
		if kept, known := s.made.Passages[snapshot.KeyOf(s.model, text)]; known {
			return s.checkText(ctx, text, kept)
		}
	}
	return nil
}

// checkText embeds one text anew and compares.
func (s *stock) checkText(ctx context.Context, text string, kept Vector) error {
	if _, may := s.embedder.(mayChange); !may {
		return nil
	}
	vectors, err := s.embedder.Embed(ctx, []string{text})
	if err != nil || len(vectors) != 1 {
		return nil
	}
	return s.compare(kept, vectors[0])
}

func (s *stock) compare(kept, now Vector) error {
	const remedy = "if that is meant, remove the file, and everything is embedded anew"
	if len(kept) != len(now) {
		return fmt.Errorf("%s gives vectors of %d numbers, those in %s have %d: %w; %s", s.model, len(now), s.path, len(kept), ErrModelChanged, remedy)
	}
	var cosine float64
	for i, x := range kept {
		cosine += float64(x) * float64(now[i])
	}
	if !(cosine >= sameModel) { // written so that NaN fails
		return fmt.Errorf("%s places a text otherwise than %s has it (cosine %.2f): %w; %s", s.model, s.path, cosine, ErrModelChanged, remedy)
	}
	return nil
}
