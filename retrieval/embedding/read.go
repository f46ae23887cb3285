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
	m, err := read(weights)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return m, nil
}

func read(weights []byte) (*Model, error) {
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
	if err := a.check(); err != nil {
		return nil, err
	}
	lines, rest, err := cutText(rest)
	if err != nil {
		return nil, fmt.Errorf("vocabulary: %w", err)
	}
	t, words, work, err := layOut(a, rest)
	if err != nil {
		return nil, err
	}
	var vocabulary *vocabulary
	work = append([]func(){func() { vocabulary, err = newVocabulary(lines) }}, work...)
	runAll(work)
	if err != nil {
		return nil, err
	}
	return newModel(a, fmt.Sprintf("%s int8 %08x", a.Name, sum), vocabulary, words, t)
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

// layOut finds each tensor's place. The work that it returns decodes them, each
// piece by itself, into the tensors and the word table; it may run at once.
func layOut(a Architecture, rest []byte) (*Tensors, *wordTable, []func(), error) {
	t, words := &Tensors{}, &wordTable{width: a.Width}
	tensors := t.list(a)
	need := 0
	for _, one := range tensors {
		need += one.encodedSize()
	}
	if need != len(rest) {
		return nil, nil, nil, fmt.Errorf("tensors take %d bytes, must be %d", len(rest), need)
	}
	var work []func()
	for _, one := range tensors {
		encoded := rest[:one.encodedSize()]
		rest = rest[one.encodedSize():]
		switch {
		case one.values == &t.Words:
			words.bytes = encoded[4*one.rows:]
			work = append(work, func() { words.scales = floats(encoded[:4*one.rows]) })
		case one.quantised:
			work = append(work, func() { *one.values = dequantise(encoded, one.rows, one.cols) })
		default:
			work = append(work, func() { *one.values = floats(encoded) })
		}
	}
	return t, words, work, nil
}

// encodedSize returns a tensor's bytes in the file.
func (t tensor) encodedSize() int {
	if t.quantised {
		return 4*t.rows + t.rows*t.cols
	}
	return 4 * t.rows * t.cols
}

// dequantise decodes a matrix: its scales, then its bytes.
func dequantise(encoded []byte, rows, cols int) []float32 {
	values, scales := make([]float32, rows*cols), floats(encoded[:4*rows])
	for r, scale := range scales {
		row := encoded[4*rows+r*cols:]
		dequantiseRow(values[r*cols:(r+1)*cols], row[:cols], scale)
	}
	return values
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
