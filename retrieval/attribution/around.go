package attribution

// around is the clause that ends in the passage at unit i, before the frame that says
// whose it is: The plan was "dead," she said. Another frame in it has its own.
func (s sentence) around(frames []frame, f, i int) Span {
	start, _ := s.stretch(frames, f)
	for k := i - 1; k >= start; k-- {
		if s.tokens[k].hole {
			start = k + 1
		}
	}
	for _, g := range frames[:f] {
		if g.cue >= start && g.cue < i && (g.known || g.inherits) {
			return s.marked(i).inner
		}
	}
	for start < i && !s.tokens[start].word {
		start++
	}
	if start >= i || !s.tokens[i-1].word && s.tokens[i-1].text != "," {
		return s.marked(i).inner
	}
	return s.spanOf(start, i+1)
}

// onward is the words in marks at unit i, right behind their verb, with what goes on
// behind them: said “it is hard” if she stays.
func (s sentence) onward(frames []frame, f, i int) Span {
	inner := s.marked(i).inner
	if frames[f].to() != i && !(s.at(i-1).low == "that" && frames[f].to() == i-1) || s.ended(i) || !s.at(i+1).is(prepositions|conjunctions) || s.at(i+1).is(relatives) || s.at(i+1).low == "and" || s.at(i+1).low == "but" || s.timely(i+1) {
		return inner
	}
	to := i + 1
	for to < len(s.tokens) && s.tokens[to].word && !s.tokens[to].hole {
		to++
	}
	for _, g := range frames[f+1:] {
		if g.cue > i && g.cue <= to {
			return inner
		}
	}
	return s.spanOf(i, to)
}

// whole is the clause around the passage at unit i that ends before frame f: The
// “dirty” work was done, she said.
func (s sentence) whole(frames []frame, f, i int) Span {
	inner := s.marked(i).inner
	start, _ := s.stretch(frames, f)
	end := frames[f].from() - 1
	for k := range frames {
		if c := frames[k].cue; k != f && c >= start && c < end && (frames[k].known || frames[k].inherits) {
			return inner
		}
	}
	if start > i || end <= i || s.at(end).text != "," || !s.clause(start, end) {
		return inner
	}
	return s.spanOf(start, end)
}

// predicated is what the passage at unit i is said of, with it: "called | the
// decision “cowardly”", "described | the plan as “a mess”".
func (s sentence) predicated(f frame, i int) Span {
	from := f.cueTo
	if t := s.at(from); f.class != calls || !f.known || f.subject.from > f.cue || t.is(prepositions|auxiliaries) || i-from > 10 {
		return s.marked(i).inner
	}
	for k := from; k < i; k++ {
		if !s.tokens[k].word {
			return s.marked(i).inner
		}
	}
	return s.spanOf(from, i+1)
}
