package followup

import (
	"slices"
	"strings"
)

// fragment reads words without a verb ("And in 2025?", "What about Germany?") in the
// place of those of their kind in the earlier question.
func (t talk) fragment() (Reading, bool) {
	q := t.question
	from := q.opening()
	before := t.turns[0].parsed
	if presents[q.lows(from)] && len(before.Times) > 0 {
		last := before.Times[len(before.Times)-1]
		return Reading{Complete: changed(before.Text, []change{{last.End - len(before.timed(last)), last.End, ""}})}, true
	}
	if !q.isFragment(from) {
		return Reading{}, false
	}
	var changes []change
	var added []string
	if len(q.Times) > 0 {
		switch said := q.timed(q.Times[0]); {
		case len(before.Times) > 0:
			span := before.Times[len(before.Times)-1]
			whole := before.timed(span)
			changes = append(changes, change{span.End - len(whole), span.End, said})
		default:
			added = append(added, said)
		}
	}
	for _, f := range q.phrases {
		at, ok := before.slot(q, f)
		switch {
		case ok:
			g := before.phrases[at]
			changes = append(changes, change{before.words[g.start].start, before.words[g.to-1].end + possessiveLength(before, g), q.described(f) + possessiveOf(before, g)})
		case from == 0:
			return Reading{}, false
		case len(changes) > 0 || len(added) > 0:
			added = append(added, q.text(f.start, f.to))
		default:
			return t.beside(f)
		}
	}
	if len(changes)+len(added) == 0 {
		return Reading{}, false
	}
	own := strings.TrimRight(changed(before.Text, changes), " ?!.")
	return Reading{Complete: strings.Join(append([]string{own}, added...), " ") + "?"}, true
}

// presents are fragments for the time of asking.
var presents = listed("now,today,this time,these days,currently,at present,nowadays,right now,and now")

// beside reads a fragment that has no place in the earlier question: one word beside
// what the talk is about, more than that a new topic.
func (t talk) beside(f phrase) (Reading, bool) {
	q := t.question
	if f.to-f.from > 1 || f.name >= 0 && q.Names[f.name].Kind == Person {
		return Reading{}, false
	}
	return Reading{Complete: upperFirst(q.text(q.opening(), len(q.words))) + "?", Context: t.turns[0].whole()}, true
}

// mostFragment is how many words a fragment has: more are a topic of their own.
const mostFragment = 8

// isFragment reports whether the words from i on have no verb and mark themselves as
// going on: by what opens them, by a preposition, or by a question mark.
func (p parsed) isFragment(from int) bool {
	n := len(p.words) - from
	if n <= 0 || n > mostFragment || len(p.phrases)+len(p.Times) == 0 {
		return false
	}
	for _, w := range p.words[from:] {
		if w.time || w.name >= 0 {
			continue
		}
		if w.class&(auxiliary|asks|pronoun|possessive|pointer) != 0 || isVerb(w) && !slices.ContainsFunc(p.phrases, func(f phrase) bool { return p.words[f.from] == w }) {
			return false
		}
	}
	first := p.words[from]
	return from > 0 || first.is(preposition) && n <= 5 || first.time && n <= 3 || strings.HasSuffix(strings.TrimSpace(p.Text), "?") && n <= 3
}

// timed is an expression of time with the preposition before it: "in 2025".
func (p parsed) timed(t Span) string {
	start := t.Start
	if first := p.opening(); first > 0 && first < len(p.words) && p.words[first].start < t.End {
		start = max(start, p.words[first].start) // "what about 2024"
	}
	for i, w := range p.words {
		if i > p.opening() && w.start >= t.Start && p.words[i-1].is(preposition) {
			start = min(start, p.words[i-1].start)
		}
		if w.start >= t.Start {
			break
		}
	}
	return p.Text[start:t.End]
}

func possessiveOf(p parsed, f phrase) string {
	return p.Text[p.head(f).end : p.head(f).end+possessiveLength(p, f)]
}

// possessiveLength is the bytes of the 's behind a phrase.
func possessiveLength(p parsed, f phrase) int {
	switch rest := p.Text[p.head(f).end:]; {
	case !p.head(f).possessive:
		return 0
	case strings.HasPrefix(rest, "’"):
		return min(len("’s"), len(rest))
	default:
		return min(len("'s"), len(rest))
	}
}
