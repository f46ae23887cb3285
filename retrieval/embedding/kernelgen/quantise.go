package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

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
