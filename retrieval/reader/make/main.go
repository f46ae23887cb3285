// Make writes the weights file of package reader from what the program in the folder
// training learned:
//
//	go run ./retrieval/reader/make -from DIR -to retrieval/reader/reader.weights
//
// DIR holds the encoder as a published model (config.json, vocab.txt,
// model.safetensors, 1_Pooling) and reader.json, the weights behind it.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/published"
	"footnote/retrieval/reader"
)

// learned is reader.json.
type learned struct {
	reader.Header
	reader.End
}

func main() {
	from := flag.String("from", "", "`folder` of what was learned")
	to := flag.String("to", filepath.Join("retrieval", "reader", "reader.weights"), "weights `file` to write")
	flag.Parse()
	if err := write(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func write(from, to string) error {
	if from == "" {
		return fmt.Errorf("-from is missing: the folder that retrieval/reader/training wrote")
	}
	weights, err := weightsOf(from)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, weights, 0o644); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	fmt.Printf("%s: %d bytes\n", to, len(weights))
	return nil
}

func weightsOf(from string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(from, "reader.json"))
	if err != nil {
		return nil, err
	}
	var l learned
	if err := json.Unmarshal(text, &l); err != nil {
		return nil, fmt.Errorf("reader.json: %w", err)
	}
	folder, err := published.Open(os.DirFS(from), l.Name, embedding.MeanPooling)
	if err != nil {
		return nil, err
	}
	model, err := folder.Load()
	if err != nil {
		return nil, err
	}
	encoder, err := embedding.EncodeBeside(model.Shape, model.Vocabulary, model.Tensors)
	if err != nil {
		return nil, err
	}
	return reader.Encode(l.Header, encoder, model.Shape.Width, l.End)
}
