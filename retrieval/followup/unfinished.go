package followup

import "strings"

// counted reads "How many died?" as about those counted before.
func (t talk) counted() (Reading, bool) {
	q := t.question
	i := q.opening()
	if q.low(i) != "how" || q.low(i+1) != "many" {
		return Reading{}, false
	}
	next := q.at(i + 2)
	if i+2 < len(q.words) && !next.is(auxiliary) && !isVerb(next) && !(next.is(preposition) && next.low != "of") {
		return Reading{}, false
	}
	ref, ok := t.several()
	if !ok {
		return Reading{}, false
	}
	rest := strings.TrimPrefix(ref.text, "the ")
	own := q.Text[:q.words[i+1].end] + " " + rest + q.Text[q.words[i+1].end:]
	return Reading{Complete: own, Own: q.Text, Context: ref.context}, true
}

// unfinished reads a question that says too little to stand alone ("Who won?", "What
// was the score?", "What happened next?") beside the earlier one.
func (t talk) unfinished() (Reading, bool) {
	q := t.question
	asked, verbs := false, 0
	for _, w := range q.words {
		switch {
		case w.name >= 0, w.low == "you", w.low == "i", w.low == "me", w.low == "your", w.low == "we":
			return Reading{}, false
		case w.is(asks):
			asked = true
		case w.open():
			verbs++
		}
	}
	if !asked || verbs == 0 || verbs > 2 {
		return Reading{}, false
	}
	switch len(q.phrases) {
	case 0:
	case 1:
		f := q.phrases[0]
		if f.lead != "the" || !q.head(f).is(relational) || q.closer(f.to) {
			return Reading{}, false
		}
	default:
		return Reading{}, false
	}
	return Reading{Complete: q.Text, Context: t.turns[0].whole()}, true
}
