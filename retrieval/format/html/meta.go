package html

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page says of itself, by the place where it says so.
type meta struct {
	linked  linked              // JSON-LD
	named   map[string][]string // meta tags, by their lower-case name
	heading string              // the only <h1>
	title   string              // <title>
	own     string              // <link rel=canonical>
	author  string              // rel=author, itemprop=author, a line "By ..."
	time    string              // a time tag of the article
}

func metaOf(doc *html.Node) meta {
	m := meta{named: map[string][]string{}, linked: linkedOf(doc)}
	var headings []string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			m.tag(n)
		case atom.Title:
			if m.title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				m.title = line(textOf(n))
			}
		case atom.H1:
			headings = append(headings, line(textOf(n)))
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				m.own = first(m.own, attribute(n, "href"))
			}
		}
		if m.author == "" && n.Type == html.ElementNode {
			m.author = authorOf(n)
		}
		if m.time == "" && n.Type == html.ElementNode && attribute(n, "itemprop") == "datePublished" {
			m.time = first(attribute(n, "datetime"), attribute(n, "content"))
		}
	}
	if len(headings) == 1 {
		m.heading = headings[0]
	}
	m.time = first(m.time, timeOf(doc))
	return m
}

// tag keeps a meta tag.
func (m *meta) tag(n *html.Node) {
	content := line(attribute(n, "content"))
	for _, key := range []string{"property", "name", "itemprop"} {
		if name := strings.ToLower(attribute(n, key)); name != "" && content != "" {
			m.named[name] = append(m.named[name], content)
			return
		}
	}
}

// of is the first of the named meta tags that is there.
func (m *meta) of(names ...string) string {
	for _, name := range names {
		if all := m.named[name]; len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// page gives the facts, those meant for machines first: they are the publisher's own.
func (m *meta) page() Page {
	p := Page{
		Outlet:    first(m.linked.publisher, m.of("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher", "application-name")),
		Published: first(m.linked.published, m.of("article:published_time", "og:article:published_time", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "datepublished", "pubdate", "publish-date", "publish_date", "publication_date", "date"), m.time),
		Title:     first(m.linked.headline, m.of("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"), m.heading, m.title),
	}
	if p.Outlet == "" {
		p.Outlet = m.site()
	}
	p.Byline = m.byline(p.Outlet)
	for _, address := range []string{m.own, m.of("og:url"), m.linked.url} {
		if p.URL == "" {
			p.URL = Address(address)
		}
	}
	if p.URL == "" && isWeb(p.Outlet) {
		p.Outlet = ""
	}
	p.Title = withoutSite(p.Title, p.Outlet)
	return p
}

// site is the site's name behind the page's heading in its title: "Ferry sinks – The Paper".
// Without the very heading in front of it what stands there may be anything.
func (m *meta) site() string {
	rest, ok := strings.CutPrefix(m.title, m.heading)
	if !ok || m.heading == "" {
		return ""
	}
	for _, mark := range siteMarks {
		if name, ok := strings.CutPrefix(rest, mark); ok {
			if at := strings.LastIndex(name, mark); at >= 0 { // a section stands between
				name = name[at+len(mark):]
			}
			return name
		}
	}
	return ""
}

// byline is who wrote the page: a person's name, neither an address nor the outlet.
func (m *meta) byline(outlet string) string {
	candidates := []string{m.linked.author}
	for _, name := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl"} {
		candidates = append(candidates, strings.Join(m.named[name], ", "))
	}
	for _, c := range append(candidates, m.author) {
		c = strings.TrimSpace(c)
		if by, rest, ok := strings.Cut(c, " "); ok && strings.EqualFold(by, "by") {
			c = strings.TrimSpace(rest)
		}
		if c != "" && !isWeb(c) && !strings.EqualFold(c, outlet) {
			return c
		}
	}
	return ""
}

// longestByline is how many bytes a line "By ..." may have: three names and an office.
const longestByline = 120

// authorOf is the author that an element names.
func authorOf(n *html.Node) string {
	text := line(textOf(n))
	marked := slices.Contains(strings.Fields(attribute(n, "rel")), "author") || attribute(n, "itemprop") == "author"
	classes := strings.Fields(attribute(n, "class"))
	byline := slices.Contains(classes, "byline") && len(text) > 3 && strings.EqualFold(text[:3], "by ")
	// The microformats of WordPress and its like: hAtom's "author vcard", h-entry's "p-author".
	marked = marked || slices.Contains(classes, "p-author") || slices.Contains(classes, "author") && slices.Contains(classes, "vcard")
	if len(text) <= longestByline && (marked || byline) {
		return text
	}
	return ""
}

// timeOf is the time tag of a page's only article, when it stands before its text or is
// marked as the time of publication: others are of comments and of further articles.
func timeOf(doc *html.Node) string {
	bodies := every(doc, func(n *html.Node) bool { return n.DataAtom == atom.Article })
	if len(bodies) == 0 {
		bodies = every(doc, func(n *html.Node) bool { return n.DataAtom == atom.Main })
	}
	for n := range doc.Descendants() {
		class := strings.ToLower(attribute(n, "class"))
		if n.DataAtom == atom.Time && (hasAttribute(n, "pubdate") || strings.Contains(class, "publish") || strings.Contains(class, "entry-date")) {
			return attribute(n, "datetime")
		}
	}
	if len(bodies) != 1 {
		return ""
	}
	for n := range bodies[0].Descendants() {
		switch {
		case n.DataAtom == atom.Time:
			return attribute(n, "datetime")
		case n.DataAtom == atom.P && len(textOf(n)) > longestByline:
			return ""
		}
	}
	return ""
}

func hasAttribute(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// siteMarks part a page's title from the site's name.
var siteMarks = []string{" | ", " - ", " – ", " — ", " :: ", " · "}

// withoutSite takes the site's name off a title: "Ferry sinks | The Paper".
func withoutSite(title, outlet string) string {
	for _, mark := range siteMarks {
		if bare, ok := strings.CutSuffix(title, mark+outlet); ok && outlet != "" && bare != "" {
			return bare
		}
	}
	return title
}

// Address gives an address of the web without a user's name and password in it, and ""
// for anything else.
func Address(text string) string {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.User, u.Fragment = nil, ""
	return u.String()
}

func isWeb(text string) bool {
	return strings.Contains(text, "://") || strings.HasPrefix(text, "www.") || strings.HasPrefix(text, "@")
}

func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// first is the first text that is not blank.
func first(texts ...string) string {
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			return t
		}
	}
	return ""
}
