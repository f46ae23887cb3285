package bot

import (
	"regexp"
	"strings"
	"unicode"
)

// Foreign text is shown as it was written: nothing in it formats, links, pings
// or leaves its quotation. Discord drops a backslash before a punctuation mark
// and shows the mark, so that what a reader sees and copies has no additions.

// emojiName is ":name:", which Discord's clients draw as an emoji.
var emojiName = regexp.MustCompile(`^:[\w+~-]*[A-Za-z_+~-][\w+~-]*:`)

// reference is an answer's "[n]"; as long as no link target follows it does
// nothing, and it stays as it is.
var reference = regexp.MustCompile(`^\[\d+\]([^(]|$)`)

// numbered is the start of a line that Discord makes a list of.
var numbered = regexp.MustCompile(`^\d+\.`)

// escape makes one line of foreign text harmless. The line has been through
// lines, or holds no line break.
func escape(line string) string {
	var b strings.Builder
	b.Grow(len(line) + 8)
	if number := numbered.FindString(line); number != "" {
		b.WriteString(number[:len(number)-1] + `\`)
		line = line[len(number)-1:]
	} else if line != "" && strings.ContainsRune("#->+", rune(line[0])) {
		b.WriteByte('\\')
	}
	before := rune(0)
	for at, r := range line {
		rest := line[at:]
		switch r {
		case '(':
			// The "[" that would make a link of it may be ours: "[1] …](…)".
			if before == ']' {
				b.WriteByte('\\')
			}
		case '\\', '*', '_', '~', '`', '|', '<', '@':
			b.WriteByte('\\')
		case '[':
			if !reference.MatchString(rest) {
				b.WriteByte('\\')
			}
		case ':':
			// A link in foreign text is words, not a way out of Discord.
			if strings.HasPrefix(rest, "://") || emojiName.MatchString(rest) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// lines splits foreign text where any reader of Unicode would break it, without
// empty lines and without white space at the ends of a line.
func lines(text string) []string {
	var all []string
	for line := range strings.FieldsFuncSeq(visible(text), breaksLine) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// oneLine is foreign text on one line, its white space made single spaces.
func oneLine(text string) string {
	return strings.Join(strings.Fields(visible(text)), " ")
}

func breaksLine(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// visible leaves out what is not shown but changes how the rest is: control
// characters, marks that turn the direction of writing around, invisible tags,
// and bytes that are not UTF-8.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case breaksLine(r), r == '\t':
			return r
		case unicode.IsControl(r),
			r >= '\u202A' && r <= '\u202E', // embeddings and overrides
			r >= '\u2066' && r <= '\u2069', // isolates
			r == '\uFEFF',
			r >= 0xE0000 && r <= 0xE007F: // tags
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}
