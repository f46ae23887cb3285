package retrieval_test

import (
	"strings"
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

// A sentence that tells the relation asked for comes first, whatever names others have.
func TestTold(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"a.txt": "Greta Moll, who had run the port of Sund for ten years, left on Friday.\n\nHer successor, Ivo Hald, starts in May. He was at Norby before.",
		"b.txt": "\"The port is safe,\" said Greta Moll. Greta Moll spoke at Sund. Greta Moll said Greta Moll would stay.",
		"c.txt": "The ferry company has sacked its captain, Nils Brok. Mr Brok had sailed since 1990.\n\nThe decision came after the ferry hit a pier at Sund.",
		"d.txt": "\"The fog was thick,\" said Ana Teller, a harbour pilot. Ana Teller said the ferry was slow.",
		"e.txt": "Olaf Rask has resigned as head of the Sund museum, eleven weeks after a strike that closed its doors to the public for a month.\n\n" +
			"The museum said that Mr Rask, 52, wished to travel, and two people who know him said that he had lost the trust of the board over the dispute, over the roof, and over the bonus that he was paid in April by the trustees of the fund.\n\n" +
			"He is succeeded by Ida Lund, who ran a theatre for six years.\n\n" +
			"The staff, who had asked for guards at night since a theft of coins in the spring, said that they hoped for talks before the museum opens again, and that a vote would be held if there were none, as there had been none for all of the winter and the spring before it, when the roof let in the rain and the snow.",
	}))
	for question, want := range map[string]string{
		"Who replaced Olaf Rask?":           "He is succeeded by Ida Lund", // named in the passage before only
		"Who replaced Greta Moll?":          "Her successor, Ivo Hald",
		"What is Ana Teller's profession?":  "a harbour pilot",
		"What does Ana Teller do?":          "a harbour pilot",
		"Why was the captain sacked?":       "The decision came after",
		"Who is Ana Teller?":                "a harbour pilot",
		"Who was the successor of G. Moll?": "Her successor, Ivo Hald",
	} {
		a, err := ix.Ask(t.Context(), retrieval.Question{Text: question})
		if err != nil {
			t.Fatal(err)
		}
		checkAnswer(t, ix.Corpus(), a)
		if shown := a.Text; !strings.Contains(shown, want) {
			t.Errorf("%s\n%s\nwant %q", question, shown, want)
		}
	}
}

// The questions of one message are answered each by itself, in order, with one numbering.
func TestParts(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"a.txt": "The mayor of Norby is Greta Moll. Greta Moll was elected on 4 May 2021.",
		"b.txt": "The bridge at Sund cost 40 million kroner. The bridge was opened by the king.",
	}))
	a, err := ix.Ask(t.Context(), retrieval.Question{Text: "Who is the mayor of Norby and how much did the bridge at Sund cost?"})
	if err != nil {
		t.Fatal(err)
	}
	checkAnswer(t, ix.Corpus(), a)
	for _, want := range []string{"Understood as 2 questions.", "“Who is the mayor of Norby?”: [1]", "“How much did the bridge at Sund cost?”", "Greta Moll", "40 million"} {
		if !strings.Contains(a.Text, want) {
			t.Errorf("no %q in\n%s", want, a.Text)
		}
	}
	if len(a.Citations) > 3 {
		t.Errorf("%d citations", len(a.Citations))
	}
	a, err = ix.Ask(t.Context(), retrieval.Question{Text: "Who is the mayor of Norby and how much did the bridge at Sund cost?", Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Citations) > 1 || !strings.Contains(a.Text, "was left out") {
		t.Errorf("with a limit of one:\n%s", a.Text)
	}
}
