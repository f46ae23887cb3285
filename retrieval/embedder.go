package retrieval

import "context"

// Vector is the place of a text: unit length, so that the inner product of two
// is their cosine.
type Vector = []float32

// Embedder turns texts into Vectors under one named model. Vectors of two names
// are never compared.
//
// Embed returns one Vector for each text, in the same order and all of the same
// dimension, or an error and no Vectors: there are no partial results. It may be
// called from many goroutines at once and stops early when ctx ends, with
// ctx.Err() in the error's chain. A text longer than the model reads is cut by
// the Embedder. The fake is retrievaltest.Embedder.
type Embedder interface {
	// Name identifies the model and its weights; it is part of a snapshot.
	Name() string
	Embed(ctx context.Context, texts []string) ([]Vector, error)
}

// asker is an Embedder whose model places a question otherwise than a passage, as
// many do by the words that they were trained to find before it. The contract is that
// of Embed, and the two kinds of Vectors are made to be compared. A question's Vector
// is Embed's without it.
type asker interface {
	EmbedQuestions(ctx context.Context, texts []string) ([]Vector, error)
}

// speller is an Embedder that also tells common words of its language, in lower
// case without accents. A word that it knows is spelt as it was meant, so
// "Ireland" is never read as the Iceland that some article mentions.
type speller interface {
	Knows(word string) bool
}
