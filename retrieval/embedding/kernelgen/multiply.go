package main

import (
	"fmt"

	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// tileRows is the most tokens of a tile: with six, the 24 sums of AVX-512 and the 12
// of AVX2 leave the registers that the weights and the activations need, and each
// weight that is loaded serves six times.
const tileRows = 6

// The places in a block's outputs table, in bytes.
const (
	scalesAt = 0
	sumsAt   = 256
	biasesAt = 512
)

// tile is what both kinds of multiply are given.
type tile struct {
	rows                              int
	dst, stride, x, xStride, w, steps reg.GPVirtual
}

func newTile(set instructions, rows int, activation, last string) tile {
	name := fmt.Sprintf("multiply%s%s", []string{"One", "Two", "Three", "Four", "Five", "Six"}[rows-1], set.name)
	TEXT(name, attr.NOSPLIT, fmt.Sprintf("func(dst *float32, stride int, x *%s, xStride int, w *int8, steps int, outputs *float32, scales *float32%s)", activation, last))
	Pragma("noescape")
	Doc(fmt.Sprintf("%s is a tile of %d tokens; see tile in tile_amd64.go.", name, rows))
	return tile{
		rows: rows, dst: parameter("dst"), stride: parameter("stride"), x: parameter("x"), xStride: parameter("xStride"),
		w: parameter("w"), steps: parameter("steps"),
	}
}

// places returns the rows' addresses from two pointers and the stride.
func (t tile) places() (place func(r int) Mem, advance func(bytes int)) {
	triple := GP64()
	LEAQ(Mem{Base: t.xStride, Index: t.xStride, Scale: 2}, triple)
	pointers := again(t.x)
	if t.rows > 4 {
		second := GP64()
		LEAQ(Mem{Base: t.x, Index: t.xStride, Scale: 4}, second)
		pointers = append(pointers, second)
	}
	place = func(r int) Mem {
		base := pointers[r/4]
		return []Mem{{Base: base}, {Base: base, Index: t.xStride, Scale: 1}, {Base: base, Index: t.xStride, Scale: 2}, {Base: base, Index: triple, Scale: 1}}[r%4]
	}
	return place, func(bytes int) {
		for _, p := range pointers {
			ADDQ(Imm(uint64(bytes)), p)
		}
	}
}

// multiplyAVX512 sums products of unsigned and signed bytes, four at a time, for 64
// outputs, and takes the activations' zero away at the end.
func multiplyAVX512(rows int) {
	const groups = 4 // of 16 outputs
	t := newTile(avx512, rows, "uint8", ", zeros *int32")
	place, advance := t.places()
	sums := make([][groups]reg.VecVirtual, rows)
	for r := range sums {
		for g := range groups {
			sums[r][g] = ZMM()
			VPXORD(sums[r][g], sums[r][g], sums[r][g])
		}
	}
	Label("steps")
	var weights [groups]reg.VecVirtual
	for g := range weights {
		weights[g] = ZMM()
		VMOVDQU32(Mem{Base: t.w, Disp: 64 * g}, weights[g])
	}
	for r := range rows {
		x := ZMM()
		VPBROADCASTD(place(r), x)
		for g := range weights {
			VPDPBUSD(weights[g], x, sums[r][g])
		}
	}
	advance(4)
	ADDQ(U32(64*groups), t.w) // more than an eight-bit operand holds
	SUBQ(Imm(1), t.steps)
	JNZ(LabelRef("steps"))

	outputs, scales, zeros := parameter("outputs"), parameter("scales"), parameter("zeros")
	for r := range rows {
		scale, zero := ZMM(), ZMM()
		VBROADCASTSS(Mem{Base: scales, Disp: 4 * r}, scale)
		VPBROADCASTD(Mem{Base: zeros, Disp: 4 * r}, zero)
		for g := range groups {
			sum, shift := sums[r][g], ZMM()
			VPMULLD(Mem{Base: outputs, Disp: sumsAt + 64*g}, zero, shift)
			VPSUBD(shift, sum, sum)
			VCVTDQ2PS(sum, sum)
			VMULPS(Mem{Base: outputs, Disp: scalesAt + 64*g}, sum, sum)
			VMULPS(scale, sum, sum)
			VADDPS(Mem{Base: outputs, Disp: biasesAt + 64*g}, sum, sum)
			VMOVUPS(sum, Mem{Base: t.dst, Disp: 64 * g})
		}
		ADDQ(t.stride, t.dst)
	}
	VZEROUPPER()
	RET()
}

// multiplyAVX2 widens the weights to 16 bits and sums products of pairs, exactly,
// for 16 outputs. The instruction that multiplies bytes would cut sums off at 16
// bits. The activations come with their zero taken away.
func multiplyAVX2(rows int) {
	const groups = 2 // of 8 outputs
	t := newTile(avx2, rows, "int16", "")
	place, advance := t.places()
	sums := make([][groups]reg.VecVirtual, rows)
	for r := range sums {
		for g := range groups {
			sums[r][g] = YMM()
			VPXOR(sums[r][g], sums[r][g], sums[r][g])
		}
	}
	Label("steps")
	var weights [groups]reg.VecVirtual
	for g := range weights {
		weights[g] = YMM()
		VPMOVSXBW(Mem{Base: t.w, Disp: 16 * g}, weights[g])
	}
	for r := range rows {
		x, product := YMM(), YMM()
		VPBROADCASTD(place(r), x)
		VPMADDWD(weights[0], x, product)
		VPADDD(product, sums[r][0], sums[r][0])
		VPMADDWD(weights[1], x, x)
		VPADDD(x, sums[r][1], sums[r][1])
	}
	advance(4)
	ADDQ(Imm(16*groups), t.w)
	SUBQ(Imm(1), t.steps)
	JNZ(LabelRef("steps"))

	outputs, scales := parameter("outputs"), parameter("scales")
	for r := range rows {
		scale := YMM()
		VBROADCASTSS(Mem{Base: scales, Disp: 4 * r}, scale)
		for g := range groups {
			sum := sums[r][g]
			VCVTDQ2PS(sum, sum)
			VMULPS(Mem{Base: outputs, Disp: scalesAt + 32*g}, sum, sum)
			VMULPS(scale, sum, sum)
			VADDPS(Mem{Base: outputs, Disp: biasesAt + 32*g}, sum, sum)
			VMOVUPS(sum, Mem{Base: t.dst, Disp: 32 * g})
		}
		ADDQ(t.stride, t.dst)
	}
	VZEROUPPER()
	RET()
}
