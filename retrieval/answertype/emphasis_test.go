package answertype

import "testing"

// TestEmphasis holds the words that stand out of an excerpt: the first span of
// Shown. The second half of the file was written after the rules were, and judged
// before any was changed for it; the file says how that went.
func TestEmphasis(t *testing.T) {
	t.Parallel()
	for _, c := range cases(t, "testdata/emphasis.tsv", 3) {
		got := "-"
		if spans := Shown(Of(c[0]), c[1]); len(spans) > 0 {
			got = c[1][spans[0].Start:spans[0].End]
		}
		if got != c[2] {
			t.Errorf("%q in %q emphasises %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
