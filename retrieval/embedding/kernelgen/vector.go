package main

import (
	"fmt"
	"math"

	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// instructions is one of the two sets the kernels are written for.
type instructions struct {
	name string // ends the kernels' names
	wide bool   // 64-byte registers
	kept map[constant]vector
}

var (
	avx512 = instructions{name: "AVX512", wide: true, kept: map[constant]vector{}}
	avx2   = instructions{name: "AVX2", kept: map[constant]vector{}}
)

// vector is sixteen values of 32 bits: one register or two.
type vector []reg.VecVirtual

// lanes is the number of values in a vector, and vectorBytes their size.
const (
	lanes       = 16
	vectorBytes = 4 * lanes
)

func (set instructions) vector() vector {
	if set.wide {
		return vector{ZMM()}
	}
	return vector{YMM(), YMM()}
}

// step is the bytes of one register.
func (set instructions) step() int {
	if set.wide {
		return 64
	}
	return 32
}

// function begins a kernel.
func (set instructions) function(name, signature, doc string) {
	clear(set.kept)
	TEXT(name+set.name, attr.NOSPLIT, signature)
	Pragma("noescape")
	Doc(name + set.name + " " + doc)
}

// load and store move a vector between registers and memory.
func (set instructions) load(from Mem, v vector) {
	for i := range v {
		VMOVUPS(from.Offset(i*set.step()), v[i])
	}
}

func (set instructions) store(v vector, to Mem) {
	for i := range v {
		VMOVUPS(v[i], to.Offset(i*set.step()))
	}
}

// spread fills a vector with the value at from.
func (set instructions) spread(from Mem, v vector) {
	for i := range v {
		VBROADCASTSS(from, v[i])
	}
}

// zero fills a vector with zeros.
func (set instructions) zero(v vector) {
	for i := range v {
		VXORPS(v[i], v[i], v[i])
	}
}

// apply is dst = a op b for one of the three-operand instructions, whose first
// operand is the second of the arithmetic. b is a vector, a place or a constant.
func (set instructions) apply(op func(...Op), dst, a vector, b any) {
	for i := range dst {
		switch b := b.(type) {
		case vector:
			op(b[i], a[i], dst[i])
		case Mem:
			op(b.Offset(i*set.step()), a[i], dst[i])
		case constant:
			if kept, ok := set.kept[b]; ok {
				op(kept[i], a[i], dst[i])
			} else {
				op(b.place().Offset(i*set.step()), a[i], dst[i])
			}
		}
	}
}

func (set instructions) add(dst, a vector, b any) { set.apply(VADDPS, dst, a, b) }
func (set instructions) sub(dst, a vector, b any) { set.apply(VSUBPS, dst, a, b) }
func (set instructions) mul(dst, a vector, b any) { set.apply(VMULPS, dst, a, b) }
func (set instructions) div(dst, a vector, b any) { set.apply(VDIVPS, dst, a, b) }

// max is a where a > b and b elsewhere, min is a where a < b and b elsewhere: with
// a number that is none in a, both are b.
func (set instructions) max(dst, a vector, b any) { set.apply(VMAXPS, dst, a, b) }
func (set instructions) min(dst, a vector, b any) { set.apply(VMINPS, dst, a, b) }

// fold combines the sixteen values of v by op, a value and the one half the rest
// further at a time, and leaves the outcome in the lowest lane of the returned
// register.
func (set instructions) fold(op func(...Op), v vector) reg.VecVirtual {
	low, other := YMM(), YMM()
	if set.wide {
		VEXTRACTF64X4(Imm(1), v[0], other)
		op(other, v[0].AsY(), low)
	} else {
		op(v[1], v[0], low)
	}
	half, rest := XMM(), XMM()
	VEXTRACTF128(Imm(1), low, rest)
	op(rest, low.AsX(), half)
	VPERMILPS(Imm(0b_11_10_11_10), half, rest)
	op(rest, half, half)
	VPERMILPS(Imm(0b_01_01_01_01), half, rest)
	op(rest, half, half)
	return half
}

// spreadLow fills a vector with the lowest lane of a register.
func (set instructions) spreadLow(from reg.VecVirtual, v vector) {
	for i := range v {
		VBROADCASTSS(from.AsX(), v[i])
	}
}

// constant is 32 bits that fill every lane.
type constant uint32

func float(value float32) constant { return constant(math.Float32bits(value)) }

var constants = map[constant]Mem{}

// place is where the constant fills a vector in memory.
func (c constant) place() Mem {
	if at, ok := constants[c]; ok {
		return at
	}
	at := GLOBL(fmt.Sprintf("lanes_%08x", uint32(c)), attr.RODATA|attr.NOPTR)
	for i := range lanes {
		DATA(4*i, U32(c))
	}
	constants[c] = at
	return at
}

// keep holds constants in registers for the rest of the kernel, where there are
// enough of these: the linker aligns to 32 bytes, so half of the loads of 64 would
// touch two cache lines.
func (set instructions) keep(values ...constant) {
	if !set.wide {
		return
	}
	for _, c := range values {
		v := set.vector()
		set.spread(c.place(), v)
		set.kept[c] = v
	}
}
