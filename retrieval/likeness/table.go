package likeness

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
)

// A table is, in this order: the mark, the number of words and of numbers a word
// (both 4 bytes, little-endian), the words in order, each followed by a line feed,
// and the
// bytes of their vectors in the same order.
const mark = "LIKE1\n"

// Encode makes a table of words, in order, and their vectors, all of one dimension. Vectors are
// brought to unit length.
func Encode(words []string, vectors [][]float64) ([]byte, error) {
	if len(words) == 0 || len(words) != len(vectors) {
		return nil, fmt.Errorf("%d words for %d vectors", len(words), len(vectors))
	}
	dim := len(vectors[0])
	out := append([]byte(nil), mark...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(words)))
	out = binary.LittleEndian.AppendUint32(out, uint32(dim))
	for i, w := range words {
		if w == "" || strings.Contains(w, "\n") || i > 0 && w <= words[i-1] {
			return nil, fmt.Errorf("%q cannot be a word of a table, or is out of order", w)
		}
		out = append(append(out, w...), '\n')
	}
	for i, v := range vectors {
		if len(v) != dim {
			return nil, fmt.Errorf("%q has %d numbers, the first word %d", words[i], len(v), dim)
		}
		out = appendUnit(out, v)
	}
	return out, nil
}

func appendUnit(out []byte, v []float64) []byte {
	var squares float64
	for _, x := range v {
		squares += x * x
	}
	for _, x := range v {
		if squares > 0 {
			x /= math.Sqrt(squares)
		}
		out = append(out, byte(int8(math.Round(unit*x))))
	}
	return out
}

// Decode reads a table. It may keep parts of it: the bytes must not change.
func Decode(text []byte) (*Words, error) {
	rest, found := bytes.CutPrefix(text, []byte(mark))
	if !found || len(rest) < 8 {
		return nil, errors.New("it does not begin as a table of words does")
	}
	count, dim := binary.LittleEndian.Uint32(rest), binary.LittleEndian.Uint32(rest[4:])
	rest = rest[8:]
	if count == 0 || dim == 0 || uint64(count)*(uint64(dim)+2) > uint64(len(rest)) {
		return nil, fmt.Errorf("it is too short for %d words of %d numbers", count, dim)
	}
	w := &Words{spellings: make([]string, 0, count), dim: int(dim)}
	list := rest[:len(rest)-int(count)*int(dim)]
	spellings := string(list) // one copy: the words are slices of it
	before := ""
	for n := range count {
		word, after, found := strings.Cut(spellings, "\n")
		if !found || word <= before {
			return nil, fmt.Errorf("word %d has no end or is out of order", n+1)
		}
		w.spellings = append(w.spellings, word)
		before, spellings = word, after
	}
	if spellings != "" {
		return nil, fmt.Errorf("it has more than %d words", count)
	}
	w.bytes = rest[len(list):]
	return w, nil
}
