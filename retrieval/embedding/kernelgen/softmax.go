package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

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
