package retrieval

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// record is what a line of JSON or a row of a table says, each lower-case name once. There
// are so few that a list is quicker than a map.
type record []fact

type fact struct{ name, text string }

// set keeps what is said under a name, over what was said before.
func (r *record) set(name, text string) {
	for i := range *r {
		if (*r)[i].name == name {
			(*r)[i].text = text
			return
		}
	}
	*r = append(*r, fact{name, text})
}

func (r record) get(name string) string {
	for _, f := range r {
		if f.name == name {
			return f.text
		}
	}
	return ""
}

// factNames are what exports call the facts of an article, the first that is there and not
// blank wins: those of BEIR, of people's own tables, of news APIs and of news-please.
var factNames = struct{ id, title, body, outlet, byline, published, url []string }{
	id:        []string{"_id", "id"},
	title:     []string{"title", "headline"},
	body:      []string{"text", "body", "content", "maintext", "article"},
	outlet:    []string{"publisher", "outlet", "source", "publication", "newspaper", "site_name", "source_domain"},
	byline:    []string{"author", "byline", "authors"},
	published: []string{"date", "published", "published_at", "publishedat", "date_published", "datepublished", "date_publish", "publication_date", "pub_date", "pubdate"},
	url:       []string{"url", "link", "canonical_url"},
}

// take keeps what an object says, over what was said before. Lists of texts are
// joined, an object within gives its name ("source":{"name":"Norby Post"}).
func (r *record) take(object map[string]any) {
	for _, name := range slices.Sorted(maps.Keys(object)) {
		if text := factOf(object[name]); strings.TrimSpace(text) != "" {
			r.set(factName(name), text)
		}
	}
}

func factName(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

func factOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case map[string]any:
		return factOf(v["name"])
	case []any:
		var parts []string
		for _, part := range v {
			if text := factOf(part); text != "" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, ", ")
	}
	return ""
}

// first is the first of the named facts that is not blank.
func (r record) first(names []string) string {
	for _, name := range names {
		if text := r.get(name); strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}

// addRecord takes the article of a record, the nth of its file. Without an ID of its
// own its address names it, and without that its place in the file.
func (f *file) addRecord(at string, r record, n int) {
	id := strings.TrimSpace(r.first(factNames.id))
	if id == "" {
		id = strings.TrimSpace(r.first(factNames.url))
	}
	if id == "" {
		id = fmt.Sprintf("%s:%d", f.name, n)
	}
	f.add(at, id, found{
		Title: r.first(factNames.title), Body: r.first(factNames.body), Outlet: r.first(factNames.outlet),
		Byline: r.first(factNames.byline), Published: r.first(factNames.published), URL: r.first(factNames.url),
	})
}
