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
	sum, n := float64(e.base), len(row)
	var next float32
	for i, weight := range e.out {
		// Two at a time, the last of an odd number beside itself.
		in := next
		if i%2 == 0 {
			beside := min(i+1, len(e.out)-1)
			in, next = products(e.hidden[i*n:(i+1)*n], e.hidden[beside*n:(beside+1)*n], row)
		}
		sum += float64(weight) * math.Tanh(float64(in+e.bias[i]))
	}
	return sum
}

// products is the inner products of a and b with x. Each adds up in four parts, always in
// the same order. An addition must wait for the one before; eight sums wait together.
func products(a, b, x []float32) (ax, bx float32) {
	var a0, a1, a2, a3, b0, b1, b2, b3 float32
	a, b = a[:len(x)], b[:len(x)]
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a0 += float32(a[i] * x[i])
		b0 += float32(b[i] * x[i])
		a1 += float32(a[i+1] * x[i+1])
		b1 += float32(b[i+1] * x[i+1])
		a2 += float32(a[i+2] * x[i+2])
		b2 += float32(b[i+2] * x[i+2])
		a3 += float32(a[i+3] * x[i+3])
		b3 += float32(b[i+3] * x[i+3])
	}
	for ; i < len(x); i++ {
		a0 += float32(a[i] * x[i])
		b0 += float32(b[i] * x[i])
	}
	return (a0 + a1) + (a2 + a3), (b0 + b1) + (b2 + b3)
}
