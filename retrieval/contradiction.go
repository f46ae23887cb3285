package retrieval

import "fmt"

// Disputed stands before a Contradiction in an answer's text.
const Disputed = "Disputed: "

// Contradiction is a dispute as a sentence for people: which excerpts, of what dates, do
// not go together, and by which figures. It is "" for citations that the answer has not.
func (a Answer) Contradiction(d Dispute) string {
	if len(d.Citations) != 2 {
		return ""
	}
	one, other := a.cited(d.Citations[0]), a.cited(d.Citations[1])
	if one == nil || other == nil {
		return ""
	}
	first, second, end := one.dated(), other.dated(), ""
	if one.Article == other.Article {
		first, second = fmt.Sprintf("[%d]", one.N), fmt.Sprintf("[%d]", other.N)
		end = fmt.Sprintf(" in one article (%s)", one.date())
	}
	switch d.Kind {
	case kindDenial:
		return fmt.Sprintf("%s denies what %s says%s.", second, first, end)
	case kindFigure:
		return fmt.Sprintf("%s and %s give different figures%s%s.", first, second, end, figures(one, other, d.Words))
	default:
		return fmt.Sprintf("%s and %s do not agree%s.", first, second, end)
	}
}

// figures are both figures in quotation marks; "" where the citations have not got them.
func figures(one, other *Citation, words [][2]int) string {
	if len(words) != 2 {
		return ""
	}
	a, b := one.words(words[0]), other.words(words[1])
	if a == "" || b == "" {
		return ""
	}
	return fmt.Sprintf(": “%s” and “%s”", a, b)
}

// words are the words of an excerpt at a span of its article; "" outside it.
func (c *Citation) words(at [2]int) string {
	if at[0] < c.Start || at[0] >= at[1] || at[1] > c.End || c.End-c.Start != len(c.Text) {
		return ""
	}
	return c.Text[at[0]-c.Start : at[1]-c.Start]
}

// cited is the citation of that number; nil when there is none.
func (a Answer) cited(n int) *Citation {
	if n < 1 || n > len(a.Citations) {
		return nil
	}
	return &a.Citations[n-1]
}

// dated is a citation's number with the date of its article.
func (c *Citation) dated() string { return fmt.Sprintf("[%d] (%s)", c.N, c.date()) }

// date is the date of a citation's article for people.
func (c *Citation) date() string {
	d, err := ParseDate(c.Published)
	switch {
	case err != nil:
		return c.Published
	case c.PublishedInferred && !d.IsZero():
		return d.Words() + ", inferred"
	default:
		return d.Words()
	}
}
