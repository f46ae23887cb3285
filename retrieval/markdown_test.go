package retrieval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// The body of a Markdown file is its words: what is quoted from it has no marks.
func TestMarkdown(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{
		"a.md": "---\ntags: [sea]\n---\n# Ferry *sinks* off Norby\n\n**By Jane Roe** | *Norby Post* | 12 May 2019\n\n" +
			"The ferry [Maria](https://paper.example/maria \"a ship\") **sank** on\nFriday &amp; all live.[^1] ![fog](fog.jpg)\n\n" +
			"> \"I saw a `rock`,\" said Ann Lee.\n\n- Two boats\n- 12 \\* divers\n  1. one\n\n| Year | Ferries |\n|---|--:|\n| 2018 | 4 |\n\n" +
			"<div class=\"box\"><p>In a box</p><script>x()</script></div>\n\n<!-- none -->\n\n## What now?\n\n```\nLat 58 N\nLon 6 E\n```\n\n***\nIt was ~~not~~ raised.\n\n[^1]: The coastguard's count.\n",
		"c.md": "\ufeffNo marks\nat all.\n\n\nNone.\n",
		"b.md": strings.Repeat("> ", 500) + "Marked.",
	})
	a, _ := corpus.Article("a.md")
	want := &retrieval.Article{
		ID: "a.md", Title: "Ferry sinks off Norby", Byline: "Jane Roe", Outlet: "Norby Post", Published: retrieval.Date{Year: 2019, Month: 5, Day: 12},
		Body: strings.Join([]string{
			"Ferry sinks off Norby", "By Jane Roe | Norby Post | 12 May 2019", "The ferry Maria sank on Friday & all live.", "\"I saw a rock,\" said Ann Lee.",
			"Two boats", "12 * divers", "one", "Year\tFerries", "2018\t4", "In a box", "What now?", "Lat 58 N\nLon 6 E", "It was raised.", "The coastguard's count.",
		}, "\n\n"),
	}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("article (-want +got):\n%s", diff)
	}
	if c, _ := corpus.Article("c.md"); c.Body != "\ufeffNo marks\nat all.\n\n\nNone.\n" {
		t.Errorf("%q is not the file", c.Body)
	}
	b, _ := corpus.Article("b.md")
	if !strings.HasPrefix(b.Body, "> > ") || len(corpus.Skipped) != 1 || !strings.Contains(corpus.Skipped[0].Problem, "with its marks of Markdown") || !corpus.Skipped[0].Partly {
		t.Errorf("%.20q, skipped %v", b.Body, corpus.Skipped)
	}
}

// What is printed above the text of a Word file is read as in plain text.
func TestHeadOfALetter(t *testing.T) {
	t.Parallel()
	paragraphs := ""
	for _, p := range []string{"Ferry sinks off Norby", "By Jane Roe, political editor", "Norby Post, 12 May 2019", "The ferry sank in thick fog on Friday, and all who were aboard live."} {
		paragraphs += "<w:p><w:r><w:t>" + p + "</w:t></w:r></w:p>"
	}
	corpus := retrievaltest.Corpus(t, map[string]string{"a.docx": zipped(t, "word/document.xml", `<w:document xmlns:w="w">`+paragraphs+`</w:document>`)})
	a := *corpus.Articles[0]
	a.Body = ""
	want := retrieval.Article{ID: "a.docx", Title: "Ferry sinks off Norby", Byline: "Jane Roe, political editor", Outlet: "Norby Post", Published: retrieval.Date{Year: 2019, Month: 5, Day: 12}}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("article (-want +got):\n%s", diff)
	}
}

// Exports of news APIs and crawlers have names of their own for the same facts.
func TestNamesOfExports(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{"a.jsonl": `{"source":{"id":null,"name":"Norby Post"},"author":"Jane Roe","title":"Ferry sinks","url":"https://a.example/1","publishedAt":"2019-05-12T08:00:00Z","content":"The ferry sank."}
{"maintext":"A bridge fell.","authors":["Jane Roe",{"name":"Ann Lee"}],"date_publish":"2019-05-13 00:00:00","source_domain":"norby.example","title":"Bridge falls","url":"https://a.example/2"}`})
	want := []*retrieval.Article{
		{ID: "https://a.example/1", URL: "https://a.example/1", Title: "Ferry sinks", Byline: "Jane Roe", Outlet: "Norby Post", Published: retrieval.Date{Year: 2019, Month: 5, Day: 12}, Body: "The ferry sank."},
		{ID: "https://a.example/2", URL: "https://a.example/2", Title: "Bridge falls", Byline: "Jane Roe, Ann Lee", Outlet: "norby.example", Published: retrieval.Date{Year: 2019, Month: 5, Day: 13}, Body: "A bridge fell."},
	}
	if diff := cmp.Diff(want, corpus.Articles); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
}
