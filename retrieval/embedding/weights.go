package embedding

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// The weights file. All numbers are little-endian.
//
//	8 bytes   "FNMODEL\n"
//	4 bytes   version, 2
//	4 bytes   CRC-32C of everything after these 16 bytes
//	4 bytes   length of the architecture
//	          Architecture in JSON
//	4 bytes   length of the vocabulary
//	          one piece a line; the line is the id
//	          the tensors, without names or gaps, in the order of Tensors.stored:
//	            a matrix: one float32 scale a row, then its values, one signed byte
//	                      each, row by row; value = scale × byte
//	            positions and vectors: float32
//
// A file of EncodeBeside has an empty vocabulary and no words, which are those of
// another model.
//
// The architecture gives every tensor's size, so the file's length is known from
// its start and any other length is an error.
const (
	weightsMagic   = "FNMODEL\n"
	weightsVersion = 2
	weightsHead    = 16 // bytes before those that the checksum covers
)

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
	out := make([]byte, weightsHead, 1<<20)
	if bare {
		vocabulary = nil
	}
	for _, text := range [][]byte{header, vocabulary} {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(text)))
		out = append(out, text...)
	}
	t = t.balanced(m)
	tensors := t.stored(a)
	if bare {
		tensors = tensors[1:]
	}
	for _, one := range tensors {
		if !one.quantised {
			out = appendFloats(out, *one.values)
			continue
		}
		scales, values := quantise(*one.values, one.rows, one.cols)
		out = appendFloats(out, scales)
		for _, v := range values {
			out = append(out, byte(v))
		}
	}
	seal(out)
	return out, nil
}

// seal writes the head of a weights file over its first 16 bytes.
func seal(out []byte) {
	copy(out, weightsMagic)
	binary.LittleEndian.PutUint32(out[8:], weightsVersion)
	binary.LittleEndian.PutUint32(out[12:], checksum(out[weightsHead:]))
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

func appendFloats(out []byte, values []float32) []byte {
	for _, v := range values {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
	}
	return out
}
