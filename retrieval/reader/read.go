package reader

import (
	"encoding/json"
	"fmt"

	"footnote/retrieval/embedding"
	"footnote/retrieval/sealed"
)

// Read decodes a weights file. The reader shares the words of a model and keeps a
// reference to the bytes, which must not change.
func Read(weights []byte, words *embedding.Model) (*Reader, error) {
	return read(weights, words, form.Open)
}

// read reads what open finds behind the head.
func read(weights []byte, words *embedding.Model, open func([]byte) ([]byte, uint32, error)) (*Reader, error) {
	r, err := decode(weights, words, open)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return r, nil
}

func decode(weights []byte, words *embedding.Model, open func([]byte) ([]byte, uint32, error)) (*Reader, error) {
	rest, sum, err := open(weights)
	if err != nil {
		return nil, err
	}
	header, rest, err := sealed.Cut(rest)
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
	encoder, rest, err := sealed.Cut(rest)
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

func layOut(b []byte, width int) (*End, error) {
	var e End
	tensors := e.tensors(width)
	for _, name := range stored {
		t := tensors[name]
		if len(b) < 4*t.size {
			return nil, fmt.Errorf("%s: cut short", name)
		}
		*t.values, b = sealed.Floats(b[:4*t.size]), b[4*t.size:]
	}
	if len(b) > 0 {
		return nil, fmt.Errorf("%d bytes behind the last weight", len(b))
	}
	return &e, nil
}
