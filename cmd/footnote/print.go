package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"

	"footnote/retrieval"
)

// writer prints for people: lines no wider than the terminal, colours only where
// they are wanted, foreign text made visible.
type writer struct {
	out   *bufio.Writer
	width int
	color bool
}

// widest is how wide a line of running text gets on a wide terminal; beyond some
// 100 characters the eye loses the next line.
const widest = 100

func (p *program) writer() *writer {
	return &writer{out: bufio.NewWriter(p.out), width: min(max(p.width, 20), widest), color: p.color}
}

// flush ends printing. Nothing is shown before it.
func (w *writer) flush() error { return w.out.Flush() }

const (
	styleBold = "\x1b[1m"
	styleDim  = "\x1b[2m"
	styleEnd  = "\x1b[0m"
)

func (w *writer) styled(style, text string) string {
	if !w.color || text == "" {
		return text
	}
	return style + text + styleEnd
}

// line prints running text, wrapped.
func (w *writer) line(text string) {
	for _, l := range wrap(visible(text), w.width) {
		fmt.Fprintln(w.out, l)
	}
}

// dim prints a side remark, wrapped.
func (w *writer) dim(text string) {
	for _, l := range wrap(visible(text), w.width) {
		fmt.Fprintln(w.out, w.styled(styleDim, l))
	}
}

func (w *writer) blank() { fmt.Fprintln(w.out) }

// quoted prints foreign words as a block, each line behind a mark.
func (w *writer) quoted(text string) {
	for _, l := range wrap(visible(text), w.width-2) {
		fmt.Fprintf(w.out, "%s %s\n", w.styled(styleDim, ">"), l)
	}
}

// excerpt prints the words of a citation and under them whose they are.
func (w *writer) excerpt(c retrieval.Citation) {
	w.quoted(c.Text)
	parts := []string{outlet(c.Outlet), published(c.Published, c.PublishedInferred)}
	if c.Speaker != "" {
		parts = append(parts, c.Speaker)
	}
	fmt.Fprintf(w.out, "%s %s\n", w.styled(styleBold, "["+strconv.Itoa(c.N)+"]"), visible(strings.Join(parts, " · ")))
	w.source(c)
}

// source prints where a citation is found.
func (w *writer) source(c retrieval.Citation) {
	w.dim(fmt.Sprintf("    %s (%s, bytes %d to %d)", headline(c.Title, c.TitleMade), c.Article, c.Start, c.End))
}

func outlet(name string) string {
	if name == "" {
		return "outlet not named"
	}
	return name
}

// published gives a citation's date for people.
func published(date string, inferred bool) string {
	d, err := retrieval.ParseDate(date)
	if err != nil {
		return date
	}
	if inferred && !d.IsZero() {
		return d.Words() + " (inferred)"
	}
	return d.Words()
}

// headline marks a title that is only the article's first words.
func headline(title string, made bool) string {
	if made {
		return title + " (first words)"
	}
	return title
}

// wrap breaks text into lines of at most width columns, at spaces; a longer word
// stands on a line of its own. Line ends of the text stay.
func wrap(text string, width int) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		indent := paragraph[:len(paragraph)-len(strings.TrimLeft(paragraph, " "))]
		line, used := indent, len(indent)
		for i, word := range strings.Fields(paragraph) {
			size := runewidth.StringWidth(word)
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
