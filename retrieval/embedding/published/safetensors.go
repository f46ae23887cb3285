package published

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
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
	Type    number   `json:"dtype"`
	Shape   []int    `json:"shape"`
	Offsets [2]int64 `json:"data_offsets"`
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

func (s *safetensors) names() []string { return slices.Collect(maps.Keys(s.header)) }

func (s *safetensors) matrix(linear string, outputs, inputs int) ([]float32, error) {
	return s.floats(linear+".weight", outputs, inputs)
}

func (s *safetensors) floats(name string, shape ...int) ([]float32, error) {
	place, ok := s.header[name]
	if !ok {
		return nil, fmt.Errorf("no tensor %s", name)
	}
	if place.Type.size() == 0 {
		return nil, fmt.Errorf("tensor %s is of type %s, this program reads F32, F16 and BF16", name, place.Type)
	}
	if !slices.Equal(place.Shape, shape) {
		return nil, fmt.Errorf("tensor %s has shape %v, config.json says %v", name, place.Shape, shape)
	}
	start, end := place.Offsets[0], place.Offsets[1]
	if start < 0 || end > int64(len(s.values)) || start > end {
		return nil, fmt.Errorf("tensor %s lies outside the file", name)
	}
	values, err := place.Type.take(s.values[start:end], shape)
	if err != nil {
		return nil, fmt.Errorf("tensor %s %w", name, err)
	}
	return values, nil
}
