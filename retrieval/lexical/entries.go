package lexical

import "slices"

// entry is a term in a passage, before the entries are put in order of terms.
type entry struct {
	term, passage int32
	frequency     float32
}

// entries are those of all passages, in order of passage. They lie in stretches: one
// slice of all would be copied again and again while it grows, and a large corpus would
// take several times its memory.
type entries struct {
	count     int
	stretches [][]entry // of stretch each, but for the last
}

// stretch is how many entries lie side by side: 384 KiB of them.
const stretch = 1 << 15

func (e *entries) add(one entry) {
	if e.count%stretch == 0 {
		var next []entry // the first grows, since most corpora need no second
		if e.count > 0 {
			next = make([]entry, 0, stretch)
		}
		e.stretches = append(e.stretches, next)
	}
	last := &e.stretches[len(e.stretches)-1]
	*last = append(*last, one)
	e.count++
}

func (e *entries) at(i int) *entry { return &e.stretches[i/stretch][i%stretch] }

// sorted puts the entries in order of terms by counting: passages were added in order,
// so each term's places come out in order of passage.
func (e *entries) sorted(terms int) postings {
	p := postings{passages: make([]int32, e.count), frequencies: make([]float32, e.count), starts: make([]int, terms+1)}
	for _, some := range e.stretches {
		for _, one := range some {
			p.starts[one.term+1]++
		}
	}
	for t := range terms {
		p.starts[t+1] += p.starts[t]
	}
	next := slices.Clone(p.starts)
	for _, some := range e.stretches {
		for _, one := range some {
			p.passages[next[one.term]], p.frequencies[next[one.term]] = one.passage, one.frequency
			next[one.term]++
		}
	}
	return p
}
