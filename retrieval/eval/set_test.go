package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadJudgments(t *testing.T) {
	t.Parallel()
	got, err := ReadJudgments(strings.NewReader("\ufeff" +
		`{"id":"a","kind":"followup","question":"And?","history":["Who?"],"evidence":[{"source":"x.txt","text":"It."}],` +
		`"answer":["it"],"both_sides":true,"newest_first":true,"must_not":["no"],"unknown":1}` + "\r\n \n" +
		`{"id":"b","kind":"none","question":"","evidence":[],"answer":[]}`))
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "judgments", []Judgment{
		{ID: "a", Kind: "followup", Question: "And?", History: []string{"Who?"}, Evidence: []Evidence{{"x.txt", "It."}},
			Answer: []string{"it"}, BothSides: true, NewestFirst: true, MustNot: []string{"no"}},
		{ID: "b", Kind: "none", Evidence: []Evidence{}, Answer: []string{}},
	}, got)
}

func TestReadJudgmentsFaults(t *testing.T) {
	t.Parallel()
	good := `{"id":"a","kind":"fact","question":"q","evidence":[]}` + "\n"
	for _, c := range []struct {
		what, line string
		want       []string
	}{
		{"broken JSON", `{"id":`, []string{"line 2", "JSON"}},
		{"another type", `{"id":7}`, []string{"line 2", "JSON"}},
		{"a list", `[]`, []string{"line 2", "JSON"}},
		{"no id", `{"kind":"fact","evidence":[]}`, []string{"line 2", `"id"`}},
		{"an id twice", good, []string{"line 2", "line 1", `"a"`}},
		{"no kind", `{"id":"b","evidence":[]}`, []string{"line 2", `"kind"`}},
		{"no evidence field", `{"id":"b","kind":"fact","question":"q"}`, []string{"line 2", `"evidence"`, "[]"}},
		{"evidence without a source", `{"id":"b","kind":"fact","evidence":[{"text":"t"}]}`, []string{"line 2", `"source"`}},
		{"evidence without words", `{"id":"b","kind":"fact","evidence":[{"source":"s","text":" "}]}`, []string{"line 2", `"text"`}},
		{"a speaker without a name", `{"id":"b","kind":"speaker","question":" ","evidence":[]}`, []string{"line 2", "name"}},
	} {
		_, err := ReadJudgments(strings.NewReader(good + c.line))
		wantError(t, c.what, err, c.want...)
	}
}

func TestReadSpokenFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		what, line string
		want       []string
	}{
		{"no source", `{"start":1,"end":2,"speaker":[]}`, []string{"line 1", `"source"`}},
		{"an empty range", `{"source":"s","start":2,"end":2,"speaker":[]}`, []string{"line 1", `"start" 2`}},
		{"a range before the start", `{"source":"s","start":-2,"end":2,"speaker":[]}`, []string{"line 1", `"start" -2`}},
		{"no speaker field", `{"source":"s","start":1,"end":2}`, []string{"line 1", `"speaker"`, "[]"}},
		{"an empty name", `{"source":"s","start":1,"end":2,"speaker":["Ann"," "]}`, []string{"line 1", "empty name"}},
	} {
		_, err := ReadSpoken(strings.NewReader(c.line))
		wantError(t, c.what, err, c.want...)
	}
}

func TestReadSet(t *testing.T) {
	t.Parallel()
	const question, quotation = `{"id":"a","kind":"fact","question":"q","evidence":[]}`, `{"source":"s","start":1,"end":2,"speaker":[]}`
	for _, c := range []struct {
		what, name string
		files      map[string]string
		spoken     int
		want       []string // parts of the error
	}{
		{"alone", "q.jsonl", map[string]string{"q.jsonl": question}, 0, nil},
		{"with quotations beside it", "q.jsonl", map[string]string{"q.jsonl": question, "q.quotes.jsonl": quotation}, 1, nil},
		{"another ending has none beside it", "q.json", map[string]string{"q.json": question, "q.quotes.jsonl": quotation}, 0, nil},
		{"broken quotations", "q.jsonl", map[string]string{"q.jsonl": question, "q.quotes.jsonl": "{"}, 0, []string{"judged quotations", "q.quotes.jsonl: line 1"}},
		{"broken questions", "q.jsonl", map[string]string{"q.jsonl": "{"}, 0, []string{"read questions", "q.jsonl: line 1"}},
		{"empty", "q.jsonl", map[string]string{"q.jsonl": "\n"}, 0, []string{"q.jsonl has no question"}},
		{"not there", "q.jsonl", nil, 0, []string{"read questions", "q.jsonl"}},
	} {
		folder := t.TempDir()
		for name, text := range c.files {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		set, err := ReadSet(filepath.Join(folder, c.name))
		wantError(t, c.what, err, c.want...)
		if c.want == nil && (err != nil || len(set.Judgments) != 1 || len(set.Spoken) != c.spoken) {
			t.Errorf("%s: %d questions and %d quotations (error %v), want 1 and %d", c.what, len(set.Judgments), len(set.Spoken), err, c.spoken)
		}
	}
}

// FuzzReadJudgments: foreign text is judgments that can be scored, or an error
// that names a line.
func FuzzReadJudgments(f *testing.F) {
	seeds, err := os.ReadFile("testdata/seeds-dev.jsonl")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(seeds))
	f.Add(`{"id":"a","kind":"speaker","question":"\u2003","evidence":[]}`)
	f.Add("{\n[]")
	f.Fuzz(func(t *testing.T, text string) {
		judgments, err := ReadJudgments(strings.NewReader(text))
		if err != nil {
			wantError(t, "any fault", err, "line ")
			return
		}
		figures, _ := ScoreAnswers(smallCorpus(), judgments, nil)
		if figures.Missing != figures.Questions || figures.Questions > len(judgments) {
			t.Errorf("without answers %d of %d questions are missing", figures.Missing, figures.Questions)
		}
		ScoreSpeakers(smallCorpus(), judgments, nil, nil)
	})
}
