package published

import (
	"encoding/binary"
	"fmt"
	"math"
)

// number is a kind of number in which weights are published.
type number string

// The numbers that are read, by their names in safetensors.
const (
	float32s  number = "F32"
	float16s  number = "F16"
	bfloat16s number = "BF16"
)

// size is the number's bytes; 0 for one that is not read.
func (n number) size() int {
	switch n {
	case float32s:
		return 4
	case float16s, bfloat16s:
		return 2
	}
	return 0
}

// decode makes float32 of little-endian numbers; none loses anything.
func (n number) decode(b []byte) []float32 {
	values := make([]float32, len(b)/n.size())
	for i := range values {
		switch n {
		case float32s:
			values[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		case float16s:
			values[i] = fromHalf(binary.LittleEndian.Uint16(b[2*i:]))
		case bfloat16s:
			values[i] = math.Float32frombits(uint32(binary.LittleEndian.Uint16(b[2*i:])) << 16)
		}
	}
	return values
}

// fromHalf reads IEEE 754's binary16: a sign, five bits of exponent, ten of fraction.
func fromHalf(bits uint16) float32 {
	sign, exponent, fraction := uint32(bits>>15), int(bits>>10&0x1f), float64(bits&0x3ff)
	var value float64
	switch exponent {
	case 0: // too small for a leading 1
		value = math.Ldexp(fraction, -24)
	case 0x1f:
		value = math.Inf(1)
		if fraction != 0 {
			value = math.NaN()
		}
	default:
		value = math.Ldexp(1024+fraction, exponent-25)
	}
	return math.Float32frombits(math.Float32bits(float32(value)) | sign<<31)
}

// take cuts a tensor's values out of bytes and decodes them. The bytes must be exactly
// as many as its shape asks for.
func (n number) take(b []byte, shape []int) ([]float32, error) {
	size := int64(n.size())
	for _, one := range shape { // of config.json, which bounds each
		size *= int64(one)
	}
	if size != int64(len(b)) {
		return nil, fmt.Errorf("has %d bytes, must have %d", len(b), size)
	}
	return n.decode(b), nil
}
