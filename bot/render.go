package bot

import (
	"fmt"
	"strings"

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
