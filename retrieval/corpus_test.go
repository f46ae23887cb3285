package retrieval_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func mapPlace(name string, files map[string]string) retrieval.Place {
	fsys := fstest.MapFS{}
	for file, content := range files {
		fsys[file] = &fstest.MapFile{Data: []byte(content), Mode: 0o644}
	}
	return retrieval.Place{Name: name, Path: name, FS: fsys}
}

func ids(c *retrieval.Corpus) []string {
	var all []string
	for _, a := range c.Articles {
		all = append(all, a.ID)
	}
	return all
}

func TestReadFolder(t *testing.T) {
	t.Parallel()
	body := "\ufeffFirst line.\r\n\r\n  Second\u00a0line. \n"
	corpus := retrievaltest.Corpus(t, map[string]string{
		"b/two.md":        "Two.",
		"a.txt":           body,
		"b/articles.json": `[{"file":"two.md","title":"Second","outlet":"The Paper","published":"2020-05","byline":"A. B.","url":"https://example.org","inferred":["published"]}]`,
		".hidden/x.txt":   "No.",
		"image.png":       "No.",
	})
	if diff := cmp.Diff([]string{"a.txt", "b/two.md"}, ids(corpus)); diff != "" {
		t.Fatalf("articles (-want +got):\n%s", diff)
	}
	a, _ := corpus.Article("a.txt")
	if a.Body != body {
		t.Errorf("the body was changed: %q", a.Body)
	}
	two, _ := corpus.Article("b/two.md")
	want := &retrieval.Article{ID: "b/two.md", Title: "Second", Outlet: "The Paper", Byline: "A. B.", URL: "https://example.org",
		Published: retrieval.Date{Year: 2020, Month: 5}, Inferred: []string{"published"}, Body: "Two."}
	if diff := cmp.Diff(want, two); diff != "" {
		t.Errorf("described article (-want +got):\n%s", diff)
	}
	if len(corpus.Skipped) != 0 {
		t.Errorf("skipped %v", corpus.Skipped)
	}
}

func TestReadLines(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{"corpus.jsonl": strings.Join([]string{
		`{"_id":"d2","title":"T","text":"Body two.","metadata":{"publisher":"P","author":"W","published":"2021-03-04T05:06:07Z","url":"u"}}`,
		``,
		`{"_id":"d1","title":"","text":"Body one."}`,
		`not json`,
		`{"title":"no id","text":"Its place is its name."}`,
		`{"_id":"d1","text":"again"}`,
		`{"_id":"d3","text":"  "}`,
		`{"_id":"d4","text":"Bad date.","metadata":{"date":"2023-02-30"}}`,
	}, "\n")})
	if diff := cmp.Diff([]string{"corpus.jsonl:5", "d1", "d2", "d4"}, ids(corpus)); diff != "" {
		t.Fatalf("articles (-want +got):\n%s", diff)
	}
	d2, _ := corpus.Article("d2")
	want := &retrieval.Article{ID: "d2", Title: "T", Outlet: "P", Byline: "W", URL: "u", Published: retrieval.Date{Year: 2021, Month: 3, Day: 4}, Body: "Body two."}
	if diff := cmp.Diff(want, d2); diff != "" {
		t.Errorf("article (-want +got):\n%s", diff)
	}
	for i, want := range []string{"line 4: it is not a JSON object", `line 6: an article named "d1" came before`, "line 7: its text is empty", "line 8: the date is left unknown"} {
		if i >= len(corpus.Skipped) || !strings.Contains(corpus.Skipped[i].String(), want) {
			t.Errorf("skipped[%d] should say %q: %v", i, want, corpus.Skipped)
		}
	}
}

func TestBadFilesAreNamedAndTheRestIsKept(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, content, problem string }{
		{"bad.txt", "caf\xe9 au lait", "not valid UTF-8 (byte 3)"},
		{"wide.txt", "\xff\xfeh\x00i\x00", "UTF-16"},
		{"empty.txt", " \n", "empty"},
		{"big.txt", strings.Repeat("All work and no play. ", 1<<20), "split it"},
		{"articles.json", `[{"file":"gone.txt"}]`, "gone.txt, which is not there"},
		{"articles.json", `[{"file":"good.txt",]`, "line 1"},
		{"articles.json", `{"file":"good.txt"}`, "not a JSON list"},
		{"articles.json", `[{"title":"x"}]`, "names no file"},
		{"articles.json", `[{"file":"good.txt","published":"2023-02-30"}]`, "the date of good.txt is left unknown"},
	} {
		t.Run(c.name+" "+c.problem, func(t *testing.T) {
			t.Parallel()
			corpus := retrievaltest.Corpus(t, map[string]string{"good.txt": "A good article.", c.name: c.content})
			if diff := cmp.Diff([]string{"good.txt"}, ids(corpus)); diff != "" {
				t.Errorf("articles (-want +got):\n%s", diff)
			}
			if len(corpus.Skipped) != 1 || !strings.Contains(corpus.Skipped[0].String(), c.problem) || !strings.Contains(corpus.Skipped[0].Path, c.name) {
				t.Errorf("skipped %v, want one that names %s and says %q", corpus.Skipped, c.name, c.problem)
			}
		})
	}
}

func TestNoArticles(t *testing.T) {
	t.Parallel()
	_, err := retrieval.ReadCorpus(t.Context(), mapPlace("empty", nil))
	if err == nil || !strings.Contains(err.Error(), "no articles in empty") {
		t.Errorf("an empty corpus: %v", err)
	}
	_, err = retrieval.ReadCorpus(t.Context(), mapPlace("bad", map[string]string{"a.txt": "\xff"}))
	if err == nil || !strings.Contains(err.Error(), "a.txt") {
		t.Errorf("a corpus of one bad file: %v", err)
	}
	_, err = retrieval.OpenPlace(filepath.Join(t.TempDir(), "nowhere"))
	if err == nil || !strings.Contains(err.Error(), "there is no corpus at") {
		t.Errorf("a missing corpus: %v", err)
	}
}

func TestClashingNamesAreTold(t *testing.T) {
	t.Parallel()
	places := []retrieval.Place{
		mapPlace("news", map[string]string{"a.txt": "One.", "only.txt": "Mine."}),
		mapPlace("news", map[string]string{"a.txt": "Two."}),
		mapPlace("wire", map[string]string{"a.txt": "Three.", "news/a.txt": "Four."}),
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), places...)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"news-2/a.txt", "news/a.txt", "only.txt", "wire/a.txt", "wire/news/a.txt"}, ids(corpus)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
}

func TestFingerprint(t *testing.T) {
	t.Parallel()
	base := map[string]string{"a.txt": "One.", "b.txt": "Two.", "articles.json": `[{"file":"a.txt","title":"T"}]`}
	first := retrievaltest.Corpus(t, base).Fingerprint
	if again := retrievaltest.Corpus(t, base).Fingerprint; again != first {
		t.Errorf("the same corpus has two fingerprints, %s and %s", first, again)
	}
	seen := map[string]string{first: "the corpus itself"}
	for i, change := range []map[string]string{
		{"a.txt": "One!", "b.txt": "Two.", "articles.json": base["articles.json"]},
		{"a.txt": "One.", "c.txt": "Two.", "articles.json": base["articles.json"]},
		{"a.txt": "One.", "b.txt": "Two.", "articles.json": `[{"file":"a.txt","title":"U"}]`},
		{"a.txt": "One.", "b.txt": "Two.", "articles.json": `[{"file":"a.txt","outlet":"T"}]`},
		{"a.txt": "One."},
	} {
		name := fmt.Sprintf("change %d", i)
		f := retrievaltest.Corpus(t, change).Fingerprint
		if other, twice := seen[f]; twice {
			t.Errorf("%s has the fingerprint of %s", name, other)
		}
		seen[f] = name
	}
}

// Files outside the folder cannot be read through it, and a pipe is not waited for.
func TestFolderOnDisk(t *testing.T) {
	t.Parallel()
	outside := filepath.Join(t.TempDir(), "secret.txt")
	folder := t.TempDir()
	write := func(path, text string, mode os.FileMode) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	write(outside, "Secret.", 0o644)
	write(filepath.Join(folder, "a.txt"), "One.", 0o644)
	if err := os.Symlink(outside, filepath.Join(folder, "link.txt")); err != nil {
		t.Logf("no links here: %v", err)
	}
	place, err := retrieval.OpenPlace(folder)
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := retrieval.ReadCorpus(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a.txt"}, ids(corpus)); diff != "" {
		t.Errorf("articles (-want +got):\n%s", diff)
	}
	one, err := retrieval.OpenPlace(filepath.Join(folder, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	corpus, err = retrieval.ReadCorpus(t.Context(), one)
	if err != nil || len(corpus.Articles) != 1 || corpus.Articles[0].ID != "a.txt" {
		t.Errorf("a corpus of one file: %v, error %v", corpus, err)
	}
}

// Whatever stands in the files, reading ends, keeps what is good, names the rest,
// and gives articles in order whose bodies are valid UTF-8.
func FuzzReadCorpus(f *testing.F) {
	f.Add(`{"_id":"a","title":"T","text":"x","metadata":{"date":"2020-01-01"}}`+"\n{", `[{"file":"t.txt","published":"2020"}]`, "A text.")
	f.Add("\ufeff{}", `[{"file":"../t.txt"},{"file":"/t.txt"}]`, "\xff")
	f.Add(`{"_id":"t.txt","text":"clash"}`, "null", "\ufeff")
	f.Fuzz(func(t *testing.T, lines, sidecar, text string) {
		corpus, err := retrieval.ReadCorpus(t.Context(), mapPlace("fuzz", map[string]string{
			"corpus.jsonl": lines, "articles.json": sidecar, "t.txt": text, "good.txt": "A good article.",
		}))
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for _, a := range corpus.Articles {
			if a.ID <= last {
				t.Errorf("article %q after %q", a.ID, last)
			}
			last = a.ID
			if !utf8.ValidString(a.Body) || strings.TrimSpace(a.Body) == "" {
				t.Errorf("body %q", a.Body)
			}
		}
		if good, ok := corpus.Article("good.txt"); !ok || good.Body != "A good article." {
			t.Error("the good article was lost")
		}
	})
}
