package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDocsAreOfOneRun holds the tables of docs/performance.md and the picture to the
// figures they are made of.
func TestDocsAreOfOneRun(t *testing.T) {
	t.Parallel()
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	var f figures
	if err := json.Unmarshal([]byte(read(figuresPath)), &f); err != nil {
		t.Fatal(err)
	}
	page := read(tablesPath)
	want, err := f.into(page)
	if err != nil {
		t.Fatal(err)
	}
	const how = "go run ./internal/bench -write measures anew"
	if diff := cmp.Diff(want, page); diff != "" {
		t.Errorf("%s is not made of %s; %s (-made +is):\n%s", tablesPath, figuresPath, how, diff)
	}
	if diff := cmp.Diff(f.picture(), read(picturePath)); diff != "" {
		t.Errorf("%s is not made of %s; %s (-made +is):\n%s", picturePath, figuresPath, how, diff)
	}
}

// example are figures with every part.
func example() *figures {
	return &figures{
		Machine: machine{CPU: "a <CPU>", Cores: 2, Go: "1.26", Scan: "avx512", Load: 9}, Commit: "abc",
		Vectors: []vectorRow{
			{Size: 1000, Best50: spread{.1, .2}, Exact: spread{1, 2}, Recall50: 1, Memory: 1.07, Chromem: 2e6},
			{Size: 100_000, Best50: spread{.64, 1.4}, Exact: spread{70, 90}, Recall50: .9986, Memory: 1.07, Chromem: 164e6},
		},
		Terms:     []termRow{{Size: 1000, Best50: spread{.006, .01}, Exhaustive50: spread{.011, .05}}},
		Questions: []questionRow{{Corpus: "the seeds", Passages: 40, Whole: spread{5, 9}, Read: spread{70, 90}, Embed: 1, Rest: 4}},
		Process:   &spread{90, 120},
		Unread:    &spread{40, 60},
		Start:     []startRow{{Corpus: "the seeds", Passages: 40, Seconds: .05, Snapshot: 1e6, Peak: 6e7}},
		Build:     &buildRow{Passages: 1100, Sentences: 5000, Tokens: 127, PassagesASecond: 200, Seconds: 30, Snapshot: 4e6, Peak: 2e8},
		Large:     &largeRow{Corpus: "100000 sentences", Passages: 100_000, Seconds: 9, CoreSeconds: 12, Snapshot: 2e8, Peak: 5e8, UpdateSeconds: 2, UpdateCoreSeconds: 3, UpdatePeak: 54e7},
	}
}

func TestTables(t *testing.T) {
	t.Parallel()
	got := example().tables()
	for _, want := range []string{
		"a <CPU>, 2 cores", "9 processes", "| 100,000 | 0.64 / 1.4 |", "| 70 / 90 | 0.9986 |", "1.07 × 164 MB", "| 1,000 | 0.006 / 0.010 |",
		"| the seeds | 40 | 5.0 / 9.0 | 1.0 | – | – | 4.0 | 70 / 90 |", "200 a second", "here 50 s", "500 MB, 2.5 times the snapshot of 200 MB", "540 MB, 2.7 times", "p50 90 ms", "without the reader 40, most 60",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in the tables:\n%s", want, got)
		}
	}
	if got := (&figures{}).tables(); strings.Contains(got, "|") {
		t.Errorf("tables of nothing:\n%s", got)
	}
}

func TestIntoAPage(t *testing.T) {
	t.Parallel()
	page := "before\n" + tablesBegin + "\nold\n" + tablesEnd + "\nafter\n"
	got, err := example().into(page)
	if want := "before\n" + tablesBegin + "\n" + example().tables() + tablesEnd + "\nafter\n"; got != want || err != nil {
		t.Errorf("the page became %q, error %v", got, err)
	}
	if _, err := example().into("no place"); err == nil {
		t.Error("tables went into a page without a place for them")
	}
}

func TestPictureIsXML(t *testing.T) {
	t.Parallel()
	for name, f := range map[string]*figures{"all": example(), "none": {}} {
		for d := xml.NewDecoder(strings.NewReader(f.picture())); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

func TestGrouped(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	o, err := parse([]string{"-sizes", "10, 20", "-write"})
	if err != nil || !o.write || !cmp.Equal(o.sizes, []int{10, 20}) {
		t.Errorf("parse: %+v, %v", o, err)
	}
	for _, sizes := range []string{"", "ten", "0", "1,,2"} {
		if _, err := parse([]string{"-sizes", sizes}); err == nil {
			t.Errorf("-sizes %q was taken", sizes)
		}
	}
}

// TestReadTexts reads sets in the layout of ../shared/data.
func TestReadTexts(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"scifact/corpus.jsonl":  `{"_id":"1","title":"A title of five words","text":"One sentence stands here. Two."}`,
		"timeqa/corpus.jsonl":   `{"_id":"2","title":"","text":"One sentence stands here. Another sentence stands there."}`,
		"squad2/corpus.jsonl":   `{"_id":"3","title":"x","text":"Short."}`,
		"scifact/queries.jsonl": `{"_id":"q","text":"Who stands here?"}`, "timeqa/queries.jsonl": `{"_id":"q","text":"Who stands here?"}`,
		"squad2/queries.jsonl": `{"_id":"q","text":"Who else?"}`,
		"reader/train.jsonl":   `{"q":"?","c":[["A candidate that answers.","before it"]]}`,
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := readTexts(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.sentences) != 4 || len(got.questions) != 2 || len(got.articles) != 3 {
		t.Errorf("read %d sentences, %d questions, %d articles; want 4, 2, 3: %+v", len(got.sentences), len(got.questions), len(got.articles), got)
	}
	again, err := readTexts(folder)
	if diff := cmp.Diff(got, again, cmp.AllowUnexported(texts{})); diff != "" || err != nil {
		t.Errorf("read twice, error %v (-first +second):\n%s", err, diff)
	}
	if _, err := readTexts(t.TempDir()); err == nil || !strings.Contains(err.Error(), "-data") {
		t.Errorf("an empty folder: error %v, want one that names -data", err)
	}
}
