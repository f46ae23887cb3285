package claim_test

import (
	"os"
	"strings"
	"testing"

	"footnote/retrieval/claim"
)

func TestFindDenial(t *testing.T) {
	t.Parallel()
	table, err := os.ReadFile("testdata/denials.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		want, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		got := "-"
		if d, found := claim.FindDenial(text); found && d.Points() {
			got = "points"
		} else if found {
			got = strings.TrimSpace(text[d.Content.Start:d.Content.End])
		}
		if got != want {
			t.Errorf("%s\ndenies %q, want %q", text, got, want)
		}
	}
}

func FuzzFindDenial(f *testing.F) {
	f.Add("Reports that the bridge never said no plans to denied that are false, it isn't true that")
	f.Add("never said")
	f.Add("\xffno truth in")
	f.Fuzz(func(t *testing.T, text string) {
		d, found := claim.FindDenial(text)
		if !found {
			return
		}
		for _, s := range []claim.Span{d.Words, d.Content} {
			if s.Start < 0 || s.Start > s.End || s.End > len(text) {
				t.Errorf("%q: %v", text, d)
			}
		}
		claim.Negations(text)
	})
}
