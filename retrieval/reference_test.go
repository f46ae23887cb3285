package retrieval

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An excerpt that names nobody has the name beside it, or else the sentence before
// in it; one that needs neither has neither.
func TestReferences(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		body, question, text string
		refers               []Reference
	}{
		{
			"Peter Walsh leads the dockers' union of Norby. He threatened a strike over night shifts.",
			"What did the threatened strike over night shifts mean?",
			"He threatened a strike over night shifts.", []Reference{{"He", "Peter Walsh"}},
		},
		{
			"Peter Walsh met Simon Kerr in Norby. He threatened a strike over night shifts.",
			"Who threatened a strike over night shifts?",
			"Peter Walsh met Simon Kerr in Norby. He threatened a strike over night shifts.", []Reference{},
		},
		{
			"Norby is a harbour town. He threatened a strike over night shifts.",
			"Who threatened a strike over night shifts?",
			"He threatened a strike over night shifts.", []Reference{},
		},
		{
			"Norwell Devices shut a plant. The company blamed tariffs on copper.",
			"Who blamed tariffs on copper?",
			"The company blamed tariffs on copper.", []Reference{{"The company", "Norwell Devices"}},
		},
	} {
		a, err := testIndex(t, c.body+strings.Repeat("\n\nTrams ran late in the city on that day.", 3)).Ask(t.Context(), Question{Text: c.question, Limit: 1})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Citations) == 0 {
			t.Errorf("%q: no answer", c.question)
			continue
		}
		if diff := cmp.Diff(c.text, a.Citations[0].Text); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.question, diff)
		}
		if diff := cmp.Diff(c.refers, a.Citations[0].Refers); diff != "" {
			t.Errorf("%q refers (-want +got):\n%s", c.question, diff)
		}
	}
}

// An excerpt has quotations whole, over sentences and passages; of one that is too
// long it shows a sentence, and says so.
func TestQuotationsAreWhole(t *testing.T) {
	t.Parallel()
	filler := strings.Repeat("The trams of the city ran late on that day and nobody could say why it was so. ", 13)
	long := strings.Repeat("We have said it again and again to all who came here. ", 14)
	for _, c := range []struct {
		body, text string
		partial    bool
	}{
		{"“We saw the dredger sink. Nobody helped us. It was cold,” said Ann Orr.", "“We saw the dredger sink. Nobody helped us. It was cold,” said Ann Orr.", false},
		{filler + "“It was cold. We saw the dredger sink.” " + filler, "“It was cold. We saw the dredger sink.”", false},
		{"“" + long + "We saw the dredger sink. " + long + "Enough,” said Ann Orr.", "We saw the dredger sink.", true},
		{"Ann Orr wrote: “In the cold we saw the dredger sink", "Ann Orr wrote: “In the cold we saw the dredger sink", false},
		{"They saw the dredger (No. 3) sink 1.5 miles off St. Ives at 9 a.m. on Jan. 6, the U.S. Coast Guard said. Trams ran late in the city on that day.", "They saw the dredger (No. 3) sink 1.5 miles off St. Ives at 9 a.m. on Jan. 6, the U.S. Coast Guard said.", false},
	} {
		a, err := testIndex(t, c.body).Ask(t.Context(), Question{Text: "Who saw the dredger sink in the cold?", Limit: 1})
		if err != nil || len(a.Citations) == 0 {
			t.Errorf("%q: answer %q, error %v", c.body, a.Text, err)
			continue
		}
		if got := a.Citations[0]; got.Text != c.text || got.Partial != c.partial {
			t.Errorf("%.60q shows %q, partial %v; want %q, %v", c.body, got.Text, got.Partial, c.text, c.partial)
		}
	}
}
