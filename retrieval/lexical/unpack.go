package lexical

import (
	"encoding/binary"
	"math"
)

// unpacker reads numbers. Once one makes no sense, bad is set and all others are 0.
type unpacker struct {
	left []byte
	bad  bool
}

func (u *unpacker) number() uint64 {
	// Of one byte, as most are.
	if len(u.left) > 0 && u.left[0] < 0x80 {
		n := u.left[0]
		u.left = u.left[1:]
		return uint64(n)
	}
	n, size := binary.Uvarint(u.left)
	if size <= 0 {
		u.left, u.bad = nil, true
		return 0
	}
	u.left = u.left[size:]
	return n
}

// count reads how many of something follow, each of one byte or more.
func (u *unpacker) count() int {
	n := u.number()
	if u.bad || n > uint64(len(u.left)) || n > math.MaxInt32 {
		u.left, u.bad = nil, true
		return 0
	}
	return int(n)
}

// float reads a number that is finite and not below 0.
func (u *unpacker) float() float64 {
	f := math.Float64frombits(u.number())
	if !(f >= 0 && f <= math.MaxFloat32) {
		u.bad = true
		return 0
	}
	return f
}

func (u *unpacker) ids(n int) []int {
	ids := make([]int, n)
	before := int64(0)
	for i := range ids {
		change, size := binary.Varint(u.left)
		if size <= 0 || int64(int(before+change)) != before+change {
			u.left, u.bad = nil, true
			return nil
		}
		u.left = u.left[size:]
		before += change
		ids[i] = int(before)
	}
	return ids
}

func unpackFloats[F float32 | float64](u *unpacker, n int) []F {
	different := make([]F, u.count())
	for i := range different {
		different[i] = F(u.float())
	}
	all := make([]F, n)
	for i := range all {
		which := u.number()
		if which >= uint64(len(different)) {
			u.left, u.bad = nil, true
			return nil
		}
		all[i] = different[which]
	}
	return all
}

// sizes reads n lengths.
func (u *unpacker) sizes(n int) []int {
	sizes := make([]int, n)
	for i := range sizes {
		sizes[i] = u.count()
	}
	return sizes
}

// postings reads the places of all terms.
func (u *unpacker) postings(passages, terms, places int) postings {
	p := postings{starts: make([]int, terms+1), passages: make([]int32, places)}
	for t := range terms {
		p.starts[t+1] = p.starts[t] + u.count()
	}
	if u.bad || p.starts[terms] != places {
		u.bad = true
		return postings{}
	}
	for t := range terms {
		last := -1
		for i := p.starts[t]; i < p.starts[t+1]; i++ {
			passage := u.number()
			if last >= 0 {
				passage += uint64(last)
			}
			if passage >= uint64(passages) || int(passage) <= last {
				u.left, u.bad = nil, true
				return postings{}
			}
			last = int(passage)
			p.passages[i] = int32(passage)
		}
	}
	p.frequencies = unpackFloats[float32](u, places)
	return p
}

// terms reads the texts of the terms; two of one text make no sense.
func (u *unpacker) terms(lengths []int) map[string]int32 {
	total := 0
	for _, n := range lengths {
		total += n
	}
	if u.bad || total > len(u.left) {
		u.bad = true
		return nil
	}
	texts := string(u.left[:total])
	u.left = u.left[total:]
	terms := make(map[string]int32, len(lengths))
	for t, n := range lengths {
		terms[texts[:n]], texts = int32(t), texts[n:]
	}
	u.bad = u.bad || len(terms) != len(lengths)
	return terms
}
