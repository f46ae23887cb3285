package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"

	"footnote/retrieval/embedding"
	"footnote/retrieval/embedding/published"
)

// What is demanded of the cosine with the reference vectors. Float32 differs from
// the reference by the order of its sums alone; 8 bits lose a little more.
const (
	minFloat         = .9999
	minQuantised     = .99
	minQuantisedMean = .995
)

// checkAll prints every figure and returns all that is wrong.
func checkAll(ctx context.Context, out io.Writer, from, to string, model *published.Published, weights []byte) error {
	texts, want, err := readReference(filepath.Join(from, "reference-vectors.jsonl"))
	if err != nil {
		return err
	}
	float, err := embedding.New(model.Shape, model.Vocabulary, model.Tensors)
	if err != nil {
		return fmt.Errorf("float32 model: %w", err)
	}
	quantised, err := embedding.Read(weights)
	if err != nil {
		return fmt.Errorf("quantised model: %w", err)
	}
	return errors.Join(
		checkCosines(ctx, out, float, texts, want, minFloat, minFloat),
		checkCosines(ctx, out, quantised, texts, want, minQuantised, minQuantisedMean),
		checkTokens(out, quantised, filepath.Join(from, "reference-tokens.jsonl")),
		checkCommitted(out, to, weights),
	)
}

// readReference returns the texts and the vectors of a file of lines
// {"text", "vector"}.
func readReference(path string) (texts []string, vectors [][]float32, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, fmt.Errorf("read reference: %w", err)
	}
	for lines := json.NewDecoder(bytes.NewReader(b)); lines.More(); {
		var line struct {
			Text   string
			Vector []float32
		}
		if err := lines.Decode(&line); err != nil {
			return nil, nil, fmt.Errorf("read reference %s, line %d: %w", path, len(texts)+1, err)
		}
		texts, vectors = append(texts, line.Text), append(vectors, line.Vector)
	}
	if len(texts) == 0 {
		return nil, nil, fmt.Errorf("read reference: %s is empty", path)
	}
	return texts, vectors, nil
}

func checkCosines(ctx context.Context, out io.Writer, m *embedding.Model, texts []string, want [][]float32, least, leastMean float64) error {
	got, err := m.Embed(ctx, texts)
	if err != nil {
		return fmt.Errorf("%s: %w", m.Name(), err)
	}
	worst, sum, at := math.Inf(1), 0.0, 0
	for i := range got {
		c, err := cosine(got[i], want[i])
		if err != nil {
			return fmt.Errorf("%s: reference line %d: %w", m.Name(), i+1, err)
		}
		sum += c
		if c < worst {
			worst, at = c, i
		}
	}
	mean := sum / float64(len(got))
	fmt.Fprintf(out, "%s: cosine with %d reference vectors: least %.6f (line %d), mean %.6f\n", m.Name(), len(got), worst, at+1, mean)
	if !(worst >= least && mean >= leastMean) {
		return fmt.Errorf("%s: the cosine must be at least %v on each line and %v on average", m.Name(), least, leastMean)
	}
	return nil
}

func cosine(a, b []float32) (float64, error) {
	if len(a) != len(b) {
		return 0, fmt.Errorf("%d values, the reference has %d", len(a), len(b))
	}
	var ab, aa, bb float64
	for i := range a {
		x, y := float64(a[i]), float64(b[i])
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	return ab / math.Sqrt(aa*bb), nil
}

// checkTokens compares the number of tokens; the ids themselves are compared by the
// tests of package embedding, which see them.
func checkTokens(out io.Writer, m *embedding.Model, path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read reference: %w", err)
	}
	count := 0
	for lines := json.NewDecoder(bytes.NewReader(b)); lines.More(); count++ {
		var line struct {
			Text string
			IDs  []int32
		}
		if err := lines.Decode(&line); err != nil {
			return fmt.Errorf("read reference %s, line %d: %w", path, count+1, err)
		}
		if got := min(m.Tokens(line.Text), m.MaxTokens()); got != len(line.IDs) {
			return fmt.Errorf("%s, line %d: %d tokens, the reference has %d", path, count+1, got, len(line.IDs))
		}
	}
	fmt.Fprintf(out, "tokens: %d reference texts agree in number\n", count)
	return nil
}

func checkCommitted(out io.Writer, path string, weights []byte) error {
	committed, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read committed weights: %w", err)
	}
	if !bytes.Equal(committed, weights) {
		return fmt.Errorf("%s (%d bytes) is not what this program makes (%d bytes): run go generate ./retrieval/embedding", path, len(committed), len(weights))
	}
	fmt.Fprintf(out, "%s: %d bytes, as made\n", path, len(committed))
	return nil
}
