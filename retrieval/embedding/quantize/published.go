package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"footnote/retrieval/embedding"
)

// published is a model as its makers publish it, in the terms of package embedding.
type published struct {
	shape      embedding.Architecture
	vocabulary []byte
	tensors    embedding.Tensors
}

// config is what of config.json and sentence_bert_config.json matters here.
type config struct {
	Type        string  `json:"model_type"`
	Activation  string  `json:"hidden_act"`
	Layers      int     `json:"num_hidden_layers"`
	Width       int     `json:"hidden_size"`
	Heads       int     `json:"num_attention_heads"`
	FeedForward int     `json:"intermediate_size"`
	Vocabulary  int     `json:"vocab_size"`
	Positions   int     `json:"max_position_embeddings"`
	Types       int     `json:"type_vocab_size"`
	Epsilon     float64 `json:"layer_norm_eps"`
	MaxTokens   int     `json:"max_seq_length"`
}

func readPublished(folder, name string, pooling embedding.Pooling) (*published, error) {
	var c config
	for _, file := range []string{"config.json", "sentence_bert_config.json"} {
		b, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return nil, fmt.Errorf("read model: %w", err)
		}
		if err := json.Unmarshal(b, &c); err != nil {
			return nil, fmt.Errorf("read model: %s: %w", file, err)
		}
	}
	if c.Type != "bert" || c.Activation != "gelu" {
		return nil, fmt.Errorf("%s is a %s model with activation %s; only bert with gelu can be read", folder, c.Type, c.Activation)
	}
	if c.MaxTokens > c.Positions {
		return nil, fmt.Errorf("%s: max_seq_length %d is above max_position_embeddings %d", folder, c.MaxTokens, c.Positions)
	}
	vocabulary, err := os.ReadFile(filepath.Join(folder, "vocab.txt"))
	if err != nil {
		return nil, fmt.Errorf("read model: %w", err)
	}
	file, err := readSafetensors(filepath.Join(folder, "model.safetensors"))
	if err != nil {
		return nil, err
	}
	tensors, err := readTensors(file, c)
	if err != nil {
		return nil, fmt.Errorf("read model %s: %w", folder, err)
	}
	shape := embedding.Architecture{
		Name: name, Layers: c.Layers, Width: c.Width, Heads: c.Heads, FeedForward: c.FeedForward,
		Vocabulary: c.Vocabulary, MaxTokens: c.MaxTokens, Epsilon: c.Epsilon, Pooling: pooling,
	}
	return &published{shape, vocabulary, tensors}, nil
}

// readTensors gives BERT's tensors their places. All errors come back together.
func readTensors(file *safetensors, c config) (embedding.Tensors, error) {
	var errs []error
	floats := func(name string, shape ...int) []float32 {
		values, err := file.floats(name, shape...)
		errs = append(errs, err)
		return values
	}
	linear := func(name string, outputs, inputs int) embedding.Linear {
		return embedding.Linear{Weight: floats(name+".weight", outputs, inputs), Bias: floats(name+".bias", outputs)}
	}
	norm := func(name string) embedding.Norm {
		return embedding.Norm{Gain: floats(name+".weight", c.Width), Bias: floats(name+".bias", c.Width)}
	}
	t := embedding.Tensors{
		Words:     floats("embeddings.word_embeddings.weight", c.Vocabulary, c.Width),
		Positions: floats("embeddings.position_embeddings.weight", c.Positions, c.Width),
		Embedded:  norm("embeddings.LayerNorm"),
	}
	types := floats("embeddings.token_type_embeddings.weight", c.Types, c.Width)
	for i := range c.Layers {
		layer := fmt.Sprintf("encoder.layer.%d.", i)
		t.Layers = append(t.Layers, embedding.Layer{
			Query: linear(layer+"attention.self.query", c.Width, c.Width),
			Key:   linear(layer+"attention.self.key", c.Width, c.Width),
			Value: linear(layer+"attention.self.value", c.Width, c.Width),
			Mix:   linear(layer+"attention.output.dense", c.Width, c.Width),
			Mixed: norm(layer + "attention.output.LayerNorm"),
			Up:    linear(layer+"intermediate.dense", c.FeedForward, c.Width),
			Down:  linear(layer+"output.dense", c.Width, c.FeedForward),
			Done:  norm(layer + "output.LayerNorm"),
		})
	}
	if err := errors.Join(errs...); err != nil {
		return embedding.Tensors{}, err
	}
	// A single text is all of token type 0; no position beyond the cut is used.
	t.Positions = t.Positions[:c.MaxTokens*c.Width]
	for i := range t.Positions {
		t.Positions[i] += types[i%c.Width]
	}
	return t, nil
}
