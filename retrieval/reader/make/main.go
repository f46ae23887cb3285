// Make writes the weights file of package reader from what the program in the folder
// training learned:
//
//	go run ./retrieval/reader/make -from DIR -to retrieval/reader/reader.weights
//
// DIR holds the encoder as a published model (config.json, vocab.txt,
// model.safetensors), reader.json, the weights behind it, and reference.jsonl, pairs with
// the numbers that PyTorch gives them. Both the float32 reader and the one in 8 bits are
// held to those before anything is written.
package main

import (
	"encoding/json"
	"errors"
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
		return errors.New("-from is missing: the folder that retrieval/reader/training wrote")
	}
	l, model, err := readLearned(from)
	if err != nil {
		return err
	}
	weights, err := weightsOf(l, model)
	if err != nil {
		return err
	}
	if err := checkBoth(from, l, model, weights); err != nil {
		return err
	}
	if err := os.WriteFile(to, weights, 0o644); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	fmt.Printf("%s: %d bytes\n", to, len(weights))
	return nil
}

func readLearned(from string) (l learned, model *published.Published, err error) {
	text, err := os.ReadFile(filepath.Join(from, "reader.json"))
	if err != nil {
		return l, nil, err
	}
	if err := json.Unmarshal(text, &l); err != nil {
		return l, nil, fmt.Errorf("reader.json: %w", err)
	}
	folder, err := published.Open(os.DirFS(from), l.Name, embedding.MeanPooling)
	if err != nil {
		return l, nil, err
	}
	model, err = folder.Load()
	return l, model, err
}

func weightsOf(l learned, model *published.Published) ([]byte, error) {
	encoder, err := embedding.EncodeBeside(model.Shape, model.Vocabulary, model.Tensors)
	if err != nil {
		return nil, err
	}
	return reader.Encode(l.Header, encoder, model.Shape.Width, l.End)
}

// checkBoth compares the reader in float32 and in 8 bits with PyTorch.
func checkBoth(from string, l learned, model *published.Published, weights []byte) error {
	pairs, err := readReference(from)
	if err != nil {
		return err
	}
	float, err := embedding.New(model.Shape, model.Vocabulary, model.Tensors)
	if err != nil {
		return err
	}
	words, err := embedding.Bundled()
	if err != nil {
		return err
	}
	quantised, err := reader.Read(weights, words)
	if err != nil {
		return err
	}
	return errors.Join(
		check(os.Stdout, reader.New(l.Name+" float32", l.Limits, float, l.End), pairs, leastFloat, 0),
		check(os.Stdout, quantised, pairs, leastQuantised, flipsQuantised),
	)
}
