package bot

import (
	"fmt"

	"footnote/retrieval"
)

// coverage says what there was to look through: how many articles, from when to
// when, and how many of them a filter leaves.
func (c *clerk) coverage(filter retrieval.Filter) string {
	corpus := c.answerer.Corpus()
	text := "The corpus has " + period(corpus) + "."
	if words := filterWords(filter); words != "" {
		kept, undated := corpus.Kept(filter)
		text += fmt.Sprintf(" %s of them %s %s", numberOf(kept), isOrAre(kept), words)
		if undated > 0 {
			text += fmt.Sprintf("; %s left out, being undated", numberOf(undated))
		}
		text += "."
	}
	return text
}

// period is "5 articles, from 15 August 2023 to 3 March 2024, 1 of them undated".
func period(corpus *retrieval.Corpus) string {
	var first, last retrieval.Date
	undated := 0
	for _, a := range corpus.Articles {
		d := a.Published
		if d.IsZero() {
			undated++
			continue
		}
		if first.IsZero() || d.Compare(first) < 0 {
			first = d
		}
		if last.IsZero() || d.Compare(last) > 0 {
			last = d
		}
	}
	text := count(len(corpus.Articles), "article")
	switch {
	case first.IsZero():
		return text + ", none of them dated"
	case first == last:
		text += ", of " + first.Words()
	default:
		text += ", from " + first.Words() + " to " + last.Words()
	}
	if undated > 0 {
		text += fmt.Sprintf(", %d of them undated", undated)
	}
	return text
}

func numberOf(n int) string {
	if n == 0 {
		return "None"
	}
	return fmt.Sprint(n)
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
