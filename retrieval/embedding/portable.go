package embedding

import "math"

// This file defines the arithmetic on rows of float32. The assembly of kernelgen
// does the same operations in the same order. A product is converted to float32, which
// forbids the compiler to fuse it with an addition that follows (it would on arm64).

// portableScale writes the products of the values in equal places.
func portableScale(dst, x, by []float32) {
	for i, v := range x {
		dst[i] = float32(v * by[i])
	}
}

// portableExtremes returns the smallest and the largest value of x and 0.
func portableExtremes(x []float32) (least, most float32) {
	for _, v := range x {
		if v < least {
			least = v
		}
		if v > most {
			most = v
		}
	}
	return least, most
}

// portableQuantise writes x × inverse, rounded to the nearest integer, ties to even,
// and kept between -zero and 255-zero.
func portableQuantise(dst []int16, x []float32, inverse float32, zero int32) {
	for i, v := range x {
		dst[i] = int16(min(max(round(float32(v*inverse)), -zero), 255-zero))
	}
}

// round is the nearest integer to a value of small size, ties to even. The addition
// leaves no room for the fraction and rounds it away.
func round(v float32) int32 {
	const shift = 3 << 22 // the spacing of float32 is 1 from here to 2^24
	if !(v > -512) {      // not a number, too
		return -512
	}
	if v > 512 {
		return 512
	}
	return int32(math.Float32bits(v+shift)) - int32(math.Float32bits(shift))
}

// leastExponent is where exponential is cut off. e^-64 is nothing beside the 1 that
// it is added to, and far enough from the smallest normal float32 that products with
// it do not get slow.
const leastExponent = -64

// portableExponential returns e^x for x ≤ 0, within 2e-7 of it: x = n·ln 2 + r, where
// n goes into the exponent's bits and e^r is a polynomial.
//
// Source: expf of the Cephes library, Moshier, 1992.
func portableExponential(x float32) float32 {
	const shift = 3 << 22
	if !(x > leastExponent) {
		x = leastExponent
	}
	n := float32(x*math.Log2E) + shift
	whole := n - shift
	x -= float32(whole * 0.693359375) // ln 2 in two parts: the first product is exact
	x -= float32(whole * -2.12194440e-4)
	p := float32(x * 1.9875691500e-4)
	p = float32((p + 1.3981999507e-3) * x)
	p = float32((p + 8.3334519073e-3) * x)
	p = float32((p + 4.1665795894e-2) * x)
	p = float32((p + 1.6666665459e-1) * x)
	p = float32((p + 5.0000001201e-1) * x)
	p = float32(p*x) + x + 1
	return math.Float32frombits(math.Float32bits(p) + math.Float32bits(n)<<23)
}

// portableGelu replaces each x of some columns of some rows by x·Φ(x), Φ the normal
// distribution: the exact GELU, not its approximation by tanh. With
// q(a) = 1 - Φ(a) = erfc(a/√2)/2 it is
//
//	max(x, 0) - |x|·q(|x|)
//
// and q is formula 7.1.26 of Abramowitz and Stegun, "Handbook of Mathematical
// Functions", 1964, of which erf has an absolute error of at most 1.5e-7. In
// float32 the whole is within 1e-6 of the exact value (TestGelu).
//
// Source of GELU: Hendrycks and Gimpel, 2016, arXiv:1606.08415.
func portableGelu(x []float32, stride, rows, columns int) {
	for r := range rows {
		for i, v := range x[r*stride:][:columns] {
			size := math.Float32frombits(math.Float32bits(v) & math.MaxInt32)
			t := 1 / (float32(size*float32(0.3275911/math.Sqrt2)) + 1)
			tail := float32(t * (1.061405429 / 2))
			tail = float32((tail + -1.453152027/2) * t)
			tail = float32((tail + 1.421413741/2) * t)
			tail = float32((tail + -0.284496736/2) * t)
			tail = float32((tail + 0.254829592/2) * t)
			tail *= portableExponential(float32(float32(size*size) * -0.5))
			tail = float32(tail * size)
			if !(v > 0) {
				v = 0
			}
			x[r*stride+i] = v - tail
		}
	}
}

// portableNormalise maps x to gain·(x + added - mean)/√(variance + epsilon) + bias.
//
// Source: Ba, Kiros and Hinton, "Layer Normalization", 2016, arXiv:1607.06450.
func portableNormalise(x, added []float32, n Norm, epsilon float32) {
	var sums, squares [lanes]float32
	for i, v := range added[:len(x)] {
		x[i] += v
		sums[i%lanes] += x[i]
	}
	size := float32(len(x))
	mean := foldSum(&sums) / size
	for i := range x {
		x[i] -= mean
		squares[i%lanes] += float32(x[i] * x[i])
	}
	variance := foldSum(&squares)/size + epsilon
	scale := 1 / float32(math.Sqrt(float64(variance)))
	for i, v := range x {
		x[i] = float32(float32(v*scale)*n.Gain[i]) + n.Bias[i]
	}
}

// portableSoftmax replaces the values of each row by e^value, divided by the row's
// sum of these. Taking the row's largest away keeps them from overflowing. The second
// slice, of a value a row, is for the assembly.
func portableSoftmax(x, _ []float32, rows, columns int) {
	for ; rows > 0; rows-- {
		row := x[:columns]
		x = x[columns:]
		most := row[0]
		for _, v := range row {
			if v > most {
				most = v
			}
		}
		var sums [lanes]float32
		for i, v := range row {
			row[i] = portableExponential(v - most)
			sums[i%lanes] += row[i]
		}
		scale := 1 / foldSum(&sums)
		for i := range row {
			row[i] *= scale
		}
	}
}

// foldSum adds the lanes, one to the one half the rest further.
func foldSum(sums *[lanes]float32) float32 {
	for half := lanes / 2; half > 0; half /= 2 {
		for i := range half {
			sums[i] += sums[i+half]
		}
	}
	return sums[0]
}
