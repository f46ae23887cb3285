// Kernelgen writes the assembly of package embedding: kernels_amd64.s and the Go
// declarations in kernels_amd64_stubs.go.
//
//	go generate -run kernelgen ./retrieval/embedding
//
// It is a module of its own, so that the assembler's library does not become a
// dependency of Footnote. What each kernel computes is said, and done a second time
// in plain Go in portable.go of package embedding; here stands only how.
//
// Every kernel but multiply is written once for both instruction sets: a vector is
// sixteen float32, which is one register of AVX-512 or two of AVX2. No kernel uses
// fused multiply-add, although each of these CPUs has it: its result is rounded once
// instead of twice and plain Go could not give the same bits.
package main

import (
	. "github.com/mmcloughlin/avo/build"
)

func main() {
	ConstraintExpr("amd64")
	for _, set := range []instructions{avx512, avx2} {
		set.scale()
		set.extremes()
		set.quantise()
		set.gelu()
		set.normalise()
		set.softmax()
		set.products()
	}
	for rows := 1; rows <= tileRows; rows++ {
		multiplyAVX512(rows)
		multiplyAVX2(rows)
	}
	Generate()
}
