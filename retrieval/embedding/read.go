package embedding

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"runtime"
	"sync"
	"sync/atomic"
)

// Read decodes a weights file. The model keeps a reference to the bytes, which
// must not change. A file that is short, damaged or of another version is an
// error with ErrWeights in its chain.
func Read(weights []byte) (*Model, error) {
	m, err := read(weights, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return m, nil
}

// ReadBeside is Read for a file of EncodeBeside: its words and its vocabulary are those
// of another model, of the same width, which both then share; it is for the same kind of CPU.
func ReadBeside(weights []byte, words *Model) (*Model, error) {
	m, err := read(weights, words)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return m, nil
}

func read(weights []byte, beside *Model) (*Model, error) {
	sum, err := checkHead(weights)
	if err != nil {
		return nil, err
	}
	rest := weights[weightsHead:]
	header, rest, err := cutText(rest)
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
	lines, rest, err := cutText(rest)
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
	net, work := newNetwork(a, t, beside.network.kernels)
	runAll(work)
	return assemble(name, a, tokenizer{beside.tokenizer.vocabulary, a.MaxTokens}, beside.words, t, net), nil
}

// checkHead returns the file's checksum.
func checkHead(weights []byte) (uint32, error) {
	if len(weights) < weightsHead || !bytes.HasPrefix(weights, []byte(weightsMagic)) {
		return 0, errors.New("does not begin as one")
	}
	if version := binary.LittleEndian.Uint32(weights[8:]); version != weightsVersion {
		return 0, fmt.Errorf("version %d, this program reads version %d", version, weightsVersion)
	}
	want := binary.LittleEndian.Uint32(weights[12:])
	if got := checksum(weights[weightsHead:]); got != want {
		return 0, fmt.Errorf("damaged: checksum %08x, must be %08x", got, want)
	}
	return want, nil
}

// cutText takes a text with its length before it.
func cutText(b []byte) (text, rest []byte, err error) {
	if len(b) < 4 {
		return nil, nil, errors.New("cut short")
	}
	n := int64(binary.LittleEndian.Uint32(b))
	if n > int64(len(b)-4) {
		return nil, nil, errors.New("cut short")
	}
	return b[4 : 4+n], b[4+n:], nil
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
			*one.values = floats(encoded)
			continue
		}
		rows := storedRows{floats(encoded[:4*one.rows]), encoded[4*one.rows:]}
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

func floats(encoded []byte) []float32 {
	values := make([]float32, len(encoded)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(encoded[4*i:]))
	}
	return values
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
