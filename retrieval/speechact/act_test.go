package speechact

import (
	"os"
	"strings"
	"testing"
)

// TestRead reads testdata/acts.tsv: an act, a text, and of a question, where it is
// not the whole text, what is asked.
func TestRead(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/acts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		want := ""
		switch {
		case len(f) == 3:
			want = f[2]
		case f[0] == "question":
			want = f[1]
		}
		if act, question := Read(f[1]); act.String() != f[0] || question != want {
			t.Errorf("%q is %s with %q, want %s with %q", f[1], act, question, f[0], want)
		}
	}
}

// FuzzRead: whatever the text, a question has words of the text, and nothing else any.
func FuzzRead(f *testing.F) {
	f.Add("Hello! Who is “you”?")
	f.Add("\xff“\xfe. ’\"")
	f.Fuzz(func(t *testing.T, text string) {
		act, question := Read(text)
		if act != Question && question != "" {
			t.Fatalf("%v with %q", act, question)
		}
		for _, word := range strings.Fields(question) {
			if !strings.Contains(text, word) {
				t.Fatalf("%q is not in %q", word, text)
			}
		}
	})
}
