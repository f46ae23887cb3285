package lexical

import "sync"

// Index holds the terms of passages and ranks them. It does not change once
// built; all methods may be called from many goroutines at once.
//
// It is kept as flat arrays: the places of all terms in one, those of term t
// between starts[t] and starts[t+1], in order of passage.
type Index struct {
	options Options
	terms   map[string]int32
	ids     []int         // the caller's ids, in the order of adding
	order   map[int]int32 // by id: its place in ids
	places  []place
	starts  []int
	damping []float64 // by passage: see the formula
	average float64   // mean length in terms, the title weighed

	sums sync.Pool // *accumulator
}

// place is a passage that has a term, and how often.
type place struct {
	passage   int32
	frequency float32
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
func (x *Index) DF(term string) int { return len(x.of(term)) }

// IDF returns the term's weight in the formula; a term of no passage has the
// highest.
func (x *Index) IDF(term string) float64 { return idf(x.N(), x.DF(term)) }

// AverageLength returns the mean number of terms of a passage, its title weighed.
func (x *Index) AverageLength() float64 { return x.average }

// of returns the places of a term.
func (x *Index) of(term string) []place {
	t, ok := x.terms[term]
	if !ok {
		return nil
	}
	return x.places[x.starts[t]:x.starts[t+1]]
}
