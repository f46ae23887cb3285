package attribution

import "testing"

// TestHeld reads cases that were written before the rules. When their failures were
// first looked at, 47 of 48 quotations had the right words, 41 the right cue and
// speaker as well, and 49 were found. The floors are what general mechanisms for
// those failures made of it; wishes and refusals ("declined to comment") count since.
func TestHeld(t *testing.T) {
	t.Parallel()
	var words, whole, found, want int
	for _, c := range readCases(t, "testdata/held.txt") {
		got := told(c.body, Find(c.body, cutLines(c.body)))
		w, h := agree(c.want, got)
		words, whole, found, want = words+w, whole+h, found+len(got), want+len(c.want)
		if h < len(c.want) {
			t.Logf("%s: want %q, got %q", c.title, c.want, got)
		}
	}
	t.Logf("%d wanted, %d found: %d with the right words, %d of them with the right cue and speaker", want, found, words, whole)
	if words < 48 || whole < 44 || found > 50 {
		t.Errorf("words %d, whole %d, found %d; want at least 48 and 44, at most 50", words, whole, found)
	}
}
