// Package sealed is the head that our files of weights have in common, and the parts behind
// it. All numbers are little-endian:
//
//	8 bytes   the form's magic
//	4 bytes   its version
//	4 bytes   CRC-32C of everything behind
//	          parts: a text with its length before it in 4 bytes, or float32 whose
//	          number the reader knows
package sealed

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// Head is how many bytes stand before those that the checksum covers.
const Head = 16

// Form is one kind of file: Magic has 8 bytes.
type Form struct {
	Magic   string
	Version uint32
}

// Seal writes the head over the first bytes of a file.
func (f Form) Seal(file []byte) {
	copy(file, f.Magic)
	binary.LittleEndian.PutUint32(file[8:], f.Version)
	binary.LittleEndian.PutUint32(file[12:], checksum(file[Head:]))
}

// Open returns what is behind the head of a file of this form, and its checksum.
func (f Form) Open(file []byte) (rest []byte, sum uint32, err error) {
	if rest, sum, err = f.OpenTrusted(file); err != nil {
		return nil, 0, err
	}
	if got := checksum(rest); got != sum {
		return nil, 0, fmt.Errorf("damaged: checksum %08x, must be %08x", got, sum)
	}
	return rest, sum, nil
}

// OpenTrusted is Open without working the checksum out: for bytes that are part of the
// program, or of a file that was opened.
func (f Form) OpenTrusted(file []byte) (rest []byte, sum uint32, err error) {
	if len(file) < Head || string(file[:8]) != f.Magic {
		return nil, 0, errors.New("does not begin as one")
	}
	if v := binary.LittleEndian.Uint32(file[8:]); v != f.Version {
		return nil, 0, fmt.Errorf("version %d, this program reads version %d", v, f.Version)
	}
	return file[Head:], binary.LittleEndian.Uint32(file[12:]), nil
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// AppendPart appends a part with its length before it.
func AppendPart(file, part []byte) []byte {
	return append(binary.LittleEndian.AppendUint32(file, uint32(len(part))), part...)
}

// Cut takes a part with its length before it.
func Cut(b []byte) (part, rest []byte, err error) {
	if len(b) < 4 || int64(binary.LittleEndian.Uint32(b)) > int64(len(b)-4) {
		return nil, nil, errors.New("cut short")
	}
	n := binary.LittleEndian.Uint32(b)
	return b[4 : 4+n], b[4+n:], nil
}

// AppendFloats appends numbers.
func AppendFloats(file []byte, values []float32) []byte {
	for _, v := range values {
		file = binary.LittleEndian.AppendUint32(file, math.Float32bits(v))
	}
	return file
}

// Floats reads all the numbers in b.
func Floats(b []byte) []float32 {
	values := make([]float32, len(b)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return values
}
