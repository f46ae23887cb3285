package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

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
