package lexical

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"sync"
)

// An Index is packed as whole numbers of one to ten bytes (Uvarint) each:
//
//	passages, terms, places   how many
//	ids       of each passage, the difference to the one before
//	average   of the lengths, the bits of a float64
//	damping   the different ones, as bits; then for each passage which
//	terms     the length of each, in bytes; then of each how many places it has
//	places    of each term, the difference of each passage to the one before
//	          frequency: the different ones, as bits; then for each place which
//	texts     of all terms, one behind the other
//
// The upper bounds of blocks are worked out anew, so that they fit what is there.

// ErrPacked is that what was packed makes no sense: it is of another program, or damaged.
var ErrPacked = errors.New("lexical: not a packed index")

// Pack gives all that the Index holds as bytes, which Unpack reads. The same Index gives
// the same bytes.
func (x *Index) Pack() []byte {
	texts := make([]string, len(x.terms))
	for text, t := range x.terms {
		texts[t] = text
	}
	b := numbers{}.add(uint64(len(x.ids))).add(uint64(len(texts))).add(uint64(len(x.postings.passages)))
	before := 0
	for _, id := range x.ids {
		b = binary.AppendVarint(b, int64(id-before))
		before = id
	}
	b = packFloats(b.add(math.Float64bits(x.average)), x.damping)
	for _, text := range texts {
		b = b.add(uint64(len(text)))
	}
	for t := range texts {
		b = b.add(uint64(x.postings.starts[t+1] - x.postings.starts[t]))
	}
	for t := range texts {
		last := int32(0)
		for _, passage := range x.postings.of(int32(t)).passages {
			b, last = b.add(uint64(passage-last)), passage
		}
	}
	b = packFloats(b, x.postings.frequencies)
	for _, text := range texts {
		b = append(b, text...)
	}
	return b
}

// numbers are what is packed so far.
type numbers []byte

func (n numbers) add(x uint64) numbers { return binary.AppendUvarint(n, x) }

// packFloats packs numbers of which few differ.
func packFloats[F float32 | float64](b numbers, all []F) numbers {
	at, different := map[F]uint64{}, []F(nil)
	for _, f := range all {
		if _, seen := at[f]; !seen {
			at[f] = uint64(len(different))
			different = append(different, f)
		}
	}
	b = b.add(uint64(len(different)))
	for _, f := range different {
		b = b.add(math.Float64bits(float64(f)))
	}
	for _, f := range all {
		b = b.add(at[f])
	}
	return b
}

// Unpack gives the Index that was packed, and what stands behind it. options are those
// that it was built with. What makes no sense is ErrPacked, whatever it is; an Index that is
// returned can be searched.
func Unpack(options Options, packed []byte) (x *Index, rest []byte, err error) {
	u := &unpacker{left: packed}
	passages, terms, places := u.count(), u.count(), u.count()
	if u.bad {
		return nil, nil, ErrPacked
	}
	x = &Index{
		options: options.withDefaults(), ids: u.ids(passages), average: u.float(),
		damping: unpackFloats[float64](u, passages), scratches: sync.Pool{New: func() any { return new(scratch) }},
	}
	lengths := u.sizes(terms)
	x.postings = u.postings(passages, terms, places)
	x.terms = u.terms(lengths)
	if u.bad {
		return nil, nil, ErrPacked
	}
	x.postings.bound(x.options, x.damping)
	return x, u.left, nil
}

// Numbered reports whether the ids are the numbers from 0 to N - 1, in order.
func (x *Index) Numbered() bool {
	for i, id := range x.ids {
		if i != id {
			return false
		}
	}
	return true
}

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

// place is where an id stands in ids. A caller who numbers passages by their place has it at
// once.
func (x *Index) place(id int) (ordinal int32, ok bool) {
	if id >= 0 && id < len(x.ids) && x.ids[id] == id {
		return int32(id), true
	}
	i := slices.Index(x.ids, id)
	return int32(i), i >= 0
}
