package embedding

import (
	"fmt"
	"slices"
)

// Pooling says how the rows of the last layer become one vector.
type Pooling string

// The two kinds of pooling.
const (
	// MeanPooling takes the mean over all tokens, [CLS] and [SEP] included.
	MeanPooling Pooling = "mean"
	// FirstPooling takes the row of the first token, [CLS].
	FirstPooling Pooling = "cls"
)

// Architecture is the shape of a BERT encoder: what its weights do not say by
// themselves. The tokenizer is uncased WordPiece, the activation is GELU by the
// error function.
type Architecture struct {
	// Name is the model's published name, without its makers.
	Name string `json:"name"`
	// Layers is the number of encoder layers.
	Layers int `json:"layers"`
	// Width is the number of values a token has between layers; also the dimension
	// of the vectors.
	Width int `json:"width"`
	// Heads divides Width: each head attends with Width/Heads values of a token.
	Heads int `json:"heads"`
	// FeedForward is the width inside a layer's second half.
	FeedForward int `json:"feed_forward"`
	// Vocabulary is the number of token ids.
	Vocabulary int `json:"vocabulary"`
	// MaxTokens is where a text is cut, [CLS] and [SEP] included.
	MaxTokens int `json:"max_tokens"`
	// Epsilon is added to the variance in layer normalisation.
	Epsilon float64 `json:"epsilon"`
	// Pooling makes one vector of the last layer's rows.
	Pooling Pooling `json:"pooling"`
}

// The largest architecture that is read. Twice BERT-large in every direction; it
// keeps a broken header from asking for more memory than a machine has.
const (
	maxLayers      = 64
	maxWidth       = 4096
	maxFeedForward = 16384
	maxVocabulary  = 1 << 20
	maxMaxTokens   = 8192
)

// Check reports what cannot be computed with.
func (a Architecture) Check() error {
	for _, limit := range []struct {
		name           string
		value, minimum int
		maximum        int
	}{
		{"layers", a.Layers, 1, maxLayers},
		{"width", a.Width, 1, maxWidth},
		{"heads", a.Heads, 1, a.Width},
		{"feed_forward", a.FeedForward, 1, maxFeedForward},
		{"vocabulary", a.Vocabulary, 3, maxVocabulary},
		{"max_tokens", a.MaxTokens, 3, maxMaxTokens}, // [CLS], one token, [SEP]
	} {
		if limit.value < limit.minimum || limit.value > limit.maximum {
			return fmt.Errorf("architecture: %s is %d, must be %d to %d", limit.name, limit.value, limit.minimum, limit.maximum)
		}
	}
	if a.Width%a.Heads != 0 {
		return fmt.Errorf("architecture: width %d is not a multiple of %d heads", a.Width, a.Heads)
	}
	if !(a.Epsilon > 0 && a.Epsilon < 1) { // written so that NaN fails
		return fmt.Errorf("architecture: epsilon is %v, must be between 0 and 1", a.Epsilon)
	}
	if !slices.Contains([]Pooling{MeanPooling, FirstPooling}, a.Pooling) {
		return fmt.Errorf("architecture: pooling is %q, must be mean or cls", a.Pooling)
	}
	return nil
}
