package lexical

import (
	"slices"
	"sync"
)

// Index holds the terms of passages and ranks them. It does not change once
// built; all methods may be called from many goroutines at once.
//
// It is kept as flat arrays (postings.go).
type Index struct {
	options  Options
	terms    map[string]int32
	ids      []int // the caller's ids, in the order of adding
	postings postings
	damping  []float64 // by passage: see the formula
	average  float64   // mean length in terms, the title weighed

	scratches sync.Pool // *scratch
}

// measure works out what depends on all lengths.
func (x *Index) measure(lengths []float64) {
	var total float64
	for _, n := range lengths {
		total += n
	}
	if len(lengths) > 0 {
		x.average = total / float64(len(lengths))
	}
	x.damping = make([]float64, len(lengths))
	for i, n := range lengths {
		x.damping[i] = x.options.damping(n, x.average)
	}
}

// N returns how many passages the Index holds.
func (x *Index) N() int { return len(x.ids) }

// DF returns how many passages have the term, in title or body.
func (x *Index) DF(term string) int { return len(x.of(term).passages) }

// IDF returns the term's weight in the formula; a term of no passage has the
// highest.
func (x *Index) IDF(term string) float64 { return idf(x.N(), x.DF(term)) }

// AverageLength returns the mean number of terms of a passage, its title weighed.
func (x *Index) AverageLength() float64 { return x.average }

// of returns the places of a term.
func (x *Index) of(term string) list {
	t, ok := x.terms[term]
	if !ok {
		return list{}
	}
	return x.postings.of(t)
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

// place is where an id stands in ids. A caller who numbers passages by their place has it at
// once.
func (x *Index) place(id int) (ordinal int32, ok bool) {
	if id >= 0 && id < len(x.ids) && x.ids[id] == id {
		return int32(id), true
	}
	i := slices.Index(x.ids, id)
	return int32(i), i >= 0
}
