package attribution

import "testing"

// A verb of showing whose subject stands before a "but" has no phrase of its own: reading
// its head ended the program.
func TestShowWithoutSubject(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		"Ferries in both directions occur at similar rates but show different delays across the week, with the position of the worst shifted.",
		"Crossings in reciprocal directions occur at similar rates but show different patterns across the strait, with the worst in winter.",
	} {
		for _, q := range Find(body, cutLines(body)) {
			if body[q.Span.Start:q.Span.End] == "" {
				t.Errorf("%q: an empty quotation", body)
			}
		}
	}
}
