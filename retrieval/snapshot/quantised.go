package snapshot

import (
	"errors"
	"math"
)

// Quantised is a vector in 8 bits: each number is a whole one from -127 to 127
// times one scale. A unit vector of 384 numbers keeps a cosine above .9999 with
// itself; a quarter of the memory is what it is for.
type Quantised struct {
	scale  float32
	values []int8
}

// Quantise returns v in 8 bits. Numbers that are not finite are an error.
func Quantise(v []float32) (Quantised, error) {
	var largest float64
	for _, f := range v {
		a := math.Abs(float64(f))
		if math.IsNaN(a) || math.IsInf(a, 0) {
			return Quantised{}, errors.New("snapshot: quantise: not all numbers are finite")
		}
		largest = max(largest, a)
	}
	q := Quantised{scale: float32(largest / 127), values: make([]int8, len(v))}
	if q.scale == 0 {
		return q, nil // all numbers are zero, or too near to it for a scale
	}
	for i, f := range v {
		step := math.RoundToEven(float64(f) / float64(q.scale))
		q.values[i] = int8(max(-127, min(127, step)))
	}
	return q, nil
}

// Dim returns how many numbers the vector has.
func (q Quantised) Dim() int { return len(q.values) }

// Scale returns what each of Values is multiplied by.
func (q Quantised) Scale() float32 { return q.scale }

// Values returns the whole numbers. They are not a copy and must not be changed.
func (q Quantised) Values() []int8 { return q.values }

// Vector returns the numbers that the 8 bits stand for.
func (q Quantised) Vector() []float32 {
	v := make([]float32, len(q.values))
	for i, n := range q.values {
		v[i] = q.scale * float32(n)
	}
	return v
}

// Dot returns the inner product with query: the cosine when both are of length
// one. Vectors of different dimensions have nothing in common: it is 0.
func (q Quantised) Dot(query []float32) float64 {
	if len(query) != len(q.values) {
		return 0
	}
	// Four sums, so that one addition need not wait for the one before.
	var a, b, c, d float32
	v := q.values
	for len(v) >= 4 && len(query) >= 4 {
		a += float32(v[0]) * query[0]
		b += float32(v[1]) * query[1]
		c += float32(v[2]) * query[2]
		d += float32(v[3]) * query[3]
		v, query = v[4:], query[4:]
	}
	for i := range v {
		a += float32(v[i]) * query[i]
	}
	return float64((a+b)+(c+d)) * float64(q.scale)
}
