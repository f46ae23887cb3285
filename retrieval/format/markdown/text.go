package markdown

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	marked "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// reading is CommonMark with what GitHub added (tables, struck text, bare addresses) and
// footnotes; HTML within stays HTML. It is made for each text: goldmark does not say that
// one may be shared.
func reading(source []byte) goldmark.Markdown {
	extensions := []goldmark.Extender{extension.GFM}
	if bytes.Count(source, []byte("[^")) <= mostNotes {
		extensions = append(extensions, extension.Footnote)
	}
	return goldmark.New(goldmark.WithExtensions(extensions...), goldmark.WithRendererOptions(html.WithUnsafe()))
}

// Bounds on what is read. The library's time grows with the square of the footnotes (8,000
// take 2 s), and with that of the text where marks are made to.
const (
	mostNotes   = 2_000
	longestText = 2 << 20 // bytes: a book has one
)

// deepest bounds blocks and inline marks within one another. Nobody writes ten; a file
// made of nothing but marks would end the process by the depth of a recursion.
const deepest = 100

var errDeep = errors.New("its marks stand within one another more than 100 deep")

// HTML gives what is written in a text behind its front matter as HTML: without pictures,
// without what is struck out, without the numbers of footnotes, the notes at the end.
func HTML(written string) (page []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil { // the library is given any bytes at all
			page, err = nil, fmt.Errorf("its marks cannot be read (%v)", fault)
		}
	}()
	if _, _, rest, ok := Front(written); ok {
		written = written[rest:]
	}
	if len(written) > longestText {
		return nil, fmt.Errorf("it has more than %d MB, too much for one article", longestText>>20)
	}
	source := []byte(calls.ReplaceAllString(strings.TrimPrefix(written, "\ufeff"), ""))
	if nested(source) {
		return nil, errDeep
	}
	m := reading(source)
	doc := m.Parser().Parse(text.NewReader(source))
	unread, deep := look(doc)
	if deep {
		return nil, errDeep
	}
	for _, n := range unread {
		n.Parent().RemoveChild(n.Parent(), n)
	}
	var b bytes.Buffer
	if err := m.Renderer().Render(&b, source, doc); err != nil {
		return nil, fmt.Errorf("its marks cannot be read (%w)", err)
	}
	return b.Bytes(), nil
}

// calls are lines that a site's generator replaces: Hugo's {{< figure … >}} and
// {{% … %}}, Jekyll's {% include … %} and {: .class }.
var calls = regexp.MustCompile(`(?m)^[ \t]*(?:\{\{[<%].*[>%]\}\}|\{%.*%\}|\{:.*\})[ \t]*\r?$`)

// nested reports whether a line opens more blocks within one another than anybody writes.
func nested(source []byte) bool {
	for line := range bytes.Lines(source) {
		marks := 0
		for _, c := range line {
			if c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')' {
				marks++
			} else if c != ' ' && c != '\t' && (c < '0' || c > '9') {
				break
			}
		}
		if marks > deepest && bytes.ContainsAny(bytes.TrimSpace(line), " \t>") {
			return true
		}
	}
	return false
}

// look finds the nodes that are no text of the article, and whether any lies too deep. It
// goes from node to node without calling itself.
func look(doc ast.Node) (unread []ast.Node, deep bool) {
	depth := 0
	for n := doc; n != nil; {
		if isUnread(n) {
			unread = append(unread, n)
		} else if n.FirstChild() != nil {
			if depth++; depth > deepest {
				return nil, true
			}
			n = n.FirstChild()
			continue
		}
		for n != nil && n.NextSibling() == nil {
			n = n.Parent()
			depth--
		}
		if n != nil {
			n = n.NextSibling()
		}
	}
	return unread, false
}

func isUnread(n ast.Node) bool {
	switch n.Kind() {
	case ast.KindImage, marked.KindStrikethrough, marked.KindFootnoteLink, marked.KindFootnoteBacklink:
		return true
	}
	return false
}
