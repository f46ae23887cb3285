package wirecopy

import (
	"iter"
	"math/bits"
)

// meetings are the texts that have a band's hashes in common, by band and hashes, in the
// order in which they came: a table of chains, each of those whose keys end in the same
// bits. There are 21 keys a text, and a map of slices takes six times the memory.
type meetings struct {
	sketches []*sketch
	chains   []chain
	// next is the place behind that of a text's band, 0 for none. Places count from 1.
	next []int32
}

// chain is the first and the last place of one.
type chain struct{ first, last int32 }

func newMeetings(sketches []*sketch) *meetings {
	places := len(sketches) * bands
	return &meetings{sketches, make([]chain, 1<<bits.Len(uint(places/4))), make([]int32, 1+places)}
}

func (m *meetings) chain(key uint64) *chain { return &m.chains[key&uint64(len(m.chains)-1)] }

// add notes a text under the keys of its bands.
func (m *meetings) add(text int, keys *[bands]uint64) {
	for b, key := range keys {
		place, c := int32(1+text*bands+b), m.chain(key)
		if c.first == 0 {
			c.first = place
		} else {
			m.next[c.last] = place
		}
		c.last = place
	}
}

// of gives the texts that were added and have the hashes of a sketch in a band, whose key
// is at hand.
func (m *meetings) of(s *sketch, b int, key uint64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for place := m.chain(key).first; place != 0; place = m.next[place] {
			text := int(place-1) / bands
			if int(place-1)%bands == b && m.sketches[text].band(b) == s.band(b) && !yield(text) {
				return
			}
		}
	}
}
