package followup

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
		case low == "it" && utters[q.low(i-1)] && q.object(i):
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
