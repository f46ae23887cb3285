package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadPosed(t *testing.T) {
	t.Parallel()
	folder := folderOf(t, map[string]string{
		"queries.jsonl": `{"_id": "1", "text": "Where?", "metadata": {"answers": ["France"], "is_impossible": false, "context": "c"}}
{"_id": "2", "text": "Who?", "metadata": {"answers": [], "is_impossible": true, "context": "c"}}

{"_id": "3", "text": "When?", "metadata": {"answers": ["1943"], "is_impossible": false, "page": "P"}}
`,
		"qrels/test.tsv": "query-id\tcorpus-id\tscore\n1\tb\t1\n1\tc\t1\n3\td\t0\n",
	})
	one := Posed{ID: "1", Text: "Where?", Answerable: true, Words: []string{"France"}, Articles: []string{"b", "c"}}
	two := Posed{ID: "2", Text: "Who?", Words: []string{}}
	three := Posed{ID: "3", Text: "When?", Answerable: true, Words: []string{"1943"}}
	for _, c := range []struct {
		name   string
		sample Sample
		want   []Posed
	}{
		{"all", Sample{}, []Posed{one, two, three}},
		{"every second", Sample{Every: 2}, []Posed{one, three}},
		{"the first two", Sample{Limit: 2}, []Posed{one, two}},
		{"the first of every second", Sample{Every: 2, Limit: 1}, []Posed{one}},
	} {
		got, err := ReadPosed(folder, c.sample)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, c.name, c.want, got)
	}
}

func TestReadPosedErrors(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		files map[string]string
		says  string
	}{
		"no queries":      {map[string]string{}, "queries.jsonl"},
		"empty":           {map[string]string{"queries.jsonl": "\n"}, "has none"},
		"not known":       {map[string]string{"queries.jsonl": `{"_id": "1", "metadata": {}}`}, `line 1: "metadata" has no "is_impossible"`},
		"no id":           {map[string]string{"queries.jsonl": `{"text": "x"}`}, `line 1: there is no "_id"`},
		"broken relevant": {map[string]string{"queries.jsonl": "", "qrels/test.tsv": "h\nx\n"}, "line 2 has 1 fields"},
	} {
		if _, err := ReadPosed(folderOf(t, c.files), Sample{}); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error %v, want one that says %s", name, err, c.says)
		}
	}
}

func TestSetPosed(t *testing.T) {
	t.Parallel()
	set := Set{Judgments: []Judgment{
		{ID: "1", Kind: "fact", Question: "How many?", History: []string{"Boats?"}, Answer: []string{"65"},
			Evidence: []Evidence{{"a.txt", "x"}, {"a.txt", "y"}, {"b.txt", "z"}}},
		{ID: "2", Kind: "none", Question: "Why?"},
		{ID: "3", Kind: KindSpeaker, Question: "Ann Lee", Evidence: []Evidence{{"a.txt", "x"}}},
	}}
	compare(t, "posed", []Posed{
		{ID: "1", Text: "How many?", History: []string{"Boats?"}, Answerable: true, Words: []string{"65"}, Articles: []string{"a.txt", "b.txt"}},
		{ID: "2", Text: "Why?"},
	}, set.Posed())
}

// folderOf writes files into a folder of the test's own.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
