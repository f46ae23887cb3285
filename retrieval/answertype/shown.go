package answertype

import (
	"slices"
	"strings"
)

// Shown are the spans of Find that may stand out before a reader as the answer. To rank
// a sentence, a weak span is better than none; to a reader it says something wrong: that
// somebody's two years in prison are their age, or that the one who was mayor before
// Okafor is Okafor.
func Shown(q Question, text string) []Span {
	s := look(&q, text)
	misled := false // by the best one
	if all := s.best(); len(all) > 0 && q.Type == Person {
		misled = slices.ContainsFunc(s.found, func(c candidate) bool { return s.tokens[c.from].start == all[0].Start && s.misleads(c) })
	}
	s.found = slices.DeleteFunc(s.found, func(c candidate) bool { return s.misleads(c) })
	if misled { // the rest must be somebody for certain
		s.found = slices.DeleteFunc(s.found, func(c candidate) bool { return c.form < surePerson || s.tokens[c.to-1].is(title|office) })
	}
	spans := s.spans()
	for i, span := range spans {
		spans[i].End = span.Start + oneSentence(q, text[span.Start:span.End])
		if rest, cut := strings.CutPrefix(strings.ToLower(text[span.Start:spans[i].End]), "up "); cut && !strings.HasPrefix(rest, "to ") {
			spans[i].Start += len("up ") // picked up 171 people
		}
	}
	return spans
}

// surePerson is the form of a name that is a person's by more than its capital.
const surePerson = 0.8

// weakReason is the form of a stretch that is taken for a reason because nothing else is.
const weakReason = 0.45

// misleads reports whether a candidate that is right often enough to rank by would tell
// a reader something that the sentence does not say.
func (s *sentence) misleads(c candidate) bool {
	switch s.q.Type {
	case Age, Money:
		return c.form < 1 // no age, or no sum
	case Number:
		if first := s.tokens[c.from]; c.to == c.from+1 && !first.digits && first.end-first.start == 1 {
			return true // the m of 4.10 a.m.
		}
		if s.q.head != 0 && c.form < 0.5 {
			return true // 50 minutes, of people
		}
		next := strings.TrimSuffix(strings.ToLower(s.text[s.tokens[c.to-1].end:min(len(s.text), s.tokens[c.to-1].end+5)]), ".")
		next = strings.TrimSpace(next)
		return strings.HasPrefix(next, "a.m") || strings.HasPrefix(next, "p.m") || strings.HasPrefix(next, "am ") || strings.HasPrefix(next, "pm ")
	case Person:
		last := s.tokens[c.to-1]
		for i := c.from; i < c.to; i++ {
			if s.tokens[i].digits {
				return true // a sum of kroner
			}
		}
		if feasts[s.lower(c.to-1)] && c.to == c.from+1 {
			return true
		}
		return last.asked >= 0 && last.capital && s.q.terms[last.asked].name && !s.q.kin
	case Reason:
		return c.form == weakReason && s.at(c.from).is(preposition)
	}
	return false
}

// feasts have capitals and are nobody.
var feasts = words("easter christmas ramadan eid passover diwali hanukkah lent whitsun pentecost thanksgiving halloween")

// oneSentence is how many bytes of a span belong to the sentence that it begins in; words
// in quotation marks may be several.
func oneSentence(q Question, span string) int {
	if q.Type == Quotation {
		return len(span)
	}
	end := len(span)
	if i := strings.IndexByte(span, '\n'); i > 0 {
		end = i
	}
	for at := 0; ; {
		i := strings.IndexAny(span[at:end], ".!?")
		if i < 0 || at+i+2 >= end {
			break
		}
		at += i + 1
		if next := span[at:]; next[0] == ' ' && next[1] >= 'A' && next[1] <= 'Z' && at-2 >= 0 && longWord(span[:at-1]) {
			end = at - 1
			break
		}
	}
	return len(strings.TrimRight(span[:end], " \t\r\n.,;:"))
}

// longWord reports whether a text ends with a word of more than three letters, which no
// abbreviation before a name has: Mr. Holm, St. Ives, J. Lund.
func longWord(text string) bool {
	word := text[strings.LastIndexAny(text, " .\n")+1:]
	return len(word) > 3
}
