package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"footnote/retrieval"
)

// columns measures text as terminals show it. Characters whose width depends on
// the language of the computer count as narrow, so that output is the same
// everywhere.
var columns = &runewidth.Condition{StrictEmojiNeutral: true}

// wrap breaks text into lines of at most width columns, at spaces; a longer word
// stands on a line of its own, so that a path can still be copied. Line ends of
// the text stay, and so do spaces at the beginning of a line, on every line made
// of it.
func wrap(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		indent := paragraph[:len(paragraph)-len(strings.TrimLeft(paragraph, " "))]
		indent = indent[:min(len(indent), width/2)]
		line, used := indent, len(indent)
		for i, word := range strings.Fields(paragraph) {
			size := columns.StringWidth(word)
			switch {
			case i == 0:
				line, used = line+word, used+size
			case used+1+size > width:
				lines = append(lines, line)
				line, used = indent+word, len(indent)+size
			default:
				line, used = line+" "+word, used+1+size
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// chop breaks lines that are wider than width where they reach it: words without
// end, and languages that are written without spaces.
func chop(lines []string, width int) []string {
	var chopped []string
	for _, l := range lines {
		for columns.StringWidth(l) > width {
			head := columns.Truncate(l, width, "")
			if head == "" {
				break // a character wider than the line
			}
			chopped, l = append(chopped, head), l[len(head):]
		}
		chopped = append(chopped, l)
	}
	return chopped
}

// Marks around emphasised words while lines are made. They have no width, and
// visible leaves none of them in foreign text.
const (
	markOn  = "\x01"
	markOff = "\x02"
)

// marked is an excerpt's text made visible, with marks around its emphasis where
// that can be shown.
func (w *writer) marked(c retrieval.Citation) string {
	if !w.color {
		return visible(c.Text)
	}
	var b strings.Builder
	at := c.Start
	text := func(to int) string { return visible(c.Text[at-c.Start : to-c.Start]) }
	for _, e := range slices.SortedFunc(slices.Values(c.Emphasis), func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) }) {
		if e[0] < at || e[0] >= e[1] || e[1] > c.End {
			continue // overlaps the one before, or lies outside
		}
		b.WriteString(text(e[0]))
		at = e[0]
		b.WriteString(markOn + text(e[1]) + markOff)
		at = e[1]
	}
	return b.String() + text(c.End)
}

// paint turns the marks of lines into the terminal's codes, each line's closed at
// its end.
func (w *writer) paint(lines []string) []string {
	painted := make([]string, len(lines))
	on := false
	codes := strings.NewReplacer(markOn, styleBold, markOff, styleEnd)
	for i, l := range lines {
		if on {
			l = markOn + l
		}
		if on = strings.LastIndex(l, markOn) > strings.LastIndex(l, markOff); on {
			l += markOff
		}
		painted[i] = codes.Replace(l)
	}
	return painted
}
