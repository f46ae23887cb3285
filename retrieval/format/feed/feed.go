// Package feed reads a news feed: RSS in all its versions, Atom, RDF.
//
// The functions are pure and safe for concurrent use.
package feed

import (
	"bytes"
	"cmp"
	"errors"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"
	"golang.org/x/text/encoding/charmap"
)

// Feed is a feed as it was read.
type Feed struct {
	Title   string
	Entries []Entry
}

// Entry is one article that a feed tells of. Facts that it does not give are "".
type Entry struct {
	// ID is what the feed knows the entry by; its link where it has no other.
	ID            string
	Title, Byline string
	// Link is where the article stands, http or https, without a user's name.
	Link string
	// Published is the day, YYYY-MM-DD, in the zone in which the feed gives the time.
	Published string
	// HTML is as much of the article as the feed has.
	HTML string
}

// mostEntries bounds a feed: those of papers have 20 to 200 entries, an archive's some
// thousands.
const mostEntries = 10_000

var (
	errNoFeed = errors.New("it is no RSS or Atom feed that can be read; check the address or the file")
	errLong   = errors.New("the feed has over 10,000 entries; give the feed of one section")
)

// Read reads a feed; base is its own address, against which links are read, or "". Its
// errors are sentences for people.
func Read(content []byte, base string) (Feed, error) {
	read, err := gofeed.NewParser().Parse(bytes.NewReader(decode(content)))
	switch {
	case err != nil:
		return Feed{}, errNoFeed
	case len(read.Items) > mostEntries:
		return Feed{}, errLong
	}
	f := Feed{Title: strings.TrimSpace(read.Title)}
	at, _ := url.Parse(base)
	for _, item := range read.Items {
		e := Entry{Title: strings.TrimSpace(item.Title), Link: address(at, item.Link), HTML: cmp.Or(item.Content, item.Description)}
		e.ID = cmp.Or(strings.TrimSpace(item.GUID), e.Link)
		if item.PublishedParsed != nil {
			e.Published = dayOf(item.Published, *item.PublishedParsed)
		}
		var authors []string
		for _, a := range item.Authors {
			if a != nil && a.Name != "" && !strings.Contains(a.Name, "@") {
				authors = append(authors, a.Name)
			}
		}
		e.Byline = strings.Join(authors, ", ")
		if e.ID != "" {
			f.Entries = append(f.Entries, e)
		}
	}
	return f, nil
}

// declares finds the encoding that an XML declaration names.
var declares = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding=`)

// decode gives a feed that is no UTF-8 and does not say what it is, as some papers' are
// not, as UTF-8: it is windows-1252 then, as browsers have it, or ISO 8859-1 within it.
func decode(content []byte) []byte {
	if utf8.Valid(content) || declares.Match(content[:min(len(content), 1024)]) {
		return content
	}
	if text, err := charmap.Windows1252.NewDecoder().Bytes(content); err == nil {
		return text
	}
	return content
}

// zoned are the layouts of times with their zone.
var zoned = []string{"Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", time.RFC3339}

// dayOf is the day that a time names where it was written: the library gives the time in
// Greenwich, where it may be the day after.
func dayOf(written string, read time.Time) string {
	for _, layout := range zoned {
		if t, err := time.Parse(layout, strings.TrimSpace(written)); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return read.Format(time.DateOnly)
}

// address is a link of the web, "" for any other.
func address(base *url.URL, link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || strings.TrimSpace(link) == "" {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.User, u.Fragment = nil, ""
	return u.String()
}
