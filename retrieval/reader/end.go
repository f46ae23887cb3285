package reader

import "math"

// end makes one number of what the encoder gives of a pair: out · tanh(hidden · row + bias)
// + base.
type end struct {
	hidden []float32 // width × inputs, row by row
	bias   []float32 // width
	out    []float32 // width
	base   float32
}

func (e end) number(row []float32) float64 {
	sum := float64(e.base)
	for i, weight := range e.out {
		in := product(e.hidden[i*len(row):(i+1)*len(row)], row) + e.bias[i]
		sum += float64(weight) * math.Tanh(float64(in))
	}
	return sum
}

// product is the inner product. It adds up in four parts, always in the same order.
func product(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += float32(a[i] * b[i])
		s1 += float32(a[i+1] * b[i+1])
		s2 += float32(a[i+2] * b[i+2])
		s3 += float32(a[i+3] * b[i+3])
	}
	for ; i < len(a); i++ {
		s0 += float32(a[i] * b[i])
	}
	return (s0 + s1) + (s2 + s3)
}
