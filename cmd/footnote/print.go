package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"footnote/retrieval"
)

// printJSON prints one line of JSON. Only what JSON itself asks for is escaped,
// so that an excerpt reads as in its article.
func (p *program) printJSON(v any) error {
	out := json.NewEncoder(p.out)
	out.SetEscapeHTML(false)
	return out.Encode(v)
}

// writer prints for people: lines no wider than the terminal, colours only where
// they are wanted, foreign text made visible.
type writer struct {
	out   *bufio.Writer
	width int
	color bool
}

// Widths of lines. Beyond some 100 characters the eye loses the next line. In a
// file or a pipe nothing is wrapped, so that a search there finds whole sentences.
const (
	narrowest = 20
	widest    = 100
	endless   = 1 << 30
)

func (p *program) writer() *writer {
	width := min(max(p.width, narrowest), widest)
	if p.width == 0 {
		width = endless
	}
	return &writer{out: bufio.NewWriter(p.out), width: width, color: p.color}
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

// strong prints a line that stands out.
func (w *writer) strong(text string) {
	for _, l := range wrap(visible(text), w.width) {
		fmt.Fprintln(w.out, w.styled(styleBold, l))
	}
}

// dim prints a side remark, wrapped.
func (w *writer) dim(text string) {
	for _, l := range wrap(visible(text), w.width) {
		fmt.Fprintln(w.out, w.styled(styleDim, l))
	}
}

// labelled prints a label and, in a column of its own beside it, wrapped text.
func (w *writer) labelled(column int, style, label, text string) {
	column = min(column, w.width/2)
	for i, l := range wrap(visibleLine(text), w.width-column) {
		beside := ""
		if i == 0 {
			beside = label
		}
		fmt.Fprintln(w.out, strings.TrimRight(fmt.Sprintf("%s%*s%s", w.styled(style, beside), max(0, column-len(beside)), "", l), " "))
	}
}

func (w *writer) blank() { fmt.Fprintln(w.out) }

// quoted prints an article's words as a block, each line behind a mark.
func (w *writer) quoted(c retrieval.Citation) {
	for _, l := range w.paint(chop(wrap(w.marked(c), w.width-2), w.width-2)) {
		fmt.Fprintf(w.out, "%s %s\n", w.styled(styleDim, ">"), l)
	}
}

// excerpt prints the words of a citation and under them whose they are.
func (w *writer) excerpt(c retrieval.Citation) {
	w.quoted(c)
	parts := []string{outlet(c.Outlet, c.OutletInferred), published(c.Published, c.PublishedInferred)}
	w.numbered(c.N, append(parts, c.Beside(unnamed)...)...)
	w.source("", c)
}

// numbered prints an excerpt's number and what is known of it.
func (w *writer) numbered(n int, parts ...string) {
	number := "[" + strconv.Itoa(n) + "]"
	for i, l := range wrap(number+" "+visibleLine(strings.Join(parts, " · ")), w.width) {
		if rest, first := strings.CutPrefix(l, number); first && i == 0 {
			l = w.styled(styleBold, number) + rest
		}
		fmt.Fprintln(w.out, l)
	}
}

// source prints where a citation is found.
func (w *writer) source(before string, c retrieval.Citation) {
	w.dim(fmt.Sprintf("    %s%s (%s, bytes %d to %d)", before, headline(c.Title, c.TitleMade), visibleLine(c.Article), c.Start, c.End))
}

// unnamed stands in a quotation's citation in place of who said it.
const unnamed = "speaker not named"

func outlet(name string, inferred bool) string {
	switch {
	case name == "":
		return "outlet not named"
	case inferred:
		return name + " (inferred)"
	default:
		return name
	}
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

// headline is a title on one line, marked when it is only the first words.
func headline(title string, made bool) string {
	title = strings.Join(strings.Fields(title), " ")
	if made {
		return title + " (first words)"
	}
	return title
}

// counted gives a number with its noun: "1 article", "2 articles".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// oneOf joins words as a sentence does: "a", "a or b", "a, b or c".
func oneOf(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
