package bot

import (
	"slices"
	"strings"

	"footnote/retrieval"
)

// quoted is foreign text as a quotation, line by line, with some spans of it in
// bold. The spans are in order and do not overlap; those that lie outside the text
// count as far as they lie inside.
func quoted(text string, bold []retrieval.Span) string {
	shown, at := []string{}, 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		here := retrieval.Span{Start: at, End: at + len(line)}
		at = here.End
		if !slices.ContainsFunc(bold, here.Overlaps) {
			for _, part := range lines(line) {
				shown = append(shown, "> "+escape(part))
			}
			continue
		}
		if marked := strings.TrimSpace(markedLine(text, here, bold)); marked != "" {
			shown = append(shown, "> "+marked)
		}
	}
	return strings.Join(shown, "\n")
}

// markedLine is a line of text, escaped, with the bold parts of it marked.
func markedLine(text string, line retrieval.Span, bold []retrieval.Span) string {
	var b strings.Builder
	at := line.Start
	for _, span := range bold {
		start, end := min(max(span.Start, at), line.End), min(max(span.End, at), line.End)
		if start < end {
			b.WriteString(plainPart(text[at:start]))
			b.WriteString(boldPart(text[start:end]))
			at = end
		}
	}
	b.WriteString(plainPart(text[at:line.End]))
	return b.String()
}

// plainPart is a part of a line of foreign text, with the white space at its
// ends as one space.
func plainPart(text string) string {
	shown := escape(oneLine(text))
	switch {
	case shown == "" && text == "":
		return ""
	case shown == "":
		return " "
	}
	if strings.TrimLeft(text, " \t\r\n") != text {
		shown = " " + shown
	}
	if strings.TrimRight(text, " \t\r\n") != text {
		shown += " "
	}
	return shown
}

// boldPart is a part in bold, whose white space stands outside the marks: Discord
// takes "** a**" for asterisks.
func boldPart(text string) string {
	shown := plainPart(text)
	inside := strings.TrimSpace(shown)
	if inside == "" {
		return shown
	}
	before, after, _ := strings.Cut(shown, inside)
	return before + "**" + inside + "**" + after
}
