package retrieval

import (
	"testing"

	"footnote/retrieval/answertype"
)

// An office has one holder at a time; what somebody was besides is no change over time.
func TestChanges(t *testing.T) {
	t.Parallel()
	for question, want := range map[string]bool{
		"Who was mayor of Norby?":              true,
		"Who is minister for health?":          true,
		"Who leads the opposition?":            true,
		"Who was against the tram?":            false,
		"Who was in the car?":                  false,
		"Who was the man who drove?":           false,
		"Who is responsible for the libraries": false,
		"How many people live in Norby?":       true,
	} {
		if got := changes(answertype.Of(question), question); got != want {
			t.Errorf("%q changes: %v", question, got)
		}
	}
}
