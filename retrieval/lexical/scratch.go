package lexical

// scratch is what one search needs besides what it returns; searches lend it to each
// other.
type scratch struct {
	asked    []asked
	cursors  []cursor // of the terms that some passage has, in the order of the query
	order    []int    // of cursors, by what they can give
	window   window
	passages []int32   // still in the running
	sums     []float64 // theirs
	top      top
}

// begin takes a query up, and reports whether any passage has a term of it.
func (s *scratch) begin(x *Index, terms []string) bool {
	s.asked, s.cursors = counted(s.asked[:0], terms), s.cursors[:0]
	for _, q := range s.asked {
		if l := x.of(q.term); len(l.passages) > 0 {
			s.cursors = append(s.cursors, cursor{list: l, weight: idf(x.N(), len(l.passages)) * q.times})
		}
	}
	clear(s.asked) // the query's words are not ours to keep
	return len(s.cursors) > 0
}

// search offers the passages of one window to the best.
func (s *scratch) search(x *Index, first int, keep func(id int) bool) {
	for i := range s.cursors {
		s.cursors[i].enter(int32(min(first+windowSize, len(x.ids))))
	}
	rest, any := s.divide(s.top.least)
	if !any {
		return
	}
	s.window.first, s.window.damping = int32(first), x.damping[first:]
	s.addUp(x, keep)
	if rest == 0 {
		s.window.each(func(passage int32, sum float64) {
			if sum >= s.top.least {
				s.top.offer(Match{ID: x.ids[passage], Score: sum})
			}
		})
		return
	}
	s.passages = s.passages[:0]
	s.window.each(func(passage int32, sum float64) {
		if !hopeless(sum, rest, s.top.least) {
			s.passages = append(s.passages, passage)
		}
	})
	for i, sum := range s.again(x, s.passages) {
		if sum >= s.top.least {
			s.top.offer(Match{ID: x.ids[s.passages[i]], Score: sum})
		}
	}
}

// addUp adds up the rare terms of the window in the passages that keep accepts.
func (s *scratch) addUp(x *Index, keep func(id int) bool) {
	add := s.window.add
	if keep != nil {
		for i := range s.cursors {
			if c := &s.cursors[i]; c.rare {
				s.window.touch(c.passages[c.at:c.end])
			}
		}
		s.window.filter(x.ids, keep)
		add = s.window.addMarked
	}
	for i := range s.cursors {
		if c := &s.cursors[i]; c.rare {
			passages, frequencies := c.stretch()
			add(x.options, c.weight, passages, frequencies)
		}
	}
}
