package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf is the text of a node, a blank line between its blocks. What stands in <pre>
// keeps its lines.
func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var w writer
	w.node(n, false)
	w.end()
	return strings.Join(w.blocks, "\n\n")
}

// writer gathers the blocks of a page.
type writer struct {
	blocks []string
	open   strings.Builder
}

// end ends a block.
func (w *writer) end() {
	text := strings.Trim(w.open.String(), " \t\n")
	w.open.Reset()
	if text != "" {
		w.blocks = append(w.blocks, text)
	}
}

func (w *writer) node(n *html.Node, pre bool) {
	switch {
	case n.Type == html.TextNode && pre:
		w.open.WriteString(n.Data)
		return
	case n.Type == html.TextNode:
		w.words(n.Data)
		return
	case n.Type == html.ElementNode && isUnread(n.DataAtom):
		return
	case n.DataAtom == atom.Br:
		w.cut("\n")
		return
	case isCell(n):
		w.cut("\t")
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block {
		w.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, pre || n.DataAtom == atom.Pre)
	}
	if block {
		w.end()
	}
}

// isCell reports whether a node is a cell of a table, but the first of its row.
func isCell(n *html.Node) bool {
	if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
		return false
	}
	for before := n.PrevSibling; before != nil; before = before.PrevSibling {
		if before.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// cut ends a line or a cell within a block.
func (w *writer) cut(mark string) {
	text := strings.TrimRight(w.open.String(), " ")
	w.open.Reset()
	w.open.WriteString(text)
	if text != "" {
		w.open.WriteString(mark)
	}
}

// words writes running text, with one blank for each stretch of white space.
func (w *writer) words(text string) {
	for i, word := range strings.FieldsFunc(text, isBlank) {
		if i > 0 || isBlank(rune(text[0])) {
			w.blank()
		}
		w.open.WriteString(word)
	}
	if text != "" && isBlank(rune(text[len(text)-1])) {
		w.blank()
	}
}

func (w *writer) blank() {
	if text := w.open.String(); text != "" && !strings.HasSuffix(text, " ") && !strings.HasSuffix(text, "\n") && !strings.HasSuffix(text, "\t") {
		w.open.WriteByte(' ')
	}
}

// isBlank reports what HTML collapses; a space that must not break is a character.
func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' }

func isUnread(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Svg, atom.Iframe, atom.Object, atom.Select, atom.Button, atom.Textarea, atom.Video, atom.Audio, atom.Canvas:
		return true
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Thead, atom.Tbody, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer,
		atom.Aside, atom.Nav, atom.Figure, atom.Figcaption, atom.Form, atom.Fieldset, atom.Hr, atom.Address, atom.Body, atom.Center, atom.Caption, atom.Details, atom.Summary:
		return true
	}
	return false
}

// middle is what of a page is most probably its text: its only <main> or <article>, or
// its body without what stands around the text on every page of a site.
func middle(doc *html.Node) *html.Node {
	for _, a := range []atom.Atom{atom.Main, atom.Article} {
		if all := every(doc, func(n *html.Node) bool { return n.DataAtom == a }); len(all) == 1 {
			return all[0]
		}
	}
	for _, n := range every(doc, func(n *html.Node) bool {
		return n.DataAtom == atom.Nav || n.DataAtom == atom.Footer || n.DataAtom == atom.Aside || n.DataAtom == atom.Form
	}) {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	return doc
}

// every gives the elements that a test keeps, in order.
func every(n *html.Node, keep func(*html.Node) bool) []*html.Node {
	var all []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && keep(d) {
			all = append(all, d)
		}
	}
	return all
}

// attribute is an element's attribute, "" for none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
