package retrieval

import (
	"regexp"
	"strings"

	"footnote/retrieval/period"
)

// fewestToRead is how many words a follow-up needs that say what it asks, to be read by
// itself.
const fewestToRead = 2

// toRead is the question that is read. A follow-up is read by itself, since sentences that
// answer the question before it would pass for answers to it; one that says too little
// ("And in 2025?") with that question.
func (ix *Index) toRead(q Query) string {
	if q.Own == q.Text {
		return q.Own
	}
	telling := 0
	for _, t := range ix.analyzer.QueryTerms(q.Own) {
		if !ix.analyzer.IsStop(t) {
			telling++
		}
	}
	if telling < fewestToRead {
		return q.Text
	}
	return q.Own
}

// beforeTime are the words that lead to a time: "in" of "in 2016".
var beforeTime = regexp.MustCompile(`(?i)\b(in|on|at|during|of|for|from|by|since|as of|back in)\s*$`)

// withoutTimes is a question without the times that it names. The date of an article is
// not among the words that are read, so of a sentence whose article is of the time asked
// about the rest of the question is left to ask.
func withoutTimes(text string, now Date) string {
	n := period.OfQuestion(text, day(now))
	if n.Period.IsZero() {
		return text
	}
	var kept strings.Builder
	end := 0
	for _, e := range n.Dates {
		if e.Start < end {
			continue
		}
		kept.WriteString(strings.TrimRight(beforeTime.ReplaceAllString(text[end:e.Start], ""), " ,"))
		end = e.End
	}
	kept.WriteString(text[end:])
	return kept.String()
}
