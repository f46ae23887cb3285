// Kernelgen writes the assembly of package vector: scan_amd64.s and its Go
// declaration in scan_amd64_stubs.go.
//
//	go generate -run kernelgen ./retrieval/vector
//
// It is a module of its own, so that the assembler's library does not become a
// dependency of Footnote. What the kernel computes is said, and done a second time in
// plain Go, in scan.go of package vector; here stands only how.
package main

import (
	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// The layout that package vector fixes: a block is eight vectors side by side, one
// lane of a register each; a word of it is two registers, the sign plane's and the
// size plane's; a query has four planes.
const (
	queryPlanes = 4
	register    = 64 // bytes
)

func main() {
	ConstraintExpr("amd64")
	TEXT("scanAVX512", attr.NOSPLIT, "func(scores *int32, codes *uint64, blocks int, query *uint64, words int)")
	Pragma("noescape")
	Doc("scanAVX512 is scanPortable for so many blocks; blocks and words are above 0.")
	scores, codes, blocks := pointer("scores"), pointer("codes"), pointer("blocks")

	Label("block")
	signs, sizes := zeros(), zeros()
	query, words := pointer("query"), pointer("words")
	Label("word")
	sign, size := ZMM(), ZMM()
	VMOVDQU64(Mem{Base: codes}, sign)
	VMOVDQU64(Mem{Base: codes, Disp: register}, size)
	for plane := range queryPlanes {
		asked := ZMM()
		VPBROADCASTQ(Mem{Base: query, Disp: 8 * plane}, asked)
		count(asked, sign, signs[plane])
		count(asked, size, sizes[plane])
	}
	ADDQ(Imm(2*register), codes)
	ADDQ(Imm(8*queryPlanes), query)
	DECQ(words)
	JNZ(LabelRef("word"))

	// A sign bit counts two, plane p of the query 1<<p, and the last one, which is the
	// sign of its whole numbers, less than nothing.
	var sum reg.VecVirtual
	for plane := range queryPlanes {
		both := signs[plane]
		VPADDQ(both, both, both)
		VPADDQ(sizes[plane], both, both)
		switch plane {
		case 0:
			sum = both
		case queryPlanes - 1:
			VPSLLQ(Imm(uint64(plane)), both, both)
			VPSUBQ(both, sum, sum)
		default:
			VPSLLQ(Imm(uint64(plane)), both, both)
			VPADDQ(both, sum, sum)
		}
	}
	half := YMM()
	VPMOVQD(sum, half)
	VMOVDQU(half, Mem{Base: scores})
	ADDQ(Imm(register/2), scores)
	DECQ(blocks)
	JNZ(LabelRef("block"))
	VZEROUPPER()
	RET()
	Generate()
}

// count adds to sum how many bits each lane of a and b have in common.
func count(a, b, sum reg.VecVirtual) {
	common := ZMM()
	VPANDQ(a, b, common)
	VPOPCNTQ(common, common)
	VPADDQ(common, sum, sum)
}

func zeros() (sums [queryPlanes]reg.VecVirtual) {
	for i := range sums {
		sums[i] = ZMM()
		VPXORQ(sums[i], sums[i], sums[i])
	}
	return sums
}

func pointer(name string) reg.GPVirtual {
	p := GP64()
	Load(Param(name), p)
	return p
}
