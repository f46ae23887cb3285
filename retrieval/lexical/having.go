package lexical

import (
	"cmp"
	"iter"
	"slices"
)

// Having gives the ids of the passages that have all of the terms, in the order in which
// they were added; none for no terms.
func (x *Index) Having(terms []string) iter.Seq[int] {
	lists := make([]list, 0, len(terms))
	for _, term := range terms {
		lists = append(lists, x.of(term))
	}
	slices.SortFunc(lists, func(a, b list) int { return cmp.Compare(len(a.passages), len(b.passages)) })
	return func(yield func(id int) bool) {
		if len(lists) == 0 {
			return
		}
		at := make([]int, len(lists))
	next: // of the rarest term
		for _, passage := range lists[0].passages {
			for i, l := range lists[1:] {
				at[i] = seek(l.passages, at[i], passage)
				if at[i] == len(l.passages) {
					return
				}
				if l.passages[at[i]] != passage {
					continue next
				}
			}
			if !yield(x.ids[passage]) {
				return
			}
		}
	}
}
