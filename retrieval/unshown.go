package retrieval

import "slices"

// unshown leaves out of the sentences what was shown for the earlier questions of a
// talk, where more is asked for. What is left answers as well as an answer's further
// excerpts do, or there is no more: then nothing is left.
func (ix *Index) unshown(q Query, ranked []sentence) []sentence {
	if len(ranked) == 0 || q.rounds == 0 && len(q.past) == 0 {
		return ranked
	}
	best := ranked[0]
	near := slices.DeleteFunc(slices.Clone(ranked), func(s sentence) bool { return !s.nears(best) })
	ranked = ix.beside(near, q.past)
	for range min(q.rounds, mostEarlier) {
		ranked = ix.beside(ranked, ix.excerpts(ranked, q.Question.Limit))
	}
	return ranked
}

// beside are the sentences that show something else than those shown.
func (ix *Index) beside(ranked, shown []sentence) []sentence {
	var left []sentence
	for _, s := range ranked {
		whole := s
		whole.span = ix.whole(s)
		if !slices.ContainsFunc(shown, whole.repeats) {
			left = append(left, s)
		}
	}
	return left
}
