package retrieval

import (
	"fmt"
	"strings"

	"footnote/retrieval/speechact"
)

// answerThreshold is the confidence under which the answer is an abstention. On pages that
// the reader did not learn from it refuses 2 to 3 % of what the articles answer, 15 to 19 %
// of the questions on their subjects that they do not, and 68 to 100 % of those about other
// things (docs/evaluation.md has other thresholds).
const answerThreshold = 0.15

// silence says why a query with these sentences gets no answer; "" when it does.
func (ix *Index) silence(q Query, ranked []sentence, confidence float64) Silence {
	switch {
	case len(q.Unknown) > 0:
		return SilenceUnknownName
	case len(ranked) == 0 || confidence < ix.threshold():
		return SilenceNoEvidence
	default:
		return ""
	}
}

// abstain makes the answer an abstention with a sentence for people.
func (a Answer) abstain(why Silence, q Query) Answer {
	a.Abstained, a.Reason = true, why
	lines := append([]string{}, a.Notes...)
	a.Text = strings.Join(append(lines, why.sentence(q)), "\n")
	return a
}

// sentence tells a person why there is no answer.
func (s Silence) sentence(q Query) string {
	switch {
	case s == SilenceNoEvidence && q.rounds+len(q.past) > 0:
		return "The articles say no more about that than was shown."
	case s == SilenceNotAQuestion && q.unclear:
		return "Ask again with the name."
	}
	switch s {
	case SilenceEmpty:
		return "Nothing was asked. Type a question about the articles."
	case SilenceTooLong:
		return fmt.Sprintf("The question is too long: ask in at most %d characters.", MaxQuestionRunes)
	case SilenceNotAQuestion:
		return notAQuestion(q.act)
	case SilenceUnknownName:
		return strings.Join(append([]string{fmt.Sprintf("No article mentions %s.", listed(q.Unknown))}, q.looked.lacking()...), " ")
	default:
		return q.looked.nothingFound()
	}
}

// notAQuestion says what Footnote is for to one who greets it, talks about it or
// orders it about.
func notAQuestion(act speechact.Act) string {
	switch act {
	case speechact.Greeting:
		return "That asks nothing. Ask about a person, a place or an event in the articles."
	case speechact.Personal:
		return "That is not about the articles. Footnote only shows what they say, in their own words."
	case speechact.Order:
		return "That is an instruction, not a question. Footnote only shows what the articles say, in their own words."
	default:
		return "That has no word to search for. Ask about a person, a place or an event in the articles."
	}
}

// listed joins words as a sentence does: "a", "a or b", "a, b or c".
func listed(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
