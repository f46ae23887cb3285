package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// products takes the columns 32 at a time, then 16, and for these the rows in blocks
// of which every value of the outcome stays in a register: with 32 registers eight
// rows by 32, with 16 four rows by 16. A value's sum is taken in the order of the
// inner dimension, one multiplication and one addition after the other.
func (set instructions) products() {
	set.function("products", "func(dst *float32, dstStride int, a *float32, aStride int, b *float32, bStride int, rows, inner, columns int)",
		"is portableProducts; the strides are in values, columns a positive multiple of 16.")
	dst, b, bStride := parameter("dst"), parameter("b"), parameter("bStride")
	aStride, columns := parameter("aStride"), parameter("columns")
	SHLQ(Imm(2), aStride)
	SHLQ(Imm(2), bStride)
	groups, most := []int{1}, 4 // vectors side by side, rows in a block
	if set.wide {
		groups, most = []int{2, 1}, 8
	}
	for _, vectors := range groups {
		loop, done := fmt.Sprintf("columns%d", lanes*vectors), fmt.Sprintf("done%d", lanes*vectors)
		Label(loop)
		CMPQ(columns, Imm(uint64(lanes*vectors)))
		JLT(LabelRef(done))
		left, a, at := parameter("rows"), parameter("a"), again(dst)[0]
		for rows := most; rows >= 1; rows /= 2 {
			set.productsBlock(rows, vectors, left, at, a, aStride, b, bStride)
		}
		ADDQ(U32(vectorBytes*vectors), dst)
		ADDQ(U32(vectorBytes*vectors), b)
		SUBQ(Imm(uint64(lanes*vectors)), columns)
		JMP(LabelRef(loop))
		Label(done)
	}
	set.finish()
}

// productsBlock does blocks of rows while as many are left; dst and a move on.
func (set instructions) productsBlock(rows, vectors int, left, dst, a, aStride, b, bStride reg.GPVirtual) {
	name := fmt.Sprintf("rows%dx%d", rows, vectors)
	Label(name)
	CMPQ(left, Imm(uint64(rows)))
	JLT(LabelRef(name + "done"))
	sums := make([][]vector, rows)
	for r := range sums {
		for range vectors {
			v := set.vector()
			set.zero(v)
			sums[r] = append(sums[r], v)
		}
	}
	// Rows 0 to 3 are reached from one pointer and 4 to 7 from another.
	pointers := again(a)
	triple := GP64()
	LEAQ(Mem{Base: aStride, Index: aStride, Scale: 2}, triple)
	if rows > 4 {
		second := GP64()
		LEAQ(Mem{Base: a, Index: aStride, Scale: 4}, second)
		pointers = append(pointers, second)
	}
	place := func(r int) Mem {
		base := pointers[r/4]
		return []Mem{{Base: base}, {Base: base, Index: aStride, Scale: 1}, {Base: base, Index: aStride, Scale: 2}, {Base: base, Index: triple, Scale: 1}}[r%4]
	}
	inner, column := parameter("inner"), again(b)[0]
	Label(name + "inner")
	right := make([]vector, vectors)
	for i := range right {
		right[i] = set.vector()
		set.load(Mem{Base: column, Disp: vectorBytes * i}, right[i])
	}
	for r := range rows {
		left := ZMM()
		if !set.wide {
			left = YMM()
		}
		VBROADCASTSS(place(r), left)
		for i := range right {
			for part := range right[i] {
				product := ZMM()
				if !set.wide {
					product = YMM()
				}
				VMULPS(right[i][part], left, product)
				VADDPS(product, sums[r][i][part], sums[r][i][part])
			}
		}
	}
	for _, p := range pointers {
		ADDQ(Imm(4), p)
	}
	ADDQ(bStride, column)
	SUBQ(Imm(1), inner)
	JNZ(LabelRef(name + "inner"))
	dstStride := parameter("dstStride")
	SHLQ(Imm(2), dstStride)
	for r := range rows {
		for i, v := range sums[r] {
			set.store(v, Mem{Base: dst, Disp: vectorBytes * i})
		}
		ADDQ(dstStride, dst)
		ADDQ(aStride, a)
	}
	SUBQ(Imm(uint64(rows)), left)
	JMP(LabelRef(name))
	Label(name + "done")
}
