package feed_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/format/feed"
)

func TestRead(t *testing.T) {
	t.Parallel()
	rss := `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Paper</title>
		<item><guid isPermaLink="false">n1</guid><title>Ferry &amp; caf` + "\xe9" + `</title><link>https://user:pass@paper.example/ferry#top</link><dc:creator>Jo Pugh</dc:creator><pubDate>Tue, 15 Aug 2023 23:10:00 -0500</pubDate>
		<description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded></item>
		<item><title>Relative</title><link>/two</link></item><item><title>Nothing</title></item><item><guid>x</guid><link>javascript:alert(1)</link></item></channel></rss>`
	got, err := feed.Read([]byte(rss), "https://paper.example/feed.xml")
	if err != nil {
		t.Fatal(err)
	}
	want := feed.Feed{Title: "The Paper", Entries: []feed.Entry{
		{ID: "n1", Title: "Ferry & café", Byline: "Jo Pugh", Link: "https://paper.example/ferry", Published: "2023-08-15", HTML: "<p>Long.</p>"},
		{ID: "https://paper.example/two", Title: "Relative", Link: "https://paper.example/two"},
		{ID: "x"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("feed (-want +got):\n%s", diff)
	}
	atom := `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>urn:1</id><title>Ferry</title><link href="https://paper.example/ferry"/><published>2023-08-15T22:00:00Z</published><author><name>Jo</name></author><summary>S</summary></entry></feed>`
	got, err = feed.Read([]byte(atom), "")
	if diff := cmp.Diff(feed.Feed{Title: "News", Entries: []feed.Entry{{ID: "urn:1", Title: "Ferry", Byline: "Jo", Link: "https://paper.example/ferry", Published: "2023-08-15", HTML: "S"}}}, got); diff != "" || err != nil {
		t.Errorf("atom (-want +got):\n%s%v", diff, err)
	}
	undeclared := "<rss><channel><title>\xdaltimas Not\xedcias</title><item><guid>1</guid><title>simula\xe7\xf5es \x96 2\xba turno</title></item></channel></rss>"
	got, err = feed.Read([]byte(undeclared), "")
	if diff := cmp.Diff(feed.Feed{Title: "Últimas Notícias", Entries: []feed.Entry{{ID: "1", Title: "simulações – 2º turno"}}}, got); diff != "" || err != nil {
		t.Errorf("of another encoding (-want +got):\n%s%v", diff, err)
	}
	for _, bad := range []string{"", "<html><body>x</body></html>", "<rss>"[:4], "no feed"} {
		if _, err := feed.Read([]byte(bad), ""); err == nil || !strings.Contains(err.Error(), "no RSS or Atom") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`<rss><channel><item><guid>1</guid></item></channel></rss>`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry></feed>`))
	f.Fuzz(func(_ *testing.T, content []byte) { _, _ = feed.Read(content, "https://a.example/") })
}
