package embedding

import (
	"encoding/json"
	"errors"
	"fmt"

	"footnote/retrieval/sealed"
)

// weightsForm is that of the weights file. Behind its head stand two parts, the
// Architecture in JSON and the vocabulary, one piece a line, whose number is the id; then
// the tensors, without names or gaps, in the order of Tensors.stored:
//
//	a matrix               one float32 scale a row, then its values, one signed byte
//	                       each, row by row; value = scale × byte
//	positions and vectors  float32
//
// A file of EncodeBeside has an empty vocabulary and no words, which are those of
// another model.
//
// The architecture gives every tensor's size, so the file's length is known from
// its start and any other length is an error.
var weightsForm = sealed.Form{Magic: "FNMODEL\n", Version: 2}

// ErrWeights is in the chain of every error of Read: the bytes are not a whole,
// unchanged weights file of a version this program knows.
var ErrWeights = errors.New("not a usable weights file")

// Encode writes a weights file: the matrices in 8 bits by row, the rest as it is.
// The vocabulary is one piece a line. The same input gives the same bytes.
func Encode(a Architecture, vocabulary []byte, t Tensors) ([]byte, error) {
	return encode(a, vocabulary, t, false)
}

// EncodeBeside is Encode without the vocabulary and the words: what ReadBeside reads
// beside a model that has them.
func EncodeBeside(a Architecture, vocabulary []byte, t Tensors) ([]byte, error) {
	return encode(a, vocabulary, t, true)
}

func encode(a Architecture, vocabulary []byte, t Tensors, bare bool) ([]byte, error) {
	m, err := New(a, vocabulary, t)
	if err != nil {
		return nil, err
	}
	header, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("encode architecture: %w", err)
	}
	out := make([]byte, sealed.Head, 1<<20)
	if bare {
		vocabulary = nil
	}
	out = sealed.AppendPart(sealed.AppendPart(out, header), vocabulary)
	t = t.balanced(m)
	tensors := t.stored(a)
	if bare {
		tensors = tensors[1:]
	}
	for _, one := range tensors {
		if !one.quantised {
			out = sealed.AppendFloats(out, *one.values)
			continue
		}
		scales, values := quantise(*one.values, one.rows, one.cols)
		out = sealed.AppendFloats(out, scales)
		for _, v := range values {
			out = append(out, byte(v))
		}
	}
	weightsForm.Seal(out)
	return out, nil
}
