package period

import "strings"

// eventReach is how many words of an event's name are looked over.
const eventReach = 5

// eventLead is the token of before, after, since, until or during that bounds a
// time by an event of the year that r names ("before the election of 2024"); -1
// where none does.
func (p *parser) eventLead(r reading) int {
	i := p.lastBefore(r.from, theWord)
	if r.precision != ToYear || r.joined || !p.is(i, ofWord) && !p.is(i, inWord) {
		return -1
	}
	for k := i - 1; k >= max(0, i-1-eventReach); k-- {
		switch t := p.tokens[k]; {
		case p.bounds(k) && k < i-1:
			return k
		case t.kind == mark || t.kind == inWord || t.kind == toWord:
			return -1
		}
	}
	return -1
}

// events are the bounds by an event without a date: "before the election",
// "since he resigned".
func (p *parser) events(readings []reading) []Span {
	var found []Span
	dates := make([]bool, len(p.tokens)+2) // the tokens of the readings
	for _, r := range readings {
		for i := r.from; i < r.next; i++ {
			dates[i] = true
		}
	}
	for i := range p.tokens {
		if !p.bounds(i) || p.isIdiom(i) || dates[i] {
			continue
		}
		end := i + 1
		for end < len(p.tokens) && end <= i+eventReach && p.isEventWord(end) && !dates[end] {
			end++
		}
		dated := dates[end] || (p.is(end, ofWord) || p.is(end, inWord)) && dates[end+1]
		if end > i+1 && !dated {
			found = append(found, Span{p.tokens[i].start, p.tokens[end-1].end})
		}
	}
	return found
}

// elsewhere are the words that point at a time which is told elsewhere: "at the
// time", "back then".
func (p *parser) elsewhere() []Span {
	var found []Span
	for i := range p.tokens {
		n := 0
		switch w := p.low(i); {
		case w == "at" && (p.is(i+1, theWord) || p.is(i+1, thatWord)) && p.low(i+2) == "time":
			n = 3
		case (w == "back" || w == "by" || w == "since") && p.low(i+1) == "then":
			n = 2
		default:
			continue
		}
		found = append(found, Span{p.tokens[i].start, p.tokens[i+n-1].end})
	}
	return found
}

// bounds reports whether token i is a word that bounds a time.
func (p *parser) bounds(i int) bool {
	switch k, _ := p.bounding(i); k {
	case beforeWord, afterWord, sinceWord, untilWord:
		return true
	case inWord:
		return strings.EqualFold(p.words(i), "during")
	}
	return false
}

// isIdiom reports whether the word at i belongs to a verb (named after, look after)
// or leads in who is asked for (after whom).
func (p *parser) isIdiom(i int) bool {
	switch strings.ToLower(p.words(i - 1)) {
	case "named", "called", "look", "looks", "looked", "looking", "take", "takes", "took", "taken":
		return p.is(i, afterWord)
	}
	switch strings.ToLower(p.words(i + 1)) {
	case "who", "whom", "what", "which", "whose", "when", "how":
		return true
	}
	return false
}

func (p *parser) isEventWord(i int) bool {
	switch p.at(i).kind {
	case mark, inWord, onWord, ofWord, byWord, fromWord, toWord, beforeWord, afterWord, sinceWord, untilWord:
		return false
	}
	return true
}
