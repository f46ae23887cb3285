package retrieval

import (
	"fmt"
	"slices"
	"strings"

	"footnote/retrieval/answertype"
	"footnote/retrieval/period"
)

// otherTime is the sentence for people that says that no excerpt with what is asked for is
// of the time asked about: of 2023, figures of 2021 are no answer, but the nearest that
// there are. It is "" where one may be, or the question bounds the time by one end only.
func otherTime(q Query, chosen []sentence) string {
	when, _ := intentOf(q)
	words := timeAsked(q, when)
	if words == "" || len(chosen) == 0 || slices.Contains(q.looked.figures, words) {
		return ""
	}
	asks := answertype.Of(q.Own)
	holds := func(s sentence) bool { return len(answertype.Shown(asks, s.text())) > 0 }
	some := slices.ContainsFunc(chosen, holds)
	for _, s := range chosen {
		if some && !holds(s) {
			continue
		}
		published := periodOf(s.hit.Article.Published)
		if published.IsZero() || published.Distance(when.Period) == 0 {
			return ""
		}
		for _, e := range period.Find(s.text(), published.First) {
			if !e.IsResolved() || e.Period.Distance(when.Period) == 0 {
				return ""
			}
		}
	}
	return fmt.Sprintf("No answer of %s was found; these are of other times.", words)
}

// wordsOf is the time that relative words were taken for, by the day or the month.
func wordsOf(e period.Expression) string {
	switch d := dateOfDay(e.Period.First); {
	case e.Period.Days() == 1:
		return d.Words()
	case e.Precision == period.ToYear:
		return Date{Year: d.Year}.Words()
	case e.Precision == period.ToMonth:
		return Date{Year: d.Year, Month: d.Month}.Words()
	default:
		return "from " + d.Words()
	}
}

// timeAsked are the words of the one time that a query asks about; "" for none and for a
// bound.
func timeAsked(q Query, when period.Intent) string {
	if when.Period.IsZero() || when.Period.IsOpen() || when.Vague || when.Range || len(when.Unresolved) > 0 {
		return ""
	}
	today := day(q.Question.Now)
	for _, text := range []string{q.Own, q.Text} {
		for _, e := range period.Find(text, today) {
			if e.Period != when.Period {
				continue
			}
			words := text[e.Start:e.End]
			switch {
			case !e.Relative:
				return words
			case !strings.Contains(words, " "):
				return "" // "on Tuesday" is often the articles' own
			}
			return words + " (" + wordsOf(e) + ")"
		}
	}
	return ""
}
