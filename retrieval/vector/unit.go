package vector

import (
	"errors"
	"fmt"
	"math"
)

// unit returns v when it is of length one, else a copy that is, or says why v has no
// direction.
func (s *Store) unit(v []float32) ([]float32, error) {
	if len(v) != s.dim {
		return nil, fmt.Errorf("%d numbers, want %d", len(v), s.dim)
	}
	var squares float64
	for _, f := range v {
		squares += float64(f) * float64(f)
	}
	if math.IsNaN(squares) || math.IsInf(squares, 0) {
		return nil, errors.New("not all numbers are finite")
	}
	if squares == 0 {
		return nil, errors.New("all numbers are zero")
	}
	length := math.Sqrt(squares)
	if math.Abs(length-1) < unitTolerance {
		return v, nil
	}
	u := make([]float32, len(v))
	for i, f := range v {
		u[i] = float32(float64(f) / length)
	}
	return u, nil
}

// unitTolerance is how far from 1 a length may be and count as 1: chromem's own,
// so that it never scales a vector again (in float32 a very small or very large
// one would overflow).
const unitTolerance = 1e-6
