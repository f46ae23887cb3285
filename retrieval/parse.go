package retrieval

import (
	"cmp"
	"context"
	"errors"
	"slices"
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
		if kind != format.HTML { // which says more of itself than what stands above it
			text.printed(kind == format.DOCX) // the first line of a PDF is often its paper's
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
		f.add(f.name, f.name, f.markdown(body))
		return nil
	}
	text := found{Body: body}
	text.printed(true)
	f.add(f.name, f.name, text)
	return nil
}

// printed takes what is printed above the text, where nothing else told it.
func (t *found) printed(title bool) {
	head := printed.Read(t.Body)
	if !title {
		head.Title = ""
	}
	t.Title, t.Byline, t.Outlet = cmp.Or(t.Title, head.Title), cmp.Or(t.Byline, head.Byline), cmp.Or(t.Outlet, head.Outlet)
	t.Published, t.URL = cmp.Or(t.Published, head.Published), cmp.Or(t.URL, html.Address(head.URL))
}

// markdown reads a text in Markdown: its words without their marks, with what its front
// matter says of it, else its heading and what is printed above it. Where its marks cannot
// be read it stays as it is.
func (f *file) markdown(written string) found {
	said, err := markdown.Facts(written)
	if err != nil {
		f.lack(f.name, "its text is indexed, but %s", err)
	}
	r := record{}
	r.take(said)
	text := found{
		Title: r.first(factNames.title), Outlet: r.first(factNames.outlet), Byline: r.first(factNames.byline),
		Published: r.first(factNames.published), URL: html.Address(r.first(factNames.url)),
	}
	page, err := markdown.HTML(written)
	heading := ""
	if err == nil {
		text.Body, heading, err = html.Text(page)
	}
	if err == nil && slices.Equal(strings.Fields(text.Body), strings.Fields(strings.TrimPrefix(written, byteOrderMark))) {
		text.Body = written // it has no marks: a citation's bytes are the file's
	}
	if err != nil {
		text.Body = written
		f.lack(f.name, "its text is indexed with its marks of Markdown, which are not read: %s", err)
	}
	text.Title = cmp.Or(text.Title, heading)
	text.printed(true)
	return text
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
