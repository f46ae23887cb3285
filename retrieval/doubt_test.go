package retrieval_test

import (
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// Whoever doubts a claim is shown the denial first, with the claim beside it.
func TestDoubtShowsTheDenialFirst(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"deal.txt": "Mayor Anna Berg told the council that the Norby bridge would cost nothing, two members said.\n\n" +
			"“The Norby bridge will cost nothing at all,” Anna Berg wrote in a letter to the council.\n\n" +
			"Anna Berg never said that the bridge would cost nothing, a spokesman for the town told reporters.\n\n" +
			"The council rejected the bridge in March.",
	}))
	for question, first := range map[string]bool{
		"Did Anna Berg really say that the Norby bridge would cost nothing?":       true,
		"Is it true that Anna Berg said that the Norby bridge would cost nothing?": true,
		"Did Anna Berg say that the Norby bridge would cost nothing?":              false,
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, ix.Corpus(), a)
		if len(a.Disputed) != 1 {
			t.Errorf("%q: disputed %v", question, a.Disputed)
			continue
		}
		claim, denial := a.Citations[a.Disputed[0].Citations[0]-1], a.Citations[a.Disputed[0].Citations[1]-1]
		if !strings.Contains(denial.Text, "never said") || strings.Contains(claim.Text, "never said") {
			t.Errorf("%q: claim %q, denial %q", question, claim.Text, denial.Text)
		}
		if got := denial.N == 1; got != first {
			t.Errorf("%q: the denial is number %d", question, denial.N)
		}
	}
}

// Who asks for the exact words gets them before the reporter's; words about something
// else do not count.
func TestExactWordsComeFirst(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"harbour.txt": "Harbour master Ida Lund said the new pier for ferries at Norby would ruin the fishing there and drive the ferries away.\n\n" +
			"“A pier like that would ruin the fishing,” Ida Lund said of the ferries.\n\n" +
			"“My cat sleeps on the desk all day,” Ida Lund said.\n\n" +
			"The town meets in May.",
	}))
	for question, want := range map[string]string{
		"Quote Ida Lund on what the new pier for ferries at Norby would do.":        "“A pier like that would ruin the fishing,”",
		"What exactly did Ida Lund say about the new pier for ferries at Norby?":    "“A pier like that would ruin the fishing,”",
		"What does Ida Lund think about the new pier for ferries at Norby?":         "Harbour master Ida Lund said",
		"What did Ida Lund say the new pier for ferries at Norby would drive away?": "Harbour master Ida Lund said",
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Citations) == 0 || !strings.HasPrefix(a.Citations[0].Text, want) {
			t.Errorf("%q: %+v, want first %q", question, a.Citations, want)
		}
	}
}
