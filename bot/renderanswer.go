package bot

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"footnote/retrieval"
)

// renderAnswer shows an answer: the words with their [n], and under them a block
// for each excerpt with a button to the words around it. It is pure, and stays
// under Discord's limits whatever it is given.
func renderAnswer(a retrieval.Answer, v view) message {
	if a.Abstained {
		return renderAbstention(a, v)
	}
	heading := join([]string{asked(a.Question), answerText(a), disputes(a), notes(a.Notes)})
	rows := []component{}
	if v.key != "" {
		buttons := []component{
			button("More passages", customID(verbMore, v.key, "open")),
			emojiButton("👍", customID(verbGood, v.key)), emojiButton("👎", customID(verbBad, v.key)),
		}
		if v.private {
			buttons = append(buttons, button("Share", customID(verbShare, v.key)))
		}
		rows = append(rows, row(buttons...))
	}
	return assemble(heading, citationBlocks(a.Citations, v), "excerpt", rows...)
}

// renderAbstention says that there is no answer, what was looked for and in what,
// and offers what is nearest.
func renderAbstention(a retrieval.Answer, v view) message {
	said := a.Text
	for _, note := range a.Notes {
		said = strings.TrimPrefix(strings.TrimPrefix(said, note), "\n")
	}
	heading := join([]string{asked(a.Question), clipped(said, maxAnswerShown/2), notes(a.Notes), v.coverage})
	if v.key == "" {
		return newMessage(heading, nil, "")
	}
	buttons := []component{button("Nearest passages", customID(verbNearest, v.key)), emojiButton("👍", customID(verbGood, v.key)), emojiButton("👎", customID(verbBad, v.key))}
	if v.private {
		buttons = append(buttons, button("Share", customID(verbShare, v.key)))
	}
	return newMessage(heading, nil, "", row(buttons...))
}

// renderNearest shows the passages nearest to a question that has no answer.
func renderNearest(q retrieval.Question, nearest []retrieval.Citation, v view) message {
	if len(nearest) == 0 {
		return renderSentence("No passage comes near this question.")
	}
	heading := join([]string{asked(q.Text), "The nearest passages, which are no answer:"})
	return assemble(heading, citationBlocks(nearest, v), "passage")
}

// renderMore shows one page of the passages nearest to a question.
func renderMore(q retrieval.Question, passages []retrieval.Citation, said []string, page int, key string, v view) message {
	if len(passages) == 0 {
		return renderSentence("No passage comes near this question.")
	}
	heading := join([]string{asked(q.Text), "Passages by how near they are to the question:", notes(said)})
	l := leafOf(fitting(citationBlocks(passages, v), pageRoom), page, pageRoom, maxBlocks)
	return newMessage(heading, l.components(), l.ending(), l.turning(func(page string) string { return customID(verbMore, key, page) })...)
}

// asked repeats a question; "" when there is none.
func asked(question string) string {
	if q := clipped(question, maxQuestionShown); q != "" {
		return "-# Asked: " + q
	}
	return ""
}

// answerText is the answer's own lines. It is "" when they say nothing that the
// excerpts below do not say, or would take their room: nobody wants to read the
// same words twice.
func answerText(a retrieval.Answer) string {
	own := a.Text
	for _, note := range a.Notes { // they stand below
		own = strings.TrimPrefix(strings.TrimPrefix(own, note), "\n")
	}
	for _, d := range slices.Backward(a.Disputed) { // so do these
		own = strings.TrimSuffix(own, "\n"+retrieval.Disputed+a.Contradiction(d))
	}
	said := own
	for _, c := range a.Citations {
		own = strings.ReplaceAll(own, c.Text, "")
		own = strings.ReplaceAll(own, fmt.Sprintf("[%d]", c.N), "")
		own = strings.ReplaceAll(own, c.DateWords()+":", "")
	}
	if !strings.ContainsFunc(own, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	shown := lines(said)
	for i, line := range shown {
		shown[i] = escape(line)
	}
	joined := strings.Join(shown, "\n")
	if length(joined) > maxAnswerShown {
		return ""
	}
	return joined
}

// disputes says in the answer, not below it, which excerpts contradict which.
func disputes(a retrieval.Answer) string {
	shown := []string{}
	for _, d := range a.Disputed[:min(len(a.Disputed), maxNotesShown)] {
		if sentence := a.Contradiction(d); sentence != "" {
			shown = append(shown, "**"+strings.TrimSpace(retrieval.Disputed)+"** "+clipped(sentence, maxNoteShown))
		}
	}
	return strings.Join(shown, "\n")
}

func notes(all []string) string {
	shown := []string{}
	for _, note := range all[:min(len(all), maxNotesShown)] {
		if line := clipped(note, maxNoteShown); line != "" {
			shown = append(shown, "-# "+line)
		}
	}
	return strings.Join(shown, "\n")
}
