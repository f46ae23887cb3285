package retrieval_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func gzipped(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	w := gzip.NewWriter(&b)
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zipped(t testing.TB, name, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	part, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(part, text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEveryFormat(t *testing.T) {
	t.Parallel()
	words := "The ferry Maria sank off Norby on Friday morning after it had struck a rock in thick fog, the coastguard said."
	page := `<html><head><meta property="og:title" content="Ferry sinks"><meta property="article:published_time" content="2023-08-15T10:00:00Z"></head><body><article><p>` + words + `</p></article></body></html>`
	corpus := retrievaltest.Corpus(t, map[string]string{
		"a.html":        page,
		"b.html.gz":     gzipped(t, strings.Replace(page, "Maria", "Berta", 1)),
		"c.md":          "---\ntitle: Ferry sinks\nauthor: [Jo Pugh, Ann Lee]\ndate: 2023-08\npublisher: The Paper\nurl: https://me:secret@paper.example/c\n---\n" + words,
		"d.docx":        zipped(t, "word/document.xml", `<w:document xmlns:w="w"><w:p><w:r><w:t>`+words+`</w:t></w:r></w:p></w:document>`),
		"e.csv":         "\ufeffTitle;Text;Date;Publisher;id\n\"Ferry; sinks\";\"" + words + "\n\nAll live.\";15 August 2023;The Paper;row1\nNext;Another text.;soon;;\n;;;;\n\"a\"b;c;d;e;f\n",
		"f.tsv":         "headline\tbody\turl\nFerry sinks\t" + words + "\thttps://paper.example/f\n",
		"g.jsonl.gz":    gzipped(t, `{"id":7,"headline":"Ferry sinks","content":"`+words+`","byline":"Jo Pugh","source":"The Paper","published":"Tue, 15 Aug 2023 23:30:00 -0500"}`),
		"h.xml":         `<rss version="2.0"><channel><title>The Paper</title><item><guid>n 1</guid><title>Ferry</title><pubDate>Tue, 15 Aug 2023 23:30:00 -0500</pubDate><description>&lt;p&gt;` + words + `&lt;/p&gt;</description></item></channel></rss>`,
		"i.xml":         "<project><name>x</name></project>",
		"j.txt":         "Ferry sinks\nBy Jo Pugh\n\n" + words,
		"k.png":         "\x89PNG",
		"l.odt":         "PK\x03\x04",
		"articles.json": `[{"file":"a.html","outlet":"The Paper"},{"file":"j.txt","title":""}]`,
	})
	type brief struct{ ID, Title, Byline, Outlet, Published, URL string }
	var got []brief
	for _, a := range corpus.Articles {
		got = append(got, brief{a.ID, a.Title, a.Byline, a.Outlet, a.Published.String(), a.URL})
	}
	want := []brief{
		{"7", "Ferry sinks", "Jo Pugh", "The Paper", "2023-08-15", ""},
		{"a.html", "Ferry sinks", "", "The Paper", "2023-08-15", ""},
		{"b.html.gz", "Ferry sinks", "", "", "2023-08-15", ""},
		{"c.md", "Ferry sinks", "Jo Pugh, Ann Lee", "The Paper", "2023-08", "https://paper.example/c"},
		{"d.docx", "", "", "", "", ""},
		{"e.csv:2", "Next", "", "", "", ""},
		{"h.xml#n_1", "Ferry", "", "The Paper", "2023-08-15", ""},
		{"https://paper.example/f", "Ferry sinks", "", "", "", "https://paper.example/f"},
		{"j.txt", "", "Jo Pugh", "", "", ""},
		{"row1", "Ferry; sinks", "", "The Paper", "2023-08-15", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]int{".png": 1, ".xml": 1}, corpus.Others); diff != "" {
		t.Errorf("other files (-want +got):\n%s", diff)
	}
	var problems []string
	for _, s := range corpus.Skipped {
		problems = append(problems, s.String())
	}
	all := strings.Join(problems, "\n")
	for _, part := range []string{"test/e.csv line 5: the date is left unknown", "test/e.csv line 6: its text is empty; write it there or remove the article", "test/e.csv line 7: it is not a row", "test/l.odt: files of its kind (.odt) are not read"} {
		if !strings.Contains(all, part) {
			t.Errorf("no problem says %q:\n%s", part, all)
		}
	}
	if len(problems) != 4 {
		t.Errorf("problems:\n%s", all)
	}
}

// Every file that is not what it should be is named with what to do, and the rest is
// read.
func TestLimits(t *testing.T) {
	t.Parallel()
	bomb := gzipped(t, strings.Repeat(" ", 64<<20))
	for _, c := range []struct{ name, content, problem string }{
		{"lie.txt", "%PDF-1.4\n", "a PDF by its content"},
		{"lie.html", "\x89PNG\r\n\x1a\n", "a picture by its content"},
		{"lie.pdf", "<html><body>x</body></html>", "no PDF by its content"},
		{"lie.docx", "The ferry sank.", "no DOCX by its content"},
		{"zip.docx", zipped(t, "a.txt", "x"), "no .docx"},
		{"lie.txt.gz", "The ferry sank.", "not packed by gzip"},
		{"program.md", "\x7fELF\x02\x01", "a program by its content"},
		{"binary.txt", "The ferry\x00\x01\x02", "binary by its content"},
		{"bomb.txt.gz", bomb, "over 200 times its size"},
		{"bomb.html.gz", bomb, "over 200 times its size"},
		{"bomb.jsonl.gz", bomb, "over 200 times its size"},
		{"bomb.csv.gz", gzipped(t, "text\n\""+strings.Repeat("x", 64<<20)), "over 200 times its size"},
		{"long.csv", "id,text\na,Good.\nb,\"" + strings.Repeat("All work and no play. ", 1<<20), "never closed"},
		{"long.jsonl", `{"_id":"a","text":"` + strings.Repeat("x", 17<<20) + `"}`, "longer than the 16 MB"},
		{"utf8.csv", "text\ncaf\xe9\n", "not valid UTF-8"},
		{"no.csv", "name,price\nbread,3\n", "names no column text"},
		{"empty.csv", "\ufeff", "no first row"},
		{"none.html", "<html><script>load()</script></html>", "no article can be found"},
		{"loop.pdf", "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 9>>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \ntrailer\n<</Size 3/Root 1 0 R>>\nstartxref\n106\n%%EOF\n", "print it to a new PDF"},
		{"matter.md", "---\ntitle: [x\n---\nThe text stays.", "its text is indexed, but its front matter cannot be read"},
		{"heads.rss", "<rss><channel><item><guid>a</guid><title>Ferry sinks</title></item></channel></rss>", "only headlines; give the feed's address"},
		{"some.rss", "<rss><channel><item><guid>a</guid><title>Ferry sinks</title></item><item><guid>b</guid><description>The ferry sank.</description></item><item><guid>c</guid></item></channel></rss>", "of 2 of its 3 entries the feed has only the headline"},
		{"empty.rss", "<rss><channel></channel></rss>", "no entries"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			corpus := retrievaltest.Corpus(t, map[string]string{"good.txt": "A good article.", c.name: c.content})
			if _, ok := corpus.Article("good.txt"); !ok {
				t.Error("the good article is lost")
			}
			if used := len(corpus.Articles) > 1; len(corpus.Skipped) == 1 && corpus.Skipped[0].Partly != used {
				t.Errorf("used: %v, and it says %s", used, corpus.Skipped[0].Fate())
			}
			if len(corpus.Skipped) != 1 || !strings.Contains(corpus.Skipped[0].String(), c.problem) || !strings.Contains(corpus.Skipped[0].Path, c.name) {
				t.Errorf("skipped %.500v, want one that names %s and says %q", corpus.Skipped, c.name, c.problem)
			}
		})
	}
}

// A file of 1 GB takes no memory: it is a hole on the disk.
func TestOneGigabyteOfOneLine(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for _, name := range []string{"a.txt", "b.html", "c.pdf", "d.jsonl", "e.csv"} {
		file, err := os.Create(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := file.Truncate(1 << 30); err != nil {
			t.Skip("no large files here:", err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "good.txt"), []byte("A good article."), 0o644); err != nil {
		t.Fatal(err)
	}
	corpus := onDisk(t, folder)
	if len(corpus.Articles) != 1 || len(corpus.Skipped) != 5 {
		t.Errorf("articles %v, skipped %v", ids(corpus), corpus.Skipped)
	}
}

func onDisk(t *testing.T, path string) *retrieval.Corpus {
	t.Helper()
	place, err := retrieval.OpenPlace(path)
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	return corpus
}

func TestIgnoredFiles(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{
		".footnoteignore": "drafts/\n*.bak.txt\n", "a.txt": "One.", "a.bak.txt": "Old.", "drafts/b.txt": "Draft.",
		"news/.footnoteignore": "/c.txt\n!d.bak.txt\n", "news/c.txt": "No.", "news/d.bak.txt": "Kept.", "news/x/c.txt": "Kept too.",
		"old/.footnoteignore": "\xff", "old/e.txt": "Kept as well.",
	})
	if diff := cmp.Diff([]string{"a.txt", "news/d.bak.txt", "news/x/c.txt", "old/e.txt"}, ids(corpus)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	if len(corpus.Skipped) != 1 || !strings.Contains(corpus.Skipped[0].String(), "old/.footnoteignore") {
		t.Errorf("skipped %v", corpus.Skipped)
	}
}

// Beside a corpus.jsonl other JSON lines are questions and judgments.
func TestLinesBesideACorpus(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{
		"set/corpus.jsonl": `{"_id":"a","text":"One."}`, "set/queries.jsonl": `{"_id":"q","text":"What?"}`, "own/news.jsonl": `{"_id":"b","text":"Two."}`,
	})
	if diff := cmp.Diff([]string{"a", "b"}, ids(corpus)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
}

func TestStream(t *testing.T) {
	t.Parallel()
	for content, want := range map[string]string{
		"The ferry sank.": "stdin",
		`{"_id":"a","text":"One."}` + "\n" + `{"_id":"b","text":"Two."}`: "a b",
		"<!doctype html><p>The ferry sank.":                              "stdin",
		gzipped(t, "The ferry sank."):                                    "stdin",
	} {
		corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.StreamPlace("stdin", "standard input", []byte(content)))
		if err != nil {
			t.Errorf("%.30q: %v", content, err)
			continue
		}
		if got := strings.Join(ids(corpus), " "); got != want {
			t.Errorf("%.30q: articles %s, want %s", content, got, want)
		}
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.StreamPlace("stdin", "standard input", []byte("{\"text\":\"A ferry sails.\"}\n\nnot json\n{\"title\":\"no text\"}\n")))
	if err != nil || len(corpus.Skipped) != 2 || corpus.Skipped[0].Path != "standard input line 3" || corpus.Skipped[1].Path != "standard input line 4" {
		t.Errorf("%+v, %v: a line is not named", corpus, err)
	}
	_, err = retrieval.ReadCorpus(t.Context(), retrieval.StreamPlace("stdin", "standard input", nil))
	if err == nil || !strings.Contains(err.Error(), "standard input: it is empty") {
		t.Error(err)
	}
}

// A stream is read to its end, but no further than what it begins as may have.
func TestReadStream(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		content string
		most    int64 // bytes read
		fault   string
	}{
		{"The ferry sank.", 1 << 12, ""},
		{strings.Repeat("The ferry sank. ", 1<<20), 16 << 20, ""},
		{strings.Repeat("The ferry sank. ", 1<<21), 17 << 20, "16 MB that one article"},
		{strings.Repeat("{\"text\":\"The ferry sank.\"}\n", 1<<20), 32 << 20, ""},
	} {
		in := strings.NewReader(c.content)
		content, err := retrieval.ReadStream(in)
		switch {
		case in.Size()-int64(in.Len()) > c.most:
			t.Errorf("%.20q: %d bytes read", c.content, in.Size()-int64(in.Len()))
		case c.fault == "" && (err != nil || string(content) != c.content):
			t.Errorf("%.20q: %d bytes, %v", c.content, len(content), err)
		case c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)):
			t.Errorf("%.20q: %v, want %q", c.content, err, c.fault)
		}
	}
}

// shelfOfTexts keeps texts in memory.
type shelfOfTexts struct{ sync.Map }

func (s *shelfOfTexts) Get(key string) ([]byte, bool) {
	value, ok := s.Load(key)
	if !ok {
		return nil, false
	}
	return value.([]byte), true
}

func (s *shelfOfTexts) Put(key string, value []byte) { s.Store(key, value) }

// What is kept of a file is what is found in it, its problem too, and what is kept
// brokenly is found again.
func TestKept(t *testing.T) {
	t.Parallel()
	place := mapPlace("kept", map[string]string{
		"a.html": "<title>Ferry</title><p>The ferry sank.", "b.docx": zipped(t, "a.txt", "x"), "c.txt": "Text.",
		"d.docx": zipped(t, "word/document.xml", "<w:p><w:r><w:t>All live.</w:t></w:r></w:p>"),
	})
	read := func() *retrieval.Corpus {
		t.Helper()
		c, err := retrieval.ReadCorpus(t.Context(), place)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	without := read()
	texts := &shelfOfTexts{}
	place.Kept = texts
	for _, run := range []string{"first", "from what is kept", "broken"} {
		if run == "broken" {
			texts.Range(func(key, _ any) bool { texts.Store(key, []byte("{")); return true })
		}
		got := read()
		if got.Fingerprint != without.Fingerprint || len(got.Skipped) != 1 || got.Skipped[0] != without.Skipped[0] {
			t.Errorf("%s: skipped %v, want %v", run, got.Skipped, without.Skipped)
		}
	}
	n := 0
	texts.Range(func(_, _ any) bool { n++; return true })
	if n != 3 {
		t.Errorf("%d texts kept, want 3", n)
	}
}

// A file that is damaged in the middle gives the articles before that, and says so.
func TestDamagedInTheMiddle(t *testing.T) {
	t.Parallel()
	var lines strings.Builder
	for n := range 20_000 { // so that some come out before the end
		fmt.Fprintf(&lines, "{\"_id\":\"a%d\",\"text\":\"Ferry %d carried %d people.\"}\n", n, n*7919%1000, n*104729%977)
	}
	whole := gzipped(t, lines.String())
	corpus := retrievaltest.Corpus(t, map[string]string{"news.jsonl.gz": whole[:len(whole)/2], "half.txt.gz": gzipped(t, "The ferry sank.")[:25]})
	if len(corpus.Articles) < 100 || len(corpus.Skipped) != 2 {
		t.Fatalf("%d articles, skipped %v", len(corpus.Articles), corpus.Skipped)
	}
	for _, s := range corpus.Skipped {
		if s.Partly != strings.Contains(s.Path, "news.jsonl.gz") || !strings.Contains(s.Problem, "packed by gzip and damaged") {
			t.Errorf("%s %s", s.Fate(), s)
		}
	}
}
