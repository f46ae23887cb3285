package lexical

import "iter"

// Vocabulary gives every term of the passages, titles apart or not, in no order.
func (x *Index) Vocabulary() iter.Seq[string] {
	return func(yield func(term string) bool) {
		for term := range x.terms {
			if !yield(term) {
				return
			}
		}
	}
}
