package retrieval_test

import (
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func TestDenialsStandBesideTheClaim(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"deal.txt": "Mayor Anna Berg told the council that the Norby bridge would cost nothing, two members said.\n\n" +
			"“The Norby bridge will cost nothing at all,” Anna Berg wrote in a letter to the council.\n\n" +
			"Anna Berg never said that the bridge would cost nothing, a spokesman for the town told reporters.\n\n" +
			"The council rejected the bridge in March. Nobody denied that the weather was bad.",
		"food.txt": "Bakers in Lund sold more bread this year than last. Carl Holm denied that his bakery would close.",
	}))
	for _, c := range []struct {
		question string
		denied   string // words of the denial; "" when there is none to show
	}{
		{"Did Anna Berg say that the Norby bridge would cost nothing?", "never said that the bridge"},
		{"What did bakers in Lund sell more of?", ""},
		{"When did the council reject the bridge?", "never said that the bridge"}, // the claim is shown too
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: c.question})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, ix.Corpus(), a)
		if c.denied == "" {
			if len(a.Disputed) != 0 {
				t.Errorf("%q: disputed %v", c.question, a.Disputed)
			}
			continue
		}
		if len(a.Disputed) != 1 || a.Disputed[0].Kind != "denial" || len(a.Disputed[0].Citations) != 2 || len(a.Citations) > 4 {
			t.Errorf("%q: disputed %v of %d citations", c.question, a.Disputed, len(a.Citations))
			continue
		}
		denial := a.Citations[a.Disputed[0].Citations[1]-1]
		if !strings.Contains(denial.Text, c.denied) {
			t.Errorf("%q: the denial is %q", c.question, denial.Text)
		}
	}
}
