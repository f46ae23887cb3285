package embedding

import "fmt"

// Tensors are the weights of a model in float32. Every matrix is row-major, one
// row an output.
type Tensors struct {
	// Words is the embedding table, Vocabulary × Width.
	Words []float32
	// Positions is MaxTokens × Width. The embedding of token type 0, which is the
	// type of every token of a single text, is already added to each row.
	Positions []float32
	// Embedded normalises the sum of the two.
	Embedded Norm
	// Layers are the encoder layers, first one first.
	Layers []Layer
}

// Layer is one encoder layer: attention over the tokens, then a feed-forward
// network for each token, each followed by adding its input and normalising.
type Layer struct {
	Query, Key, Value Linear // Width → Width
	Mix               Linear // Width → Width: joins the heads
	Mixed             Norm
	Up                Linear // Width → FeedForward, then GELU
	Down              Linear // FeedForward → Width
	Done              Norm

	// What the inputs of query, key and value, and those of up, are divided by before
	// they are made 8 bits; only in stored models (balance.go).
	attendBalance, upBalance []float32
}

// Linear maps x to Weight·x + Bias.
type Linear struct {
	Weight []float32   // outputs × inputs
	Bias   []float32   // outputs
	stored *storedRows // of a weights file, in place of Weight
}

// storedRows is a matrix as the weights file has it: value = scale of the row × byte.
type storedRows struct {
	scales []float32
	bytes  []byte // signed
}

// Norm maps x to Gain·(x - mean)/√(variance + epsilon) + Bias.
type Norm struct {
	Gain, Bias []float32
}

// tensor is one named array of a model, for code that treats all of them alike.
type tensor struct {
	name       string
	rows, cols int
	values     *[]float32
	// quantised: stored as 8-bit rows. Vectors and positions are not, being small.
	quantised bool
	stored    **storedRows // where its rows go when they are read; nil for words
}

// list returns all tensors that a published model has, making the layers that are
// missing.
func (t *Tensors) list(a Architecture) []tensor {
	for len(t.Layers) < a.Layers {
		t.Layers = append(t.Layers, Layer{})
	}
	tensors := []tensor{
		{"words", a.Vocabulary, a.Width, &t.Words, true, nil},
		{"positions", a.MaxTokens, a.Width, &t.Positions, false, nil},
		{"embedded gain", 1, a.Width, &t.Embedded.Gain, false, nil},
		{"embedded bias", 1, a.Width, &t.Embedded.Bias, false, nil},
	}
	for i := range t.Layers {
		l := &t.Layers[i]
		linear := func(name string, rows, cols int, w *Linear) {
			tensors = append(tensors,
				tensor{fmt.Sprintf("layer %d %s weight", i, name), rows, cols, &w.Weight, true, &w.stored},
				tensor{fmt.Sprintf("layer %d %s bias", i, name), 1, rows, &w.Bias, false, nil})
		}
		norm := func(name string, n *Norm) {
			tensors = append(tensors,
				tensor{fmt.Sprintf("layer %d %s gain", i, name), 1, a.Width, &n.Gain, false, nil},
				tensor{fmt.Sprintf("layer %d %s bias", i, name), 1, a.Width, &n.Bias, false, nil})
		}
		linear("query", a.Width, a.Width, &l.Query)
		linear("key", a.Width, a.Width, &l.Key)
		linear("value", a.Width, a.Width, &l.Value)
		linear("mix", a.Width, a.Width, &l.Mix)
		norm("mixed", &l.Mixed)
		linear("up", a.FeedForward, a.Width, &l.Up)
		linear("down", a.Width, a.FeedForward, &l.Down)
		norm("done", &l.Done)
	}
	return tensors
}

// stored returns all tensors in the order of the weights file.
func (t *Tensors) stored(a Architecture) []tensor {
	tensors := t.list(a)
	for i := range t.Layers {
		l := &t.Layers[i]
		tensors = append(tensors,
			tensor{fmt.Sprintf("layer %d attend balance", i), 1, a.Width, &l.attendBalance, false, nil},
			tensor{fmt.Sprintf("layer %d up balance", i), 1, a.Width, &l.upBalance, false, nil})
	}
	return tensors
}

// check compares the tensors' sizes with the architecture and refuses values that
// are not finite, which would spread over every vector.
func (t *Tensors) check(a Architecture) error {
	if len(t.Layers) != a.Layers {
		return fmt.Errorf("tensors: %d layers, architecture has %d", len(t.Layers), a.Layers)
	}
	for _, one := range t.list(a) {
		if len(*one.values) != one.rows*one.cols {
			return fmt.Errorf("tensors: %s has %d values, must be %d × %d", one.name, len(*one.values), one.rows, one.cols)
		}
		for _, v := range *one.values {
			if v-v != 0 { // neither infinite nor NaN
				return fmt.Errorf("tensors: %s has a value that is not a number", one.name)
			}
		}
	}
	return nil
}
