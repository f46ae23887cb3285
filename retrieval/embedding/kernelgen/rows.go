package main

import (
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

// nextRow keeps what a row comes down to and goes to the next.
func nextRow(label string, outcome reg.VecVirtual, single, rows reg.GPVirtual) {
	VMOVSS(outcome, Mem{Base: single})
	ADDQ(Imm(4), single)
	SUBQ(Imm(1), rows)
	JNZ(LabelRef(label))
}
