package lexical

import (
	"encoding/binary"
	"errors"
	"math"
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
	// A place takes two bytes, or three where passages are many and the term is rare.
	b := make(numbers, 0, 3*len(x.postings.passages)+12*len(texts)).add(uint64(len(x.ids))).add(uint64(len(texts))).add(uint64(len(x.postings.passages)))
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
