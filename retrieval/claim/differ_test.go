package claim_test

import (
	"os"
	"strings"
	"testing"

	"footnote/retrieval/claim"
)

// differ is the strongest difference between any figures of two sentences.
func differ(a, b string) string {
	most := claim.Unlike
	for _, f := range claim.Figures(a) {
		for _, g := range claim.Figures(b) {
			most = max(most, claim.Differ(f, g))
		}
	}
	return [...]string{"agree", "beyond", "apart"}[most]
}

func TestFiguresThatDiffer(t *testing.T) {
	t.Parallel()
	table, err := os.ReadFile("testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 3 {
			continue
		}
		want, a, b := cells[0], cells[1], cells[2]
		if got := differ(a, b); got != want {
			t.Errorf("%s, want %s:\n%s %s\n%s %s", got, want, a, shown(a), b, shown(b))
		}
		if differ(a, b) != differ(b, a) {
			t.Errorf("the order matters:\n%s\n%s", a, b)
		}
	}
}

// shown are the words of a sentence's figures.
func shown(text string) (words []string) {
	for _, f := range claim.Figures(text) {
		words = append(words, "["+text[f.Start:f.End]+"]")
	}
	return words
}

func FuzzFigures(f *testing.F) {
	f.Add("At least 12 people, including 2 children, were killed in the blast.")
	f.Add("US$5bn £3m €4 5% per cent – 1,000,000.5 a hundred and five dozen")
	f.Add("\xff’s 12\u00a0m")
	f.Fuzz(func(t *testing.T, text string) {
		for _, g := range claim.Figures(text) {
			if g.Start < 0 || g.Start >= g.End || g.End > len(text) {
				t.Errorf("%q has a figure at %v", text, g.Span)
			}
		}
	})
}
