package attribution

import "testing"

func TestHeld(t *testing.T) {
	t.Parallel()
	var right, speakers, found, want int
	for _, c := range readCases(t, "testdata/held.txt") {
		got := told(c.body, Find(c.body, cutLines(c.body)))
		r, sp := agree(c.want, got)
		right, speakers, found, want = right+r, speakers+sp, found+len(got), want+len(c.want)
	}
	t.Logf("%d wanted, %d found: %d with the right words, %d of them with the right cue and speaker", want, found, right, speakers)
}
