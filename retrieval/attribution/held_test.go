package attribution

import "testing"

// TestHeld reads cases that were written before the rules and never tuned on. The
// floors are what was reached when they were first looked at.
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
	if words < 47 || whole < 41 || found > 49 {
		t.Errorf("words %d, whole %d, found %d; want at least 47 and 41, at most 49", words, whole, found)
	}
}
