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
// for each excerpt. It is pure, and stays under Discord's limits whatever it is
// given.
func renderAnswer(a retrieval.Answer) message {
	shown, kind := a.Citations, "excerpt"
	heading := []string{}
	if asked := clipped(a.Question, maxQuestionShown); asked != "" {
		heading = append(heading, "-# Asked: "+asked)
	}
	if a.Abstained {
		shown, kind = a.Nearest, "passage"
		heading = append(heading, clipped(a.Text, maxAnswerShown/2))
		if len(shown) > 0 {
			heading = append(heading, "The nearest passages, which are no answer:")
		}
	} else {
		heading = append(heading, answerText(a), disputes(a.Disputed))
	}
	heading = append(heading, notes(a.Notes))
	blocks := make([]block, 0, len(shown))
	for _, c := range shown {
		blocks = append(blocks, citationBlock(c, ""))
	}
	return assemble(join(heading), blocks, kind)
}

// renderQuotes shows quotations. A wire copy printed twice is shown once, with
// the other places named under it.
func renderQuotes(request retrieval.QuoteRequest, quotes []retrieval.Quote) message {
	copies := map[int][]string{}
	places := 0
	for _, q := range quotes {
		if q.SameAs != 0 {
			copies[q.SameAs] = append(copies[q.SameAs], outlet(q.Citation)+" · "+date(q.Citation))
		} else {
			places++
		}
	}
	wanted := wantedQuotes(request)
	if places == 0 {
		return renderSentence("No quotation " + wanted + " was found in the articles.")
	}
	heading := fmt.Sprintf("**%s** %s", count(places, "quotation"), wanted)
	blocks := make([]block, 0, places)
	for _, q := range quotes {
		if q.SameAs == 0 {
			blocks = append(blocks, quoteBlock(q, copies[q.N]))
		}
	}
	return assemble(heading, blocks, "quotation")
}

// renderSentence is a reply of our own words alone; what is foreign in it has
// been escaped.
func renderSentence(sentence string) message { return newMessage(sentence, nil, "") }

// assemble puts as many whole blocks under the heading as Discord takes, from
// the first, and says how many are left out. Only a first block that is too long
// by itself is cut.
func assemble(heading string, blocks []block, kind string) message {
	room := maxText - length(heading) - endingRoom
	texts := []string{}
	for i, b := range blocks {
		text := b.text()
		if i == 0 && length(text) > room {
			text = b.cut(room)
		}
		if length(text) > room || len(texts) == maxBlocks {
			break
		}
		room -= length(text)
		texts = append(texts, text)
	}
	ending := ""
	if left := len(blocks) - len(texts); left > 0 {
		ending = "-# " + count(left, "more "+kind) + " left out: Discord takes no longer message."
	}
	if heading == "" && len(texts) == 0 {
		heading = "There is nothing to show."
	}
	return newMessage(heading, texts, ending)
}

// answerText is the answer's own lines. It is "" when they say nothing that the
// excerpts below do not say, or would take their room: nobody wants to read the
// same words twice.
func answerText(a retrieval.Answer) string {
	own := a.Text
	for _, c := range a.Citations {
		own = strings.ReplaceAll(own, c.Text, "")
		own = strings.ReplaceAll(own, fmt.Sprintf("[%d]", c.N), "")
	}
	if !strings.ContainsFunc(own, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	shown := lines(a.Text)
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

func wantedQuotes(request retrieval.QuoteRequest) string {
	wanted := []string{}
	if speaker := clipped(request.Speaker, maxNameShown); speaker != "" {
		wanted = append(wanted, "by “"+speaker+"”")
	}
	if about := clipped(request.About, maxNameShown); about != "" {
		wanted = append(wanted, "about “"+about+"”")
	}
	return strings.Join(wanted, " ")
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
