package bot

import (
	"strings"
	"unicode/utf8"
)

// message is the body of a reply, as Discord reads it: components only (flag
// 1<<15), and mentions of nobody whatever its text says.
type message struct {
	Flags           int         `json:"flags"`
	Components      []component `json:"components"`
	AllowedMentions mentions    `json:"allowed_mentions"`
}

// mentions says whom a message may ping. Parse is never nil: an empty list means
// nobody, a missing one everybody.
type mentions struct {
	Parse []string `json:"parse"`
}

// component is a text, a separator, or a container of them.
type component struct {
	Type       int         `json:"type"`
	Content    string      `json:"content,omitempty"`
	Components []component `json:"components,omitempty"`
}

// newMessage puts the texts into one container, with a line under the first
// when it is a heading.
func newMessage(heading string, blocks []string, ending string) message {
	var inside []component
	text := func(content string) {
		if content != "" {
			inside = append(inside, component{Type: componentText, Content: content})
		}
	}
	text(heading)
	if heading != "" && len(blocks) > 0 {
		inside = append(inside, component{Type: componentSeparator})
	}
	for _, block := range blocks {
		text(block)
	}
	text(ending)
	return message{
		Flags:           flagComponents,
		Components:      []component{{Type: componentContainer, Components: inside}},
		AllowedMentions: mentions{Parse: []string{}},
	}
}

// maxBlocks leaves room for the container, heading, separator and ending.
const maxBlocks = maxComponents - 4

// private makes a message that one person alone sees.
func (m message) private() message {
	m.Flags |= flagEphemeral
	return m
}

// length is how much of a limit of Discord's text takes: UTF-16 units.
func length(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// clip returns the longest start of text, ending between words where there are
// any, that takes at most limit; and whether something was left out.
func clip(text string, limit int) (start string, cut bool) {
	if length(text) <= limit {
		return text, false
	}
	end, taken := 0, 0
	for at, r := range text {
		taken += length(string(r))
		if taken > limit {
			break
		}
		end = at + utf8.RuneLen(r)
	}
	// A word's whole end is kept when what follows is white space.
	start = text[:end]
	if space := strings.LastIndexAny(start, " \t\n"); space > 0 && !strings.ContainsAny(text[end:end+1], " \t\n") {
		start = start[:space]
	}
	return strings.TrimSpace(start), true
}

// clipped is text on one line, escaped, ending in "…" when it was too long.
func clipped(text string, limit int) string {
	start, cut := clip(oneLine(text), limit)
	if cut {
		return escape(start) + "…"
	}
	return escape(start)
}
