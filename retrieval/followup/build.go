package followup

import (
	"cmp"
	"slices"
	"strings"
)

// change puts words in the place of a stretch of a question.
type change struct {
	start, end int
	text       string
}

// changed is a text with changes made; of two that overlap the first counts.
func changed(text string, changes []change) string {
	slices.SortStableFunc(changes, func(a, b change) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	end := 0
	for _, c := range changes {
		if c.start < end {
			continue
		}
		b.WriteString(text[end:c.start])
		b.WriteString(c.text)
		end = c.end
	}
	b.WriteString(text[end:])
	return b.String()
}

// upTo cuts a text after so many words.
func upTo(text string, most int) string {
	words := strings.Fields(text)
	return strings.TrimRight(strings.Join(words[:min(most, len(words))], " "), ".,;:!?")
}

// mostRest is how many words of an earlier question are taken into one.
const mostRest = 20

// statement is what a question says besides asking: without its question word and
// the auxiliary that opens it. "Did the boat sink?" says "the boat sink".
func (p parsed) statement() string {
	i := p.opening()
	if p.at(i).is(preposition) && p.at(i+1).is(asks) {
		i++
	}
	if p.at(i).is(asks) {
		for i++; p.at(i).is(quantity|adverb) && p.low(i) != "not"; i++ {
		}
	}
	for p.at(i).is(auxiliary) {
		i++
	}
	return upTo(p.text(min(i, len(p.words)), len(p.words)), mostRest)
}

// the puts an article before a common noun without one.
func the(p parsed, f phrase) string {
	text := p.described(f)
	if p.words[f.start].upper || p.words[f.start].name >= 0 {
		return text
	}
	return "the " + text
}

// openings are the words that go on with a talk and say nothing else, longest first.
var openings = [][]string{
	{"and", "what", "about"}, {"but", "what", "about"}, {"so", "what", "about"}, {"and", "how", "about"}, {"or", "what", "about"},
	{"what", "about"}, {"how", "about"}, {"same", "for"}, {"the", "same", "for"}, {"and", "then"}, {"and", "also"},
	{"and"}, {"but"}, {"or"}, {"so"}, {"also"}, {"ok"}, {"okay"}, {"then"}, {"well"}, {"plus"},
}

// opening is how many words of a question only go on with the talk.
func (p parsed) opening() int {
	for _, o := range openings {
		if len(p.words) > len(o) && slices.EqualFunc(o, p.words[:len(o)], func(low string, w word) bool { return low == w.low }) {
			return len(o)
		}
	}
	return 0
}

// lows are the words of a question from i on, in lower case.
func (p parsed) lows(i int) string {
	var all []string
	for _, w := range p.words[min(i, len(p.words)):] {
		all = append(all, w.low)
	}
	return strings.Join(all, " ")
}
