package claim

// denied reads what stands behind "denied": a clause, "taking bribes", "the claims".
func (s sentence) denied(i int) (Denial, bool) {
	d := Denial{Words: Span{s.at(i).start, s.at(i).end}}
	if be[s.low(i-1)] || s.low(i-1) == "been" {
		return d, false // was denied entry
	}
	next := s.at(i + 1)
	switch {
	case next.low == "that", isGerund(next.low):
		d.Content, d.Verb = s.rest(i+1), s.predicate(i+1)
		return d, true
	case persons[next.low] && s.at(i+2).isWord() && (be[s.low(i+2)] || have[s.low(i+2)] || modals[s.low(i+2)] || isPast(s.low(i+2))):
		d.Content, d.Verb = s.rest(i+1), s.predicate(i+1)
		return d, true
	case strictly[next.low] && (s.stop(i+2) || !s.at(i+2).isWord() || closed[s.low(i+2)]):
		d.Near = next.low == "it" || next.low == "this"
		return d, true
	}
	for k := i + 1; k <= i+4 && s.at(k).isWord(); k++ {
		switch {
		case claims[s.low(k)]:
			d.Content, d.Verb = s.content(k)
			d.Near = d.Points() && singles[s.low(k-1)]
			return d, true
		case strictly[s.low(k)] && k > i+1:
			return d, true
		case k > i+1 && (be[s.low(k)] || have[s.low(k)] || modals[s.low(k)]) && s.isName(k-1):
			d.Content, d.Verb = s.rest(i+1), s.predicate(i+1) // denied Mr Holm had paid
			return d, true
		}
	}
	return d, false
}

// disputed reads "disputed the version of events", "rejected claims that": what is
// rejected must be something that was said.
func (s sentence) disputed(i int) (Denial, bool) {
	d := Denial{Words: Span{s.at(i).start, s.at(i).end}}
	before := s.low(i - 1)
	if be[before] || before == "been" || before == "the" || before == "a" || before == "this" || before == "in" || before == "of" || s.low(i+1) == "by" {
		return d, false
	}
	for k := i + 1; k <= i+4 && s.at(k).isWord(); k++ {
		if claims[s.low(k)] {
			d.Content, d.Verb = s.content(k)
			d.Near = d.Points() && singles[s.low(k-1)]
			return d, true
		}
	}
	d.Near = true
	return d, s.low(i+1) == "this" && s.stop(i+2)
}

// content is what a claim says, behind its noun, and its verb: "claims that the bridge …",
// "reports of a deal"; empty when it does not say.
func (s sentence) content(noun int) (says Span, verb string) {
	switch next := s.low(noun + 1); {
	case next == "that":
		return s.rest(noun + 2), s.predicate(noun + 2)
	case next == "of" && s.low(noun+2) != "events":
		return s.rest(noun + 2), ""
	case persons[next] || s.isName(noun+1):
		return s.rest(noun + 1), s.predicate(noun + 1) // claims he took bribes
	}
	return Span{}, ""
}

// negated is the clause around a "never said" or "no plans to": all of it is denied,
// unless it points ("never said that").
func (s sentence) negated(from, to int) Denial {
	d := Denial{Words: Span{s.at(from).start, s.at(to).end}}
	if pointing[s.low(to+1)] && (s.stop(to+2) || s.low(to+1) == "what") || s.stop(to+1) {
		d.Near = s.low(to+1) != "what"
		return d
	}
	if reports[s.low(to)] || from+1 < to {
		to++
	}
	d.Content = s.rest(to)
	if !pointing[s.low(to)] && s.low(to) != "the" {
		d.Verb = s.low(to)
	}
	return d
}

// calledSo reports whether what is not true, or false, is what was said: "that is
// simply untrue", "the reports were false".
func (s sentence) calledSo(i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if s.at(k).low == "n't" || adverbs[s.low(k)] || be[s.low(k)] || s.low(k) == "as" && k > 1 {
			if s.low(k) == "as" {
				return deniers[s.low(k-1)] == "dispute" || deniers[s.low(k-2)] == "dispute" || claims[s.low(k-1)]
			}
			continue
		}
		return k < i-1 && (subjects[s.low(k)] || s.isClaimed(k))
	}
	return false
}

// isClaimed reports whether the words up to token i are what a claim says: "reports that
// the bridge will close".
func (s sentence) isClaimed(i int) bool {
	for k := i; k >= 0 && !s.stop(k); k-- {
		if claims[s.low(k)] {
			return s.low(k+1) == "that"
		}
	}
	return false
}

// isFalse is the denial of "it is not true that …", "there is no truth in reports
// that …" and "that is false".
func (s sentence) isFalse(from, to int) Denial {
	d := Denial{Words: Span{s.at(from).start, s.at(to).end}}
	for k := to + 1; k <= to+4 && s.at(k).isWord(); k++ {
		if s.low(k) == "that" && !s.stop(k+1) {
			d.Content, d.Verb = s.rest(k+1), s.predicate(k+1)
			return d
		}
	}
	for k := range s.tokens {
		switch {
		case !claims[s.low(k)] || s.low(k+1) != "that":
		case k > to:
			d.Content, d.Verb = s.rest(k+2), s.predicate(k+2)
			return d
		case k < from-2:
			d.Content, d.Verb = Span{s.at(k + 2).start, s.at(from - 1).end}, s.predicate(k+2)
			return d
		}
	}
	d.Near = true
	return d
}

// rest is what stands from token i to the end of its clause.
func (s sentence) rest(i int) Span {
	k := i
	for ; k < len(s.tokens) && !s.ends(k) && !(s.low(k) == "," && (closes[s.low(k+1)] || s.at(k+1).capital)); k++ {
	}
	if k == i {
		return Span{}
	}
	return Span{s.at(i).start, s.at(k - 1).end}
}

// closes are words behind a comma that end what is denied: "…, she said", "…, but".
var closes = set(`he she they it's his her its their our a an the but and who which saying adding insisting calling describing it`)

// isGerund reports whether a word has the form of a verb's -ing.
func isGerund(word string) bool {
	return len(word) > 4 && word[len(word)-3:] == "ing" && word != "everything" && word != "anything" && word != "nothing" && word != "something"
}
