package published

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// config is what of config.json, sentence_bert_config.json and tokenizer_config.json
// matters here. The second spelling of a size is DistilBERT's.
type config struct {
	Type        string  `json:"model_type"`
	Activation  string  `json:"hidden_act"`
	Positioning string  `json:"position_embedding_type"`
	Layers      int     `json:"num_hidden_layers"`
	Width       int     `json:"hidden_size"`
	Heads       int     `json:"num_attention_heads"`
	FeedForward int     `json:"intermediate_size"`
	Vocabulary  int     `json:"vocab_size"`
	Positions   int     `json:"max_position_embeddings"`
	Types       int     `json:"type_vocab_size"`
	Epsilon     float64 `json:"layer_norm_eps"`

	DistilActivation  string `json:"activation"`
	DistilLayers      int    `json:"n_layers"`
	DistilWidth       int    `json:"dim"`
	DistilHeads       int    `json:"n_heads"`
	DistilFeedForward int    `json:"hidden_dim"`

	MaxTokens int `json:"max_seq_length"`

	LowerCase    *bool `json:"do_lower_case"`
	StripAccents *bool `json:"strip_accents"`
	Chinese      *bool `json:"tokenize_chinese_chars"`
}

// readConfig reads the files that say what the network looks like; folder is where
// they stand in files.
func readConfig(files fs.FS, folder string) (config, error) {
	c := config{}
	if err := readJSON(files, path.Join(folder, "config.json"), &c); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return c, errors.New("there is no config.json: give the folder of a sentence-transformers model, with config.json, vocab.txt and model.safetensors in it")
		}
		return c, err
	}
	if c.Type == "distilbert" {
		c.Activation, c.Layers, c.Width = c.DistilActivation, c.DistilLayers, c.DistilWidth
		c.Heads, c.FeedForward, c.Types = c.DistilHeads, c.DistilFeedForward, 0
		c.Epsilon = cmp.Or(c.Epsilon, 1e-12) // written in its code alone
	}
	for _, file := range []string{"sentence_bert_config.json", "tokenizer_config.json"} {
		// do_lower_case of the first is another thing, which is done before the
		// tokenizer and changes nothing where that makes lower case too.
		c.LowerCase = nil
		if err := readJSON(files, path.Join(folder, file), &c); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return c, err
		}
	}
	if c.MaxTokens == 0 {
		c.MaxTokens = c.Positions
	}
	return c, c.check()
}

// check refuses what the network of package embedding does not compute.
func (c config) check() error {
	switch {
	case c.Type != "bert" && c.Type != "distilbert":
		return fmt.Errorf("it is a %q model, and this program computes bert and distilbert (config.json, model_type): serve it with another program and set FOOTNOTE_EMBEDDINGS_URL", c.Type)
	case c.Activation != "gelu" && c.Activation != "gelu_python": // two names of one
		return fmt.Errorf("its activation is %q, and this program computes gelu (config.json, hidden_act)", c.Activation)
	case c.Positioning != "" && c.Positioning != "absolute":
		return fmt.Errorf("its positions are %q, and this program computes absolute ones (config.json, position_embedding_type)", c.Positioning)
	case c.Type == "bert" && c.Types < 1:
		return fmt.Errorf("type_vocab_size is %d in config.json, must be 1 or more", c.Types)
	case c.MaxTokens > c.Positions:
		return fmt.Errorf("max_seq_length %d is above max_position_embeddings %d", c.MaxTokens, c.Positions)
	}
	return nil
}

// readJSON decodes a file over what v has already.
func readJSON(files fs.FS, name string, v any) error {
	b, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
