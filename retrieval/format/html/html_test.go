package html_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"footnote/retrieval/format/html"
)

// news is an article long enough to stand out from what a page puts around it.
const news = `<p>The ferry Maria sank off Norby on Friday morning after it had struck a rock in thick fog, the coastguard said in a statement.</p>
<p>All 42 people aboard were taken ashore by two fishing boats, and the mayor, Anna Berg, thanked their crews &amp; families for it.</p>
<p>“We shall look into why the light was out,” she told reporters at the harbour, where divers went to work in the afternoon.</p>`

const words = `The ferry Maria sank off Norby on Friday morning after it had struck a rock in thick fog, the coastguard said in a statement.

All 42 people aboard were taken ashore by two fishing boats, and the mayor, Anna Berg, thanked their crews & families for it.

“We shall look into why the light was out,” she told reporters at the harbour, where divers went to work in the afternoon.`

func page(head, body string) string {
	return "<!DOCTYPE html><html><head>" + head + "</head><body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>" + body +
		"<footer>Contact us. All rights reserved.</footer></body></html>"
}

func TestRead(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		content string
		want    html.Page
	}{
		"json-ld": {page(`<title>x</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"no"},
			{"@type":["NewsArticle"],"headline":"Ferry sinks &amp; all live","datePublished":"2023-08-15T22:10:00+02:00","author":[{"@type":"Person","name":"Jo Pugh"},{"name":"A. Lee"}],
			"publisher":{"name":"The Paper"},"mainEntityOfPage":{"@id":"https://user:pass@paper.example/ferry#top"}}]}</script>`, "<article><h1>Ferry sinks</h1>"+news+"</article>"),
			html.Page{Title: "Ferry sinks & all live", Byline: "Jo Pugh, A. Lee", Outlet: "The Paper", Published: "2023-08-15T22:10:00+02:00", URL: "https://paper.example/ferry"}},
		"opengraph": {page(`<meta property="og:title" content="Ferry sinks | The Paper"><meta property="og:site_name" content="The Paper"><meta name="author" content="By Jo Pugh">
			<meta property="article:published_time" content="2023-08-15"><meta property="og:url" content="https://paper.example/ferry">`, "<article>"+news+"</article>"),
			html.Page{Title: "Ferry sinks", Byline: "Jo Pugh", Outlet: "The Paper", Published: "2023-08-15", URL: "https://paper.example/ferry"}},
		"tags of the text": {page("<title>Norby</title>", "<article><h1>Ferry sinks</h1><div class='byline'>By Jo Pugh</div><time datetime='2023-08-15'>Tuesday</time>"+news+"</article>"),
			html.Page{Title: "Ferry sinks", Byline: "Jo Pugh", Published: "2023-08-15"}},
		"microformats": {page("<title>Ferry sinks – News – Hexley Eye</title>", "<article><h1>Ferry sinks</h1>by <span class='author vcard'><a class='url fn n'>Mo Khan</a></span>"+news+"</article>"),
			html.Page{Title: "Ferry sinks", Byline: "Mo Khan", Outlet: "Hexley Eye"}},
		"a title of its own":      {page("<title>Ferry sinks - all live</title>", "<article><h1>Ferry down</h1>"+news+"</article>"), html.Page{Title: "Ferry down"}},
		"nothing said":            {page("", "<article>"+news+"<time datetime='2020-01-01'>of a comment</time></article><p>© 2019</p>"), html.Page{}},
		"broken json":             {page("<title>Ferry sinks</title><script type='application/ld+json'>{\"@type\":</script>", "<article>"+news+"</article>"), html.Page{Title: "Ferry sinks"}},
		"an address is no author": {page(`<meta property="article:author" content="https://social.example/jo"><link rel="canonical" href="/ferry">`, "<article>"+news+"</article>"), html.Page{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := html.Read([]byte(c.content))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(got.Body, words) || strings.Contains(got.Body, "Sport") || strings.Contains(got.Body, "rights") {
				t.Errorf("body:\n%s", got.Body)
			}
			got.Body = ""
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("page (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	french := strings.Repeat("<p>Le maire a déclaré à l’Assemblée que la forêt brûlée serait reboisée dès l’été, où qu’elle soit située, et que les pêcheurs seraient indemnisés.</p>", 3)
	russian := strings.Repeat("<p>Мэр города заявил журналистам, что паром затонул в пятницу утром в густом тумане, все пассажиры были спасены рыбаками.</p>", 3)
	kanji := strings.Repeat("<p>市長は記者団に対し、金曜日の朝、濃霧の中でフェリーが沈没したが、乗客は全員漁船に救助されたと語った。</p>", 4)
	encode := func(b []byte, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"declared windows-1252":   {encode(charmap.Windows1252.NewEncoder().Bytes([]byte(page("<meta charset=windows-1252>", french)))), "déclaré à l’Assemblée"},
		"declared iso-8859-1":     {encode(charmap.Windows1252.NewEncoder().Bytes([]byte(page("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", french)))), "déclaré à l’Assemblée"},
		"xml declaration":         {append([]byte(`<?xml version="1.0" encoding="windows-1251"?>`), encode(charmap.Windows1251.NewEncoder().Bytes([]byte(page("", russian))))...), "Мэр города заявил"},
		"undeclared windows-1252": {encode(charmap.Windows1252.NewEncoder().Bytes([]byte(page("", french)))), "déclaré à l’Assemblée"},
		"undeclared windows-1251": {encode(charmap.Windows1251.NewEncoder().Bytes([]byte(page("", russian)))), "Мэр города заявил"},
		"undeclared shift_jis":    {encode(japanese.ShiftJIS.NewEncoder().Bytes([]byte(page("", kanji)))), "市長は記者団に対し"},
		"declared wrongly":        {[]byte(page("<meta charset=iso-8859-1>", french)), "déclaré à l’Assemblée"},
		"utf-16 with its mark":    {encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(page("", russian)))), "Мэр города заявил"},
		"utf-8 with its mark":     {[]byte("\ufeff" + page("", french)), "déclaré à l’Assemblée"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := html.Read(c.content)
			if err != nil || !strings.Contains(got.Body, c.want) {
				t.Errorf("error %v, body %.200q", err, got.Body)
			}
		})
	}
}

func TestNoArticle(t *testing.T) {
	t.Parallel()
	for _, content := range []string{"", "<html></html>", page("<script>document.write('news')</script>", "")[:60], "<html><body><script>load()</script></body></html>"} {
		if _, err := html.Read([]byte(content)); !errors.Is(err, html.ErrNoText) {
			t.Errorf("%q: %v", content, err)
		}
	}
	short, err := html.Read([]byte("<p>One line only.</p>"))
	if err != nil || short.Body != "One line only." {
		t.Errorf("a short page: %q, %v", short.Body, err)
	}
}

// A page may be nested as deep as it likes.
func TestDeepNesting(t *testing.T) {
	t.Parallel()
	got, err := html.Read([]byte(strings.Repeat("<div>", 200_000) + news))
	if err == nil && !strings.Contains(got.Body, "The ferry Maria") {
		t.Errorf("body %.100q", got.Body)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(page("<meta charset=utf-7>", news)))
	f.Add([]byte("<table><tr><td>a<td>b</table><pre>x\n y</pre>"))
	f.Add([]byte("\xff\xfe<\x00p\x00>"))
	f.Add([]byte(">>>>>>Հ\xff")) // taken for UTF-8, and is not
	f.Fuzz(func(t *testing.T, content []byte) {
		got, err := html.Read(content)
		if err == nil && (strings.TrimSpace(got.Body) == "" || !utf8.ValidString(got.Body)) {
			t.Errorf("body %q", got.Body)
		}
	})
}
