package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
)

// The constants of exponential.
const (
	leastExponent = -64
	shift         = 3 << 22
	upperLog2     = 0.693359375
	lowerLog2     = -2.12194440e-4
)

var exponentialTerms = []float32{1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1}

func (set instructions) keepExponential() {
	set.keep(float(leastExponent), float(math.Log2E), float(shift), float(upperLog2), float(lowerLog2), float(1))
	for _, c := range exponentialTerms {
		set.keep(float(c))
	}
}

// exponential replaces each value, which must be at most 0, by portableExponential.
func (set instructions) exponential(v vector) {
	n, r, p := set.vector(), set.vector(), set.vector()
	set.max(v, v, float(leastExponent))
	set.mul(n, v, float(math.Log2E))
	set.add(n, n, float(shift))
	set.sub(p, n, float(shift))
	set.mul(r, p, float(upperLog2))
	set.sub(v, v, r)
	set.mul(r, p, float(lowerLog2))
	set.sub(v, v, r)
	set.series(p, v, exponentialTerms)
	set.mul(p, p, v)
	set.add(p, p, v)
	set.add(p, p, float(1))
	for i := range n {
		VPSLLD(Imm(23), n[i], n[i])
	}
	set.apply(VPADDD, v, p, n)
}

// series makes a polynomial of x without its last, constant term, by Horner's rule: the
// highest coefficient comes first.
func (set instructions) series(dst, x vector, coefficients []float32) {
	set.mul(dst, x, float(coefficients[0]))
	for _, c := range coefficients[1:] {
		set.add(dst, dst, float(c))
		set.mul(dst, dst, x)
	}
}

// The constants of gelu, beside those of exponential.
const (
	sizeBits  = constant(math.MaxInt32)
	sizeScale = float32(0.3275911 / math.Sqrt2)
)

var geluTerms = []float32{1.061405429 / 2, -1.453152027 / 2, 1.421413741 / 2, -0.284496736 / 2, 0.254829592 / 2}

func (set instructions) gelu() {
	set.function("gelu", "func(x *float32, stride, rows, n int)",
		"is portableGelu of each row; stride is in values, n a positive multiple of 16.")
	x, stride, rows, n := parameter("x"), parameter("stride"), parameter("rows"), parameter("n")
	SHLQ(Imm(2), stride)
	set.keepExponential()
	set.keep(sizeBits, float(sizeScale), float(-0.5), float(0))
	for _, c := range geluTerms {
		set.keep(float(c))
	}
	v, size, t, tail := set.vector(), set.vector(), set.vector(), set.vector()
	Label("rows")
	at := again(x, n)
	each("values", at[1], at[:1], func() {
		set.load(Mem{Base: at[0]}, v)
		for i := range v {
			if set.wide {
				VPANDD(set.kept[sizeBits][i], v[i], size[i])
			} else {
				VANDPS(sizeBits.place(), v[i], size[i])
			}
		}
		set.mul(t, size, float(sizeScale))
		set.add(t, t, float(1))
		set.load(float(1).place(), tail)
		set.div(t, tail, t)
		set.series(tail, t, geluTerms)
		set.mul(t, size, size)
		set.mul(t, t, float(-0.5))
		set.exponential(t)
		set.mul(tail, tail, t)
		set.mul(tail, tail, size)
		set.max(v, v, float(0))
		set.sub(v, v, tail)
		set.store(v, Mem{Base: at[0]})
	})
	ADDQ(stride, x)
	SUBQ(Imm(1), rows)
	JNZ(LabelRef("rows"))
	set.finish()
}
