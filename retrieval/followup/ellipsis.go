package followup

import "strings"

// mores ask for more of the same, whatever was asked.
var mores = listed(`anything else,what else,who else,where else,when else,more,tell me more,tell me more about it,tell me more about that,
	tell me more about this,go on,continue,more details,details,more about that,more about it,more on that,what more,can you elaborate,
	elaborate,explain,something else,any more,anything more,anyone else,anybody else,is there more,is there anything else,show me more`)

// listed are the entries of a list with commas.
func listed(list string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.SplitSeq(list, ",") {
		all[strings.TrimSpace(w)] = true
	}
	return all
}

// more reads "Anything else?" as the earlier question asked again.
func (t talk) more() (Reading, bool) {
	q := t.question
	if !mores[q.lows(q.opening())] && !mores[q.lows(0)] {
		return Reading{}, false
	}
	return Reading{Complete: t.turns[0].Text, More: true, Again: true}, true
}

// bare reads a question word alone ("Why?", "Since when?", "How many exactly?") as
// asked of the whole earlier question.
func (t talk) bare() (Reading, bool) {
	q := t.question
	from := q.opening()
	at := -1
	for i := from; i < len(q.words); i++ {
		w := q.words[i]
		switch {
		case w.is(asks):
			if at >= 0 {
				return Reading{}, false
			}
			at = i
		case !w.is(adverb|preposition|quantity) && w.low != "come" && w.low != "old" && w.low != "one" && w.low != "ones":
			return Reading{}, false
		}
	}
	if at < 0 {
		return Reading{}, false
	}
	word := q.text(from, len(q.words))
	before := t.turns[0]
	return Reading{Complete: upperFirst(word) + " " + before.parsed.questioned() + "?", Asks: strings.ToLower(word)}, true
}

// noun reads a question word with its noun alone ("How many boats?", "Which sea?", "On
// which day?") as asked of what the earlier question says.
func (t talk) noun() (Reading, bool) {
	q := t.question
	from := q.opening()
	word := from
	if q.at(word).is(preposition) {
		word++
	}
	if len(q.phrases) != 1 || !q.phrases[0].asked || q.phrases[0].to != len(q.words) || q.phrases[0].start-word > 2 || !q.at(word).is(asks) {
		return Reading{}, false
	}
	before := t.turns[0].parsed
	said := before.questioned()
	if len(before.phrases) > 0 && before.phrases[0].asked {
		said = before.text(before.phrases[0].to, len(before.words))
	}
	if said == "" {
		return Reading{}, false
	}
	return Reading{Complete: upperFirst(q.text(from, len(q.words))) + " " + upTo(said, mostRest) + "?"}, true
}

// questioned is an earlier question for another question word to stand before: with
// its auxiliary, without its own question word. A noun asked for stays.
func (p parsed) questioned() string {
	i := p.opening()
	if p.at(i).is(preposition) && p.at(i+1).is(asks) {
		i++
	}
	if p.at(i).is(asks) {
		for i++; p.at(i).is(quantity|adverb) && p.low(i) != "not"; i++ {
		}
	}
	return lowerFirst(upTo(p.text(min(i, len(p.words)), len(p.words)), mostRest), p.at(i).name < 0)
}
