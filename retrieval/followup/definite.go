package followup

// definite reads "the ministry" as the one named before, where the question says no
// more of it.
func (r *reader) definite(f phrase) {
	q := r.question
	if f.lead != "the" || f.name >= 0 || f.to-f.from != 1 || f.start != f.from || q.closer(f.to) {
		return
	}
	noun := q.head(f)
	for _, before := range r.turns {
		if g, ok := before.parsed.headed(noun.low); ok {
			if g.to-g.start > 1 || g.name >= 0 {
				r.put(f.from-1, f.to, referent{text: the(before.parsed, g)}, "")
			}
			if r.leant = true; r.context == "" {
				r.context = before.source()
			}
			return
		}
	}
	if len(q.Names) > 0 || !noun.is(collective|human) && !noun.is(event) {
		return
	}
	for _, e := range r.turns[0].shown() {
		if text := e.headed(noun.low); text != "" {
			r.put(f.from-1, f.to, referent{text: text, context: r.turns[0].source()}, "")
			return
		}
	}
}

// closer reports whether the word at i tells which one a noun before it means.
func (p parsed) closer(i int) bool {
	switch p.low(i) {
	case "of", "with", "between", "for", "that", "which", "who", "whose", "against", "in", "on", "at", "from", "where":
		return !p.at(i + 1).time
	}
	return false
}
