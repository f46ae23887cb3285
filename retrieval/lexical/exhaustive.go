package lexical

import "slices"

// Exhaustive is Search without passing anything over: every place of every term is
// added up. It is what Search is measured against.
func (x *Index) Exhaustive(terms []string, k int) []Match {
	if k < 1 {
		return nil
	}
	sums := make([]float64, len(x.ids))
	for _, q := range counted(nil, terms) {
		l := x.of(q.term)
		weight := idf(x.N(), len(l.passages)) * q.times
		for i, passage := range l.passages {
			sums[passage] += x.options.points(weight, float64(l.frequencies[i]), x.damping[passage])
		}
	}
	best := top{k: min(k, len(x.ids))}
	for passage, sum := range sums {
		if sum > 0 && sum >= best.least {
			best.offer(Match{ID: x.ids[passage], Score: sum})
		}
	}
	best.cut()
	slices.SortFunc(best.matches, compare)
	return best.matches
}
