package followup

import "strings"

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
	case utters[before.low] || q.saidWithin(i):
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

// utters are the verbs whose "it" and "that" are words: one announces a plan, but says
// that it is good.
var utters = set("say says said saying tell tells told claim claims claimed argue argues argued think thinks thought insist insisted admit admitted deny denies denied")

// saidWithin reports whether "that" at i is what a verb of saying in front of it is
// about: "did he really say all that?".
func (p parsed) saidWithin(i int) bool {
	for j := max(0, i-3); j < i; j++ {
		if utters[p.words[j].low] && !p.at(i-1).is(preposition) {
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

// speaker is who is quoted in the first excerpt shown.
func (b turn) speaker() string {
	if shown := b.shown(); len(shown) > 0 && shown[0].Speaker != nil {
		return named("", *shown[0].Speaker).text
	}
	return ""
}
