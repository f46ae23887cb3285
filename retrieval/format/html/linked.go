package html

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// linked is what a page says of its article in JSON-LD (https://schema.org/Article).
type linked struct {
	headline, author, publisher, published, url string
}

// linkedOf reads the first article that the page's JSON-LD describes. A page may have
// several blocks, each an object, a list of objects or a @graph of them.
func linkedOf(doc *html.Node) linked {
	for _, n := range every(doc, func(n *html.Node) bool {
		return n.DataAtom == atom.Script && strings.HasPrefix(strings.ToLower(attribute(n, "type")), "application/ld+json")
	}) {
		var text strings.Builder
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			text.WriteString(c.Data)
		}
		var block any
		if json.Unmarshal([]byte(text.String()), &block) != nil {
			continue // a page's fault, and not its reader's
		}
		if article := articleIn(block, 0); article != nil {
			return linked{
				headline: html.UnescapeString(nameOf(first(textIn(article["headline"]), textIn(article["name"])))), author: namesOf(article["author"]), publisher: namesOf(article["publisher"]),
				published: textIn(article["datePublished"]), url: first(textIn(article["url"]), textIn(article["mainEntityOfPage"])),
			}
		}
	}
	return linked{}
}

// deepest bounds how deep an article is looked for.
const deepest = 8

// articleIn finds the first object whose type is an article's: NewsArticle,
// ReportageNewsArticle, BlogPosting and the like.
func articleIn(block any, depth int) map[string]any {
	if depth > deepest {
		return nil
	}
	switch b := block.(type) {
	case []any:
		for _, one := range b {
			if found := articleIn(one, depth+1); found != nil {
				return found
			}
		}
	case map[string]any:
		for _, kind := range textsIn(b["@type"]) {
			if strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "Report" {
				return b
			}
		}
		for _, within := range []string{"@graph", "mainEntity", "itemListElement"} {
			if found := articleIn(b[within], depth+1); found != nil {
				return found
			}
		}
	}
	return nil
}

// textsIn gives one text or a list of them.
func textsIn(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, textsIn(one)...)
		}
		return all
	case map[string]any:
		return textsIn(v["@id"])
	}
	return nil
}

func textIn(value any) string { return first(textsIn(value)...) }

// namesOf gives the names of persons or organisations: texts, or objects with a name.
func namesOf(value any) string {
	switch v := value.(type) {
	case string:
		return nameOf(html.UnescapeString(v))
	case map[string]any:
		return namesOf(v["name"])
	case []any:
		var all []string
		for _, one := range v {
			if name := namesOf(one); name != "" {
				all = append(all, name)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

func nameOf(text string) string { return line(text) }
