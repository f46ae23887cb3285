package retrieval

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"footnote/retrieval/speechact"
)

// askEach answers the questions of one message each by itself, every one after those
// before it, so that "she" of the second is whom the first asks about. The excerpts stand
// in the order of the questions; a note tells of each which are its own, or that the
// articles do not answer it. The answer is an abstention when every one is.
func (ix *Index) askEach(ctx context.Context, question Question, parts []string) (Answer, error) {
	answer := Answer{
		ID: question.ID, Question: question.Text, Abstained: true,
		Citations: []Citation{}, Disputed: []Dispute{}, Nearest: []Citation{},
		Notes: []string{fmt.Sprintf("Understood as %d questions.", len(parts))},
	}
	limit := question.Limit
	if limit <= 0 {
		limit = defaultCitations
	}
	asked := min(len(parts), limit)
	history := slices.Clone(question.History)
	for i, part := range parts {
		if i >= asked {
			answer.Notes = append(answer.Notes, fmt.Sprintf("“%s” was left out: so few excerpts are shown. Ask it by itself.", part))
			continue
		}
		one := question
		one.Text, one.History, one.Limit = part, history, limit
		a, err := ix.askOne(ctx, one)
		if err != nil {
			return Answer{}, err
		}
		share := limit / asked
		if i < limit%asked {
			share++
		}
		answer.take(part, a, share)
		history = append(history, part)
	}
	answer.Text = answer.words(false)
	if answer.Abstained {
		answer.Citations = []Citation{}
		answer.Text = strings.Join(answer.Notes, "\n")
	}
	return answer, nil
}

// take adds the answer to one of several questions, of its citations so many as its share
// is, and those that dispute them.
func (a *Answer) take(part string, b Answer, share int) {
	a.Confidence = max(a.Confidence, b.Confidence)
	if b.Abstained {
		why := strings.TrimPrefix(b.Text, strings.Join(b.Notes, "\n")+"\n")
		a.Notes = append(a.Notes, fmt.Sprintf("“%s”: %s", part, strings.ReplaceAll(why, "\n", " ")))
		a.Notes = append(a.Notes, b.Notes...)
		if a.Abstained && a.Reason == "" {
			a.Reason, a.Nearest = b.Reason, b.Nearest
		}
		return
	}
	if a.Abstained {
		a.Abstained, a.Reason, a.Nearest = false, "", []Citation{}
	}
	numbers := map[int]int{} // of the part's citations, here
	shown := []string{}
	for i, c := range b.Citations {
		if i >= share && !slices.ContainsFunc(b.Disputed, func(d Dispute) bool { return slices.Contains(d.Citations, c.N) }) {
			continue
		}
		at := slices.IndexFunc(a.Citations, func(d Citation) bool {
			return d.Article == c.Article && d.Start <= c.Start && c.End <= d.End
		})
		if at < 0 {
			at = len(a.Citations)
			from := c.N
			c.N = at + 1
			a.Citations = append(a.Citations, c)
			c.N = from
		} else {
			a.Citations[at].emphasise(c.Emphasis)
		}
		numbers[c.N] = at + 1
		shown = append(shown, fmt.Sprintf("[%d]", at+1))
	}
	for _, d := range b.Disputed {
		d.Citations = slices.Clone(d.Citations)
		for i, n := range d.Citations {
			d.Citations[i] = numbers[n]
		}
		a.Disputed = append(a.Disputed, d)
	}
	a.Notes = append(a.Notes, fmt.Sprintf("“%s”: %s", part, strings.Join(shown, " ")))
	a.Notes = append(a.Notes, b.Notes...)
}

// emphasise adds the words that answer another question too, where they are no part of
// those that stand out already.
func (c *Citation) emphasise(spans [][2]int) {
	for _, s := range spans {
		if !slices.ContainsFunc(c.Emphasis, func(e [2]int) bool { return e[0] < s[1] && s[0] < e[1] }) {
			c.Emphasis = append(c.Emphasis, s)
		}
	}
	slices.SortFunc(c.Emphasis, func(a, b [2]int) int { return a[0] - b[0] })
}

// partsOf are the questions that a message asks: one, or two or three that can each stand
// alone. What is too long for one question stays one, which is refused.
func partsOf(text string) []string {
	if tooLong(text) {
		return []string{text}
	}
	return speechact.Parts(clean(text))
}
