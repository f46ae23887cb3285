package attribution

import "testing"

// A verb of showing whose subject stands before an "and" has no phrase of its own.
func TestShowAfterAnd(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"We measured the harbour for a year and show that it is silting up.",
		"In the study, we dated the timber and show that the ship sank in 1707.",
		"We confirm the presence of a wreck 16 metres long in the second basin and show that it is flanked by a quay.",
	} {
		for _, q := range Find(body, cutLines(body)) {
			if got := body[q.Span.Start:q.Span.End]; got == "" {
				t.Errorf("%q: an empty quotation", body)
			}
		}
	}
}
