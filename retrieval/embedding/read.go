package embedding

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"footnote/retrieval/sealed"
)

// Read decodes a weights file. The model keeps a reference to the bytes, which
// must not change. A file that is short, damaged or of another version is an
// error with ErrWeights in its chain.
func Read(weights []byte) (*Model, error) {
	return read(weights, nil, weightsForm.Open)
}

// ReadBeside is Read for a file of EncodeBeside: its words and its vocabulary are those
// of another model, of the same width, which both then share; it is for the same kind of
// CPU. The checksum is not worked out: the file is part of another, which has its own.
func ReadBeside(weights []byte, words *Model) (*Model, error) {
	return read(weights, words, weightsForm.OpenTrusted)
}

// read reads what open finds behind the head.
func read(weights []byte, beside *Model, open func([]byte) ([]byte, uint32, error)) (*Model, error) {
	m, err := decode(weights, beside, open)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return m, nil
}

func decode(weights []byte, beside *Model, open func([]byte) ([]byte, uint32, error)) (*Model, error) {
	rest, sum, err := open(weights)
	if err != nil {
		return nil, err
	}
	header, rest, err := sealed.Cut(rest)
	if err != nil {
		return nil, fmt.Errorf("architecture: %w", err)
	}
	var a Architecture
	if err := json.Unmarshal(header, &a); err != nil {
		return nil, fmt.Errorf("architecture: %w", err)
	}
	if err := a.Check(); err != nil {
		return nil, err
	}
	lines, rest, err := sealed.Cut(rest)
	if err != nil {
		return nil, fmt.Errorf("vocabulary: %w", err)
	}
	if (beside == nil) == (len(lines) == 0) {
		return nil, errors.New("words of its own and words of another model are two kinds of file")
	}
	t, words, err := layOut(a, rest, beside != nil)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf("%s int8x8 %08x", a.Name, sum)
	if beside == nil {
		return newModel(a, name, lines, words, t)
	}
	if a.Width != beside.shape.Width || a.Vocabulary != beside.shape.Vocabulary {
		return nil, fmt.Errorf("made for %d words of width %d, the model beside it has %d of %d",
			a.Vocabulary, a.Width, beside.shape.Vocabulary, beside.shape.Width)
	}
	net := newNetwork(a, t, beside.network.kernels)
	return assemble(name, a, tokenizer{beside.tokenizer.vocabulary, a.MaxTokens}, beside.words, t, net), nil
}

// layOut finds each tensor's place; bare is without words. Matrices stay as they are in
// the file.
func layOut(a Architecture, rest []byte, bare bool) (*Tensors, *wordTable, error) {
	t, words := &Tensors{}, &wordTable{width: a.Width}
	tensors := t.stored(a)
	if bare {
		tensors = tensors[1:]
	}
	need := 0
	for _, one := range tensors {
		need += one.encodedSize()
	}
	if need != len(rest) {
		return nil, nil, fmt.Errorf("tensors take %d bytes, must be %d", len(rest), need)
	}
	for _, one := range tensors {
		encoded := rest[:one.encodedSize()]
		rest = rest[one.encodedSize():]
		if !one.quantised {
			*one.values = sealed.Floats(encoded)
			continue
		}
		rows := storedRows{sealed.Floats(encoded[:4*one.rows]), encoded[4*one.rows:]}
		if one.stored == nil {
			words.stored = rows
		} else {
			*one.stored = &rows
		}
	}
	return t, words, nil
}

// encodedSize returns a tensor's bytes in the file.
func (t tensor) encodedSize() int {
	if t.quantised {
		return 4*t.rows + t.rows*t.cols
	}
	return 4 * t.rows * t.cols
}

// runAll runs every piece of work on all cores and returns when all are done.
func runAll(work []func()) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(work)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(work)); i = next.Add(1) - 1 {
				work[i]()
			}
		})
	}
	workers.Wait()
}
