package reader

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"footnote/retrieval/embedding"
)

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
	return New(fmt.Sprintf("%s int8x8 %08x", h.Name, sum), h.Limits, model, *e), nil
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
	for _, name := range stored {
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
