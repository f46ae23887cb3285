package bot

import "strings"

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
	end, taken := 0, 0
	for at, r := range text {
		if taken++; r > 0xFFFF {
			taken++
		}
		if taken > limit {
			end, cut = at, true
			break
		}
	}
	if !cut {
		return text, false
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
