package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/retrieval"
)

// beirFolder writes the files of a folder in the layout of BEIR.
func beirFolder(t *testing.T, queries, relevant string) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "qrels"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"queries.jsonl": queries, "qrels/test.tsv": relevant} {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func wantError(t *testing.T, what string, err error, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("%s: the error is %v, want one with %q", what, err, part)
		}
	}
}

const heading = "query-id\tcorpus-id\tscore\n"

func TestReadBEIR(t *testing.T) {
	t.Parallel()
	folder := beirFolder(t,
		`{"_id":"2","text":"two"}`+"\n"+`{"_id":"no","text":"not judged"}`+"\n\n"+`{"_id":"1","text":"one","metadata":{}}`+"\n",
		heading+"1\tx\t1\r\n1\ty\t2\n2\tz\t1\n2\tw\t0\nno\tx\t0\n")
	two := Relevance{"2", "two", map[string]int{"z": 1}}
	one := Relevance{"1", "one", map[string]int{"x": 1, "y": 2}}
	for limit, want := range map[int][]Relevance{0: {two, one}, 1: {two}, 2: {two}, 3: {two, one}, 9: {two, one}} {
		got, err := ReadBEIR(folder, limit)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, "queries", want, got)
	}
}

func TestReadBEIRFaults(t *testing.T) {
	t.Parallel()
	query := `{"_id":"1","text":"one"}` + "\n"
	for _, c := range []struct {
		what, queries, relevant string
		want                    []string
	}{
		{"two fields", query, heading + "1\tx\n", []string{"test.tsv", "line 2", "2 fields"}},
		{"no number", query, heading + "1\tx\t1\n1\ty\thigh\n", []string{"test.tsv", "line 3", `"high"`}},
		{"broken JSON", query + "{", heading + "1\tx\t1\n", []string{"queries.jsonl", "line 2"}},
		{"no id", `{"text":"one"}`, heading + "1\tx\t1\n", []string{"queries.jsonl", "line 1", `"_id"`}},
		{"nothing judged", query, heading + "7\tx\t1\n", []string{"no query", "qrels/test.tsv"}},
	} {
		_, err := ReadBEIR(beirFolder(t, c.queries, c.relevant), 0)
		wantError(t, c.what, err, c.want...)
	}
	_, err := ReadBEIR(t.TempDir(), 0)
	wantError(t, "an empty folder", err, "test.tsv")
}

// TestEvaluateBEIR goes the whole way over an index by terms alone.
func TestEvaluateBEIR(t *testing.T) {
	t.Parallel()
	folder := beirFolder(t,
		`{"_id":"1","text":"harbour boats 65"}`+"\n"+`{"_id":"2","text":"second paper"}`+"\n",
		heading+"1\ta.txt\t1\n2\tb.txt\t1\n")
	ix := termIndex(t)
	got, err := EvaluateBEIR(t.Context(), ix, folder, 0)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "figures", RankingFigures{2, Rate{2, 2}, Rate{2, 2}, Rate{2, 2}, Rate{2, 2}}, got.Figures)
}

// termIndex is an index by terms alone over smallCorpus.
func termIndex(t *testing.T) *retrieval.Index {
	t.Helper()
	ix, err := retrieval.Build(t.Context(), smallCorpus(), retrieval.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}
