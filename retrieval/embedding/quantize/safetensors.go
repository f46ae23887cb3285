package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
)

// safetensors is a file of named tensors: eight bytes of header length,
// little-endian, a JSON header, then the values.
//
// Source: https://huggingface.co/docs/safetensors
type safetensors struct {
	header map[string]tensorPlace
	values []byte
}

type tensorPlace struct {
	Type    string   `json:"dtype"`
	Shape   []int    `json:"shape"`
	Offsets [2]int64 `json:"data_offsets"`
}

func readSafetensors(path string) (*safetensors, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read tensors: %w", err)
	}
	s, err := parseSafetensors(b)
	if err != nil {
		return nil, fmt.Errorf("read tensors %s: %w", path, err)
	}
	return s, nil
}

func parseSafetensors(b []byte) (*safetensors, error) {
	if len(b) < 8 {
		return nil, errors.New("cut short")
	}
	length := binary.LittleEndian.Uint64(b)
	if length > uint64(len(b)-8) {
		return nil, errors.New("cut short")
	}
	places := map[string]json.RawMessage{}
	if err := json.Unmarshal(b[8:8+length], &places); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	delete(places, "__metadata__") // the only entry that is not a tensor
	s := &safetensors{header: map[string]tensorPlace{}, values: b[8+length:]}
	for name, raw := range places {
		var place tensorPlace
		if err := json.Unmarshal(raw, &place); err != nil {
			return nil, fmt.Errorf("header of %s: %w", name, err)
		}
		s.header[name] = place
	}
	return s, nil
}

// floats returns a tensor of type F32 and of the given shape.
func (s *safetensors) floats(name string, shape ...int) ([]float32, error) {
	place, ok := s.header[name]
	if !ok {
		return nil, fmt.Errorf("no tensor %s", name)
	}
	if place.Type != "F32" {
		return nil, fmt.Errorf("tensor %s is of type %s, this program reads F32", name, place.Type)
	}
	if fmt.Sprint(place.Shape) != fmt.Sprint(shape) {
		return nil, fmt.Errorf("tensor %s has shape %v, config.json says %v", name, place.Shape, shape)
	}
	size := int64(4)
	for _, n := range shape {
		size *= int64(n)
	}
	start, end := place.Offsets[0], place.Offsets[1]
	if start < 0 || end > int64(len(s.values)) || start > end || end-start != size {
		return nil, fmt.Errorf("tensor %s lies outside the file", name)
	}
	values := make([]float32, size/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(s.values[start+4*int64(i):]))
	}
	return values, nil
}
