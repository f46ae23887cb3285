package bot

import (
	"fmt"
	"strings"
	"unicode"

	"footnote/retrieval"
)

// What a reply spends on everything but its excerpts, in UTF-16 units before
// escaping. Each may double when all of it must be escaped, and the excerpts
// still have a third of a message.
const (
	maxQuestionShown = 200
	maxNoteShown     = 200
	maxNotesShown    = 2
	maxNameShown     = 100
	maxAnswerShown   = 1600 // escaped; a longer answer is left to its excerpts, which hold the same words
	endingRoom       = 100  // the line that says what was left out
)

// renderAnswer shows an answer: the words with their [n], and under them a block
// for each excerpt with a button to the words around it. It is pure, and stays
// under Discord's limits whatever it is given.
func renderAnswer(a retrieval.Answer, v view) message {
	if a.Abstained {
		return renderAbstention(a, v)
	}
	heading := join([]string{asked(a.Question), answerText(a), disputes(a.Disputed), notes(a.Notes)})
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

// citationBlocks are the blocks of citations.
func citationBlocks(citations []retrieval.Citation, v view) []block {
	blocks := make([]block, 0, len(citations))
	for _, c := range citations {
		b := citationBlock(c, "")
		b.beside = contextButton(c, v.prints)
		blocks = append(blocks, b)
	}
	return blocks
}

// renderSentence is a reply of our own words alone; what is foreign in it has
// been escaped.
func renderSentence(sentence string) message { return newMessage(sentence, nil, "") }

// maxBlocks is how many blocks with a button each (three components) fit beside
// the container, heading, separator and ending, and two rows of five buttons.
const maxBlocks = (maxComponents - 4 - 2*6) / 3

// assemble puts as many whole blocks under the heading as Discord takes, from
// the first, and says how many are left out. Only a block that is too long by
// itself is cut.
func assemble(heading string, blocks []block, kind string, rows ...component) message {
	room := maxText - length(heading) - endingRoom
	l := leafOf(fitting(blocks, room), 0, room, maxBlocks)
	ending := ""
	if left := len(blocks) - len(l.blocks); left > 0 {
		ending = "-# " + count(left, "more "+kind) + " left out: Discord takes no longer message."
	}
	if heading == "" && len(l.blocks) == 0 {
		heading = "There is nothing to show."
	}
	return newMessage(heading, l.components(), ending, rows...)
}

// fitting are blocks of which none is longer than room.
func fitting(blocks []block, room int) []shown {
	all := make([]shown, 0, len(blocks))
	for _, b := range blocks {
		text := b.text()
		if length(text) > room {
			text = b.cut(room)
		}
		all = append(all, shown{text, b.beside})
	}
	return all
}

// answerText is the answer's own lines. It is "" when they say nothing that the
// excerpts below do not say, or would take their room: nobody wants to read the
// same words twice.
func answerText(a retrieval.Answer) string {
	own := a.Text
	for _, note := range a.Notes { // they stand below
		own = strings.TrimPrefix(strings.TrimPrefix(own, note), "\n")
	}
	said := own
	for _, c := range a.Citations {
		own = strings.ReplaceAll(own, c.Text, "")
		own = strings.ReplaceAll(own, fmt.Sprintf("[%d]", c.N), "")
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
func disputes(all []retrieval.Dispute) string {
	shown := []string{}
	for _, d := range all {
		if len(d.Citations) < 2 || len(shown) == maxNotesShown {
			continue
		}
		marks := []string{}
		for _, n := range d.Citations[:min(len(d.Citations), 4)] {
			marks = append(marks, fmt.Sprintf("[%d]", n))
		}
		sides, last := strings.Join(marks[:len(marks)-1], ", "), marks[len(marks)-1]
		verb := "contradict each other"
		if d.Kind == "figure" {
			verb = "give different figures"
		}
		shown = append(shown, fmt.Sprintf("**Disputed:** %s and %s %s.", sides, last, verb))
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

// count is "1 quotation" or "3 quotations".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func join(parts []string) string {
	kept := []string{}
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "\n")
}
