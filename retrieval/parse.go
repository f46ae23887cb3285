package retrieval

import (
	"context"
	"errors"
	"strings"

	"footnote/retrieval/format"
	"footnote/retrieval/format/feed"
	"footnote/retrieval/format/html"
	"footnote/retrieval/format/markdown"
	"footnote/retrieval/format/printed"
)

// parse reads the article of a file, or a feed's articles. Errors are sentences.
func (f *file) parse(ctx context.Context, kind format.Kind, content []byte) error {
	switch kind {
	case format.HTML, format.PDF, format.DOCX:
		text, err := f.extracted(ctx, kind, content)
		if err != nil {
			return err
		}
		f.add(f.name, f.name, text)
		return nil
	case format.Feed:
		return f.parseFeed(content)
	}
	body, err := asUTF8(content)
	if err != nil {
		return err
	}
	if kind == format.Markdown {
		f.addMarkdown(body)
		return nil
	}
	head := printed.Read(body)
	f.add(f.name, f.name, found{Title: head.Title, Byline: head.Byline, Outlet: head.Outlet, Published: head.Published, URL: html.Address(head.URL), Body: body})
	return nil
}

// addMarkdown takes a text in Markdown, which stays as it is, with what its front matter
// says of it, or its first heading.
func (f *file) addMarkdown(body string) {
	said, err := markdown.Facts(body)
	if err != nil {
		f.lack(f.name, "its text is indexed, but %s", err)
	}
	r := record{}
	r.take(said)
	title := r.first(factNames.title)
	if title == "" {
		title = markdown.Heading(body)
	}
	f.add(f.name, f.name, found{
		Title: title, Body: body, Outlet: r.first(factNames.outlet), Byline: r.first(factNames.byline),
		Published: r.first(factNames.published), URL: html.Address(r.first(factNames.url)),
	})
}

// errOther is that a file is of a kind that holds no articles, which its name did not
// tell.
var errOther = errors.New("it is XML but no RSS or Atom feed; no article can be read from it")

const giveAddress = "give the feed's address, or this file by its name, to --corpus, and what it links is fetched"

// parseFeed takes what a feed itself has of its articles. Those that it only links are
// fetched where the feed is given by its address (package mirror).
func (f *file) parseFeed(content []byte) error {
	if _, kind := format.Sniff(content); kind != format.Feed {
		return errOther
	}
	read, err := feed.Read(content, "")
	if err != nil {
		return err
	}
	bare := 0 // entries of which the feed has only the headline
	for _, e := range read.Entries {
		at := f.name + "#" + strings.Join(strings.Fields(e.ID), "_")
		page, err := html.Read([]byte("<meta charset=utf-8><body>" + e.HTML))
		if err != nil {
			bare++
			continue
		}
		f.add(at, at, found{Title: e.Title, Byline: e.Byline, Outlet: read.Title, Published: e.Published, URL: e.Link, Body: page.Body})
	}
	switch n := len(read.Entries); {
	case n == 0:
		return errors.New("the feed has no entries")
	case bare == n:
		return errors.New("the feed has no text of any of its entries, only headlines; " + giveAddress)
	case bare > 0:
		f.lack(f.name, "of %d of its %d entries the feed has only the headline; %s", bare, n, giveAddress)
	}
	return nil
}
