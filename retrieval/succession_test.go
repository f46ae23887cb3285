package retrieval_test

import (
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// Who held an office before somebody is told by a sentence that has neither "before" nor
// always the name.
func TestSuccession(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"a.txt": "Sandra Okafor has become the first woman mayor of Norby.\n\nShe was elected by 26 votes to 14, replacing Martin Walker, who lost his seat.",
		"b.txt": "Ian Calloway was elected mayor of Norby on Tuesday, following Sandra Okafor's decision not to stand again.",
		"c.txt": "Martin Walker succeeds Helen Brandt as mayor of Norby.",
		"d.txt": "The mayor of Norby, Sandra Okafor, opened a bridge. Mayor Sandra Okafor spoke before the fire brigade.",
		"e.txt": "Carl Holm, who was manager of Norby Rovers, was replaced by Elena Lund in March.",
	}))
	for question, want := range map[string]string{
		"Who was mayor before Sandra Okafor?":        "replacing Martin Walker",
		"Who was mayor before Okafor?":               "replacing Martin Walker",
		"Who was mayor of Norby after Okafor?":       "Ian Calloway was elected",
		"Who was mayor of Norby before Calloway?":    "Ian Calloway was elected",
		"Who was mayor before Martin Walker?":        "succeeds Helen Brandt",
		"Who was mayor of Norby after Helen Brandt?": "succeeds Helen Brandt",
		"Who was manager before Elena Lund?":         "replaced by Elena Lund",
		"Who was manager of Rovers after Carl Holm?": "replaced by Elena Lund",
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, ix.Corpus(), a)
		if len(a.Citations) == 0 || !strings.Contains(a.Citations[0].Text, want) {
			t.Errorf("%s\n%s\nwant first %q", question, a.Text, want)
		}
	}
}
