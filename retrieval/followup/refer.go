package followup

import "strings"

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
		case (w.low == "one" || w.low == "ones") && (q.at(i-1).open() && i > 1 || numbered[q.low(i-1)]):
			r.one(i)
		case w.low == "there" && !q.at(i-1).is(be) && !q.at(i+1).is(be|auxiliary):
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

func (r *reader) pronoun(i int) {
	q := r.question
	switch low := q.low(i); low {
	case "he", "she", "him", "her", "his", "hers":
		text := r.person(genderOf(low))
		if text == "" {
			if r.leant = true; r.unclear == "" {
				r.unclear = low
			}
			return
		}
		r.put(i, i+1, referent{text: text}, "")
	case "it", "its":
		switch {
		case low == "it" && q.at(i-1).is(speech):
			r.claim(i)
		case low == "it" && q.takesPlace() && !q.at(i-1).is(preposition):
			r.event(i)
		default:
			ref, ok := r.thing()
			switch {
			case !ok:
				r.beside()
			case ref.aside && (q.low(i-1) == "about" || q.low(i-1) == "on"): // what is talked about is what happened
				r.event(i)
			default:
				r.put(i, i+1, ref, "")
			}
		}
	case "they", "them", "their", "theirs":
		if ref, ok := r.several(); ok {
			r.put(i, i+1, ref, "")
		} else if text := r.turns[0].speaker(); text != "" && low == "they" {
			r.put(i, i+1, referent{text: text}, "")
		} else {
			r.beside()
		}
	}
}

// numbered are the closed words before "one" that choose among things named before.
var numbered = set("other another first second third last next which same")

// one puts the noun that the talk is about in the place of "one": "the new one".
func (r *reader) one(i int) {
	for _, before := range r.turns {
		for _, f := range before.parsed.phrases {
			if head := before.parsed.head(f); f.name < 0 && !head.is(human) && !vague[head.low] || f.name >= 0 && f.to-f.from > 1 && before.parsed.kind(f) == unnamed {
				r.put(i, i+1, referent{text: head.low, context: before.source()}, "")
				return
			}
		}
	}
	r.beside()
}

// takesPlace reports whether a question asks about an event: "when did it happen?".
func (p parsed) takesPlace() bool {
	for i, w := range p.words {
		if strings.HasPrefix(w.low, "happen") || strings.HasPrefix(w.low, "occur") || strings.HasPrefix(w.low, "tak") && p.low(i+1) == "place" {
			return true
		}
	}
	return false
}

func (r *reader) pointer(i, noun int) {
	q := r.question
	if noun > i+1 {
		if timeNouns[q.low(noun-1)] && len(r.turns[0].Times) > 0 {
			r.put(i, noun, referent{text: r.turns[0].Text[r.turns[0].Times[0].Start:r.turns[0].Times[0].End]}, "")
		} else if ref, ok := r.point(q.words[noun-1]); ok {
			r.put(i, noun, ref, "")
		} else {
			r.beside()
		}
		return
	}
	switch before := q.at(i - 1); {
	case before.is(speech) || q.saidWithin(i):
		r.claim(i)
	case before.is(be) || q.takesPlace() || q.words[i].possessive:
		r.event(i)
	default:
		if ref, ok := r.thing(); ok && q.words[i].low != "those" && q.words[i].low != "these" {
			r.put(i, i+1, ref, "")
		} else if ref, ok := r.several(); ok {
			r.put(i, i+1, ref, "")
		} else {
			r.event(i)
		}
	}
}

// saidWithin reports whether "that" at i is what a verb of saying in front of it is
// about: "did he really say all that?".
func (p parsed) saidWithin(i int) bool {
	for j := max(0, i-3); j < i; j++ {
		if p.words[j].is(speech) && !p.at(i-1).is(preposition) {
			return true
		}
	}
	return false
}

// claimWords is how much of an excerpt stands for it.
const claimWords = 14

// claim puts what was shown in the place of the "that" that somebody said.
func (r *reader) claim(i int) {
	if shown := r.turns[0].shown(); len(shown) > 0 {
		r.said = strings.Trim(upTo(shown[0].Text, claimWords), "“”\"‘’")
		r.put(i, i+1, referent{text: "“" + r.said + "”"}, "")
		return
	}
	r.event(i)
}

// event puts what the earlier question says in the place of a word.
func (r *reader) event(i int) {
	if text := r.turns[0].parsed.statement(); text != "" {
		r.put(i, i+1, referent{text: text}, "")
		if r.context == "" {
			r.context = r.turns[0].Context
		}
		return
	}
	r.beside()
}

func (r *reader) place(i int) {
	if ref, ok := r.where(); ok {
		before := "in "
		if r.question.at(i - 1).is(preposition) {
			before = ""
		}
		r.put(i, i+1, ref, before)
		if ref.context == "" && r.context == "" {
			r.context = r.turns[0].source()
		}
		return
	}
	r.beside()
}

func (r *reader) time(i int) {
	if times := r.turns[0].Times; len(times) > 0 {
		r.put(i, i+1, referent{text: r.turns[0].parsed.timed(times[0])}, "")
		return
	}
	r.beside()
}

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

// speaker is who is quoted in the first excerpt shown.
func (b turn) speaker() string {
	if shown := b.shown(); len(shown) > 0 && shown[0].Speaker != nil {
		return named("", *shown[0].Speaker).text
	}
	return ""
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
