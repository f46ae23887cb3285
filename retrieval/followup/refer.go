package followup

// leaning puts names and nouns in the place of the words that lean on what was said
// before.
func (t talk) leaning() (Reading, bool) {
	q := t.question
	r := &reader{talk: t}
	for i := 0; i < len(q.words); i++ {
		w := q.words[i]
		switch {
		case w.is(pronoun|possessive) && q.leans(i):
			r.pronoun(i)
		case w.is(pointer):
			if noun, ok := q.pointed(i); ok {
				r.pointer(i, noun)
				i = noun - 1
			}
		case (w.low == "one" || w.low == "ones") && (q.at(i-1).open() && i > 1 || numbered[q.low(i-1)]) && !q.at(i+1).open():
			r.one(i)
		case w.low == "there" && i > 0 && !q.at(i-1).is(be|asks) && !q.at(i+1).is(be|auxiliary):
			r.place(i)
		case w.low == "then" && i == len(q.words)-1 && i > 1:
			r.time(i)
		}
	}
	for _, f := range q.phrases {
		r.definite(f)
	}
	if !r.leant {
		return Reading{}, false
	}
	if q.asksElse() {
		r.drop("else")
	}
	return Reading{Complete: changed(q.Text, r.changes), Own: changed(q.Text, r.named), Context: r.context, Claim: r.said, Unclear: r.unclear, More: q.asksElse()}, true
}

// reader collects what the words of one question mean.
type reader struct {
	talk
	changes []change
	named   []change // those of changes that put a name, or nothing in a noun's place
	context string
	said    string // the claim
	unclear string
	leant   bool
}

// put writes a referent over the words i to (excluded) to.
func (r *reader) put(i, to int, ref referent, before string) {
	q := r.question
	text := before + ref.text
	if q.words[i].is(possessive) && (q.words[i].low != "her" && q.words[i].low != "his" || q.owns(i)) {
		text += "’s"
	}
	c := change{q.words[i].start, q.words[to-1].end, text}
	r.changes = append(r.changes, c)
	if ref.context != "" {
		c.text = q.words[to-1].of(q.Text) // "deal" of "that deal" was asked
	}
	r.named = append(r.named, c)
	if r.context == "" {
		r.context = ref.context
	}
	r.leant = true
}

// beside takes the whole earlier question for what a word means.
func (r *reader) beside() {
	r.context, r.leant = r.turns[0].whole(), true
}

// drop leaves a word out of what is asked.
func (r *reader) drop(low string) {
	for i, w := range r.question.words {
		if w.low == low && i > 0 {
			c := change{start: r.question.words[i-1].end, end: w.end}
			r.changes, r.named = append(r.changes, c), append(r.named, c)
		}
	}
}

// asksElse reports whether a question asks for what has not been shown yet.
func (p parsed) asksElse() bool {
	for i, w := range p.words {
		if w.low == "else" && p.at(i-1).class&(asks|pronoun) != 0 {
			return true
		}
	}
	return false
}
