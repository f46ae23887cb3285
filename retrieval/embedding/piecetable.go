package embedding

import (
	"bytes"
	"math/bits"
)

// pieceTable finds the id of a piece by its bytes: open addressing with steps of one
// (Knuth, "The Art of Computer Programming", volume 3, section 6.4), at most half full. A
// map of 30,000 strings takes several milliseconds of every start to make, and the garbage
// collector looks at each of them.
type pieceTable struct {
	lines *pieceLines
	skip  int     // bytes of a mark before each piece
	slots []int32 // 1 + the id, 0 for none
}

// pieceLines are the pieces as they are written, one a line.
type pieceLines struct {
	text   []byte
	starts []uint32 // by id, and one more behind the end
}

// newPieceTable makes room for so many pieces, and one more.
func newPieceTable(lines *pieceLines, skip, count int) pieceTable {
	return pieceTable{lines, skip, make([]int32, 1<<bits.Len(uint(2*count+2)))}
}

// add takes in the piece of the last line so far; it reports whether it is new.
func (t *pieceTable) add(piece []byte, id int32) bool {
	slot, known := t.slot(piece)
	if !known {
		t.slots[slot] = id + 1
	}
	return !known
}

func (t *pieceTable) find(piece []byte) (id int32, ok bool) {
	slot, ok := t.slot(piece)
	return t.slots[slot] - 1, ok
}

// slot is where a piece is, or where it would be.
func (t *pieceTable) slot(piece []byte) (slot uint32, known bool) {
	mask := uint32(len(t.slots) - 1)
	for slot = pieceHash(piece) & mask; t.slots[slot] != 0; slot = (slot + 1) & mask {
		if t.lines.holds(t.slots[slot]-1, t.skip, piece) {
			return slot, true
		}
	}
	return slot, false
}

// holds reports whether the line of an id is a piece behind a mark of so many bytes.
func (l *pieceLines) holds(id int32, skip int, piece []byte) bool {
	return bytes.Equal(l.text[int(l.starts[id])+skip:l.starts[id+1]-1], piece)
}

// pieceHash is FNV-1a, its high bits folded down (Fowler, Noll and Vo).
func pieceHash(piece []byte) uint32 {
	h := uint32(2166136261)
	for _, b := range piece {
		h = (h ^ uint32(b)) * 16777619
	}
	return h ^ h>>15
}
