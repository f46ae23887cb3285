// Package html reads the article of a web page that somebody saved: its words by
// go-trafilatura (Barbaresi, "Trafilatura: A Web Scraping Library", 2021), and what the
// page says of itself in JSON-LD, OpenGraph, meta and time tags.
//
// What a page does not say stays unknown: no date is looked for in its words.
//
// The functions are pure and safe for concurrent use.
package html

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Page is the article of a web page. Facts that the page does not give are "".
type Page struct {
	Title, Byline, Outlet string
	// Published is as it is written.
	Published string
	// URL is the page's own address, http or https, without a user's name.
	URL string
	// Body is the article's text, a blank line between paragraphs.
	Body string
}

// ErrNoText is that a page has no words of its own.
var ErrNoText = errors.New("no article can be found in this page (its text may be fetched by a script); save what the browser shows, or its text as .txt")

// fewest is how many bytes of text go-trafilatura must find. With less it has taken a
// caption or a notice for the article, and the page's whole text says more.
const fewest = 250

// Read reads a page. Its errors are sentences for the page's owner. The page's parser
// and go-trafilatura are given any bytes at all, so that a panic of theirs costs this
// page only.
func Read(content []byte) (page Page, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			page, err = Page{}, fmt.Errorf("this page cannot be read (%v); save its text as .txt", fault)
		}
	}()
	doc, err := html.Parse(bytes.NewReader(decode(content)))
	if err != nil {
		return Page{}, fmt.Errorf("this page cannot be read (%w); save its text as .txt", err)
	}
	said := metaOf(doc)
	page = said.page()
	page.Body = main(doc)
	if page.Body == "" {
		return Page{}, ErrNoText
	}
	return page, nil
}

// Text reads a piece of HTML that is all text of its article: every word of it, and its
// only heading of the first rank.
func Text(content []byte) (body, heading string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			body, heading, err = "", "", fmt.Errorf("it cannot be read (%v)", fault)
		}
	}()
	doc, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return "", "", fmt.Errorf("it cannot be read (%w)", err)
	}
	if all := every(doc, func(n *html.Node) bool { return n.DataAtom == atom.H1 }); len(all) == 1 {
		heading = line(textOf(all[0]))
	}
	return textOf(doc), heading, nil
}

// main is the text of a page's article; the whole page's where none stands out.
func main(doc *html.Node) string {
	body := ""
	found, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
	})
	if err == nil && found.ContentNode != nil {
		body = textOf(found.ContentNode)
	}
	if len(body) >= fewest {
		return body
	}
	if whole := textOf(middle(doc)); whole != "" {
		return whole
	}
	return body
}
