package reader

import (
	"encoding/json"
	"errors"
	"fmt"

	"footnote/retrieval/embedding"
	"footnote/retrieval/sealed"
)

// form is that of the weights file. Behind its head stand two parts, the Header in JSON and
// the encoder, as embedding.EncodeBeside writes it; then the float32 of the end, in the
// order of stored.
var form = sealed.Form{Magic: "FNREADR\n", Version: 1}

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

// stored is the order of the end's tensors in the file.
var stored = []string{"kind", "hidden", "bias", "out", "base"}

// Encode writes a weights file around an encoder of a width. The same input gives the
// same bytes.
func Encode(h Header, encoder []byte, width int, e End) ([]byte, error) {
	header, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("encode header: %w", err)
	}
	out := make([]byte, sealed.Head, sealed.Head+len(header)+len(encoder)+4*2*width*width+1<<12)
	out = sealed.AppendPart(sealed.AppendPart(out, header), encoder)
	tensors := e.tensors(width)
	for _, name := range stored {
		t := tensors[name]
		if len(*t.values) != t.size {
			return nil, fmt.Errorf("encode %s: %d values, must be %d", name, len(*t.values), t.size)
		}
		for _, v := range *t.values {
			if v-v != 0 { // neither infinite nor NaN
				return nil, fmt.Errorf("encode %s: a value that is not a number", name)
			}
		}
		out = sealed.AppendFloats(out, *t.values)
	}
	form.Seal(out)
	return out, nil
}
