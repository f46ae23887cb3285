package main

import (
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// each runs body once for each vector of a row of count values; count is used up.
// The pointers move on by one vector each time, or by what moves says.
func each(label string, count reg.GPVirtual, pointers []reg.GPVirtual, body func()) {
	Label(label)
	body()
	for _, p := range pointers {
		ADDQ(Imm(vectorBytes), p)
	}
	SUBQ(Imm(lanes), count)
	JNZ(LabelRef(label))
}

func parameter(name string) reg.GPVirtual { return Load(Param(name), GP64()).(reg.GPVirtual) }

// returned is the place of a returned value.
func returned(i int) Mem {
	value, err := ReturnIndex(i).Resolve()
	if err != nil {
		panic(err)
	}
	return value.Addr
}

// again returns copies of registers, for one more run over the same rows.
func again(registers ...reg.GPVirtual) []reg.GPVirtual {
	var copies []reg.GPVirtual
	for _, r := range registers {
		c := GP64()
		MOVQ(r, c)
		copies = append(copies, c)
	}
	return copies
}

func (set instructions) finish() {
	VZEROUPPER()
	RET()
}

func (set instructions) scale() {
	set.function("scale", "func(dst, x, by *float32, n int)", "is portableScale; n is a positive multiple of 16.")
	dst, x, by, n := parameter("dst"), parameter("x"), parameter("by"), parameter("n")
	v := set.vector()
	each("values", n, []reg.GPVirtual{dst, x, by}, func() {
		set.load(Mem{Base: x}, v)
		set.mul(v, v, Mem{Base: by})
		set.store(v, Mem{Base: dst})
	})
	set.finish()
}

func (set instructions) extremes() {
	set.function("extremes", "func(x *float32, n int) (least, most float32)",
		"is portableExtremes; n is a positive multiple of 16.")
	x, n := parameter("x"), parameter("n")
	least, most, v := set.vector(), set.vector(), set.vector()
	set.zero(least)
	set.zero(most)
	each("values", n, []reg.GPVirtual{x}, func() {
		set.load(Mem{Base: x}, v)
		set.min(least, v, least)
		set.max(most, v, most)
	})
	VMOVSS(set.fold(VMINPS, least), returned(0))
	VMOVSS(set.fold(VMAXPS, most), returned(1))
	set.finish()
}

// quantise rounds to the nearest, ties to even, which is how a conversion rounds.
func (set instructions) quantise() {
	if set.wide {
		set.function("quantise", "func(dst *uint8, x *float32, n int, inverse float32, zero int32)",
			"is portableQuantise with zero added; n is a positive multiple of 16.")
	} else {
		set.function("quantise", "func(dst *int16, x *float32, n int, inverse float32, zero int32)",
			"is portableQuantise; n is a positive multiple of 16.")
	}
	dst, x, n := parameter("dst"), parameter("x"), parameter("n")
	inverse, v, least, most := set.vector(), set.vector(), set.vector(), set.vector()
	scale, zero := XMM(), XMM()
	Load(Param("inverse"), scale)
	set.spreadLow(scale, inverse)
	shift := GP32()
	Load(Param("zero"), shift)
	VMOVD(shift, zero)
	for i := range least { // least = -zero, most = 255 - zero
		VPBROADCASTD(zero, most[i])
	}
	set.zero(least)
	set.apply(VPSUBD, least, least, most)
	set.apply(VPADDD, most, least, constant(255))
	each("values", n, []reg.GPVirtual{x}, func() {
		set.load(Mem{Base: x}, v)
		set.mul(v, v, inverse)
		for i := range v {
			VCVTPS2DQ(v[i], v[i])
		}
		set.apply(VPMAXSD, v, v, least)
		set.apply(VPMINSD, v, v, most)
		if set.wide {
			VPSUBD(least[0], v[0], v[0])
			VPMOVDB(v[0], Mem{Base: dst})
			ADDQ(Imm(lanes), dst)
			return
		}
		VPACKSSDW(v[1], v[0], v[0]) // 0-3 8-11 4-7 12-15
		VPERMQ(Imm(0b_11_01_10_00), v[0], v[0])
		VMOVDQU(v[0], Mem{Base: dst})
		ADDQ(Imm(2*lanes), dst)
	})
	set.finish()
}

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
	set.mul(p, v, float(exponentialTerms[0]))
	for _, c := range exponentialTerms[1:] {
		set.add(p, p, float(c))
		set.mul(p, p, v)
	}
	set.mul(p, p, v)
	set.add(p, p, v)
	set.add(p, p, float(1))
	for i := range n {
		VPSLLD(Imm(23), n[i], n[i])
	}
	set.apply(VPADDD, v, p, n)
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
		set.mul(tail, t, float(geluTerms[0]))
		for _, c := range geluTerms[1:] {
			set.add(tail, tail, float(c))
			set.mul(tail, tail, t)
		}
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

func (set instructions) normalise() {
	set.function("normalise", "func(x, added, gain, bias *float32, n int, size, epsilon float32)",
		"is portableNormalise; n is a positive multiple of 16, and size is n.")
	x, added, gain, bias, n := parameter("x"), parameter("added"), parameter("gain"), parameter("bias"), parameter("n")
	size, epsilon, one := XMM(), XMM(), XMM()
	Load(Param("size"), size)
	Load(Param("epsilon"), epsilon)
	VMOVSS(float(1).place(), one)
	v, sum, mean := set.vector(), set.vector(), set.vector()

	set.zero(sum)
	at := again(x, added, n)
	each("sum", at[2], at[:2], func() {
		set.load(Mem{Base: at[0]}, v)
		set.add(v, v, Mem{Base: at[1]})
		set.store(v, Mem{Base: at[0]})
		set.add(sum, sum, v)
	})
	total := set.fold(VADDPS, sum)
	VDIVSS(size, total, total)
	set.spreadLow(total, mean)

	set.zero(sum)
	at = again(x, n)
	each("square", at[1], at[:1], func() {
		set.load(Mem{Base: at[0]}, v)
		set.sub(v, v, mean)
		set.store(v, Mem{Base: at[0]})
		set.mul(v, v, v)
		set.add(sum, sum, v)
	})
	total = set.fold(VADDPS, sum)
	VDIVSS(size, total, total)
	VADDSS(epsilon, total, total)
	VSQRTSS(total, total, total)
	VDIVSS(total, one, total)
	set.spreadLow(total, mean)

	each("scale", n, []reg.GPVirtual{x, gain, bias}, func() {
		set.load(Mem{Base: x}, v)
		set.mul(v, v, mean)
		set.mul(v, v, Mem{Base: gain})
		set.add(v, v, Mem{Base: bias})
		set.store(v, Mem{Base: x})
	})
	set.finish()
}

// softmax does all rows three times over rather than each by itself: then the one
// value that a row comes down to, its largest or its sum, is waited for while the next
// row is at work.
func (set instructions) softmax() {
	set.function("softmax", "func(x, single *float32, rows, n int)",
		"is portableSoftmax of each row of n values, a positive multiple of 16.")
	x, single, rows, n := parameter("x"), parameter("single"), parameter("rows"), parameter("n")
	one := XMM()
	VMOVSS(float(1).place(), one)
	set.keepExponential()
	v := set.vector()

	most := set.vector()
	at := again(x, single, rows)
	Label("mostRows")
	count := again(n)[0]
	set.load(Mem{Base: at[0]}, most)
	each("most", count, at[:1], func() {
		set.load(Mem{Base: at[0]}, v)
		set.max(most, v, most)
	})
	nextRow("mostRows", set.fold(VMAXPS, most), at[1], at[2])

	sum := set.vector()
	at = again(x, single, rows)
	Label("sumRows")
	count = again(n)[0]
	set.spread(Mem{Base: at[1]}, most)
	set.zero(sum)
	each("sum", count, at[:1], func() {
		set.load(Mem{Base: at[0]}, v)
		set.sub(v, v, most)
		set.exponential(v)
		set.store(v, Mem{Base: at[0]})
		set.add(sum, sum, v)
	})
	total := set.fold(VADDPS, sum)
	VDIVSS(total, one, total)
	nextRow("sumRows", total, at[1], at[2])

	Label("scaleRows")
	count = again(n)[0]
	set.spread(Mem{Base: single}, sum)
	each("scale", count, []reg.GPVirtual{x}, func() {
		set.load(Mem{Base: x}, v)
		set.mul(v, v, sum)
		set.store(v, Mem{Base: x})
	})
	ADDQ(Imm(4), single)
	SUBQ(Imm(1), rows)
	JNZ(LabelRef("scaleRows"))
	set.finish()
}

// nextRow keeps what a row comes down to and goes to the next.
func nextRow(label string, outcome reg.VecVirtual, single, rows reg.GPVirtual) {
	VMOVSS(outcome, Mem{Base: single})
	ADDQ(Imm(4), single)
	SUBQ(Imm(1), rows)
	JNZ(LabelRef(label))
}
