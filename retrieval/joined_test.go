package retrieval_test

import (
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// Chosen sentences that stand side by side are one excerpt, but not those of a speaker and
// of the reporter.
func TestNeighboursAreOneExcerpt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		body string
		want int
	}{
		{"The ferry to Norby sank in the storm. The ferry to Norby was carrying 65 people. Trams ran late in the city on that day.", 1},
		{"The ferry to Norby sank in the storm. “The ferry to Norby was carrying 65 people,” said Ann Orr. Trams ran late in the city on that day.", 2},
	} {
		ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{"a.txt": c.body}))
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: "How many people was the ferry to Norby carrying when it sank in the storm?"})
		if err != nil {
			t.Fatal(err)
		}
		if a.Abstained || len(a.Citations) != c.want {
			t.Errorf("%q: %d citations, want %d: %s", c.body, len(a.Citations), c.want, a.Text)
		}
		for _, x := range a.Citations {
			if !strings.Contains(c.body, x.Text) || c.body[x.Start:x.End] != x.Text {
				t.Errorf("%q is not in the article", x.Text)
			}
		}
	}
}
