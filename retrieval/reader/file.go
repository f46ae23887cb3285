package reader

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"math"

	"footnote/retrieval/embedding"
)

// The weights file. All numbers are little-endian.
//
//	8 bytes   "FNREADR\n"
//	4 bytes   version, 1
//	4 bytes   CRC-32C of everything after these 16 bytes
//	4 bytes   length of the header
//	          Header in JSON
//	4 bytes   length of the encoder
//	          the encoder, as embedding.EncodeBeside writes it
//	          float32: kind, then of the end hidden, bias, out, base
const (
	magic   = "FNREADR\n"
	version = 1
	head    = 16 // bytes before those that the checksum covers
)

// ErrWeights is in the chain of every error of Read: the bytes are not a whole,
// unchanged weights file of a version this program knows, made for the words beside it.
var ErrWeights = errors.New("not a usable reader")

// Header is what of a reader is not a weight.
type Header struct {
	// Name is what the reader is called, without a checksum.
	Name string `json:"name"`
	// Limits is how many tokens of a pair are read.
	Limits embedding.PairLimits `json:"limits"`
}

// End is the weights behind the encoder; width is the encoder's.
type End struct {
	Kind   []float32 // width: what the embedding of a sentence's token has more than one of a question's
	Hidden []float32 // width × 2 width, row by row
	Bias   []float32 // width
	Out    []float32 // width
	Base   []float32 // one value
}

func (e *End) tensors(width int) map[string]struct {
	values *[]float32
	size   int
} {
	return map[string]struct {
		values *[]float32
		size   int
	}{"kind": {&e.Kind, width}, "hidden": {&e.Hidden, 2 * width * width}, "bias": {&e.Bias, width}, "out": {&e.Out, width}, "base": {&e.Base, 1}}
}

// order is that of the end's tensors in the file.
var order = []string{"kind", "hidden", "bias", "out", "base"}

// Encode writes a weights file around an encoder of a width. The same input gives the
// same bytes.
func Encode(h Header, encoder []byte, width int, e End) ([]byte, error) {
	header, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("encode header: %w", err)
	}
	out := make([]byte, head, head+len(header)+len(encoder)+4*2*width*width+1<<12)
	for _, part := range [][]byte{header, encoder} {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(part)))
		out = append(out, part...)
	}
	tensors := e.tensors(width)
	for _, name := range order {
		t := tensors[name]
		if len(*t.values) != t.size {
			return nil, fmt.Errorf("encode %s: %d values, must be %d", name, len(*t.values), t.size)
		}
		for _, v := range *t.values {
			if v-v != 0 { // neither infinite nor NaN
				return nil, fmt.Errorf("encode %s: a value that is not a number", name)
			}
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
		}
	}
	copy(out, magic)
	binary.LittleEndian.PutUint32(out[8:], version)
	binary.LittleEndian.PutUint32(out[12:], checksum(out[head:]))
	return out, nil
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// Read decodes a weights file. The reader shares the words of a model and keeps a
// reference to the bytes, which must not change.
func Read(weights []byte, words *embedding.Model) (*Reader, error) {
	r, err := read(weights, words)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return r, nil
}

func read(weights []byte, words *embedding.Model) (*Reader, error) {
	if len(weights) < head || string(weights[:8]) != magic {
		return nil, errors.New("does not begin as one")
	}
	if v := binary.LittleEndian.Uint32(weights[8:]); v != version {
		return nil, fmt.Errorf("version %d, this program reads version %d", v, version)
	}
	sum := binary.LittleEndian.Uint32(weights[12:])
	if got := checksum(weights[head:]); got != sum {
		return nil, fmt.Errorf("damaged: checksum %08x, must be %08x", got, sum)
	}
	header, rest, err := cut(weights[head:])
	if err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	var h Header
	if err := json.Unmarshal(header, &h); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	if l := h.Limits; l.First < 1 || l.Second < 1 || l.All < l.First+l.Second+3 {
		return nil, fmt.Errorf("header: limits %+v leave no room for both texts", l)
	}
	encoder, rest, err := cut(rest)
	if err != nil {
		return nil, fmt.Errorf("encoder: %w", err)
	}
	model, err := embedding.ReadBeside(encoder, words)
	if err != nil {
		return nil, fmt.Errorf("encoder: %w", err)
	}
	if h.Limits.All > model.MaxTokens() {
		return nil, fmt.Errorf("header: %d tokens, the encoder reads %d", h.Limits.All, model.MaxTokens())
	}
	e, err := layOut(rest, model.Dim())
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf("%s int8x8 %08x", h.Name, sum)
	return &Reader{name, model, h.Limits, e.Kind, end{e.Hidden, e.Bias, e.Out, e.Base[0]}}, nil
}

// cut takes a part with its length before it.
func cut(b []byte) (part, rest []byte, err error) {
	if len(b) < 4 || int64(binary.LittleEndian.Uint32(b)) > int64(len(b)-4) {
		return nil, nil, errors.New("cut short")
	}
	n := binary.LittleEndian.Uint32(b)
	return b[4 : 4+n], b[4+n:], nil
}

func layOut(b []byte, width int) (*End, error) {
	var e End
	tensors := e.tensors(width)
	for _, name := range order {
		t := tensors[name]
		if len(b) < 4*t.size {
			return nil, fmt.Errorf("%s: cut short", name)
		}
		*t.values = make([]float32, t.size)
		for i := range *t.values {
			(*t.values)[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		}
		b = b[4*t.size:]
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("%d bytes behind the last weight", len(b))
	}
	return &e, nil
}
