package retrieval_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

const agencyReport = "Three trawlers collided in thick fog off Norby early on Friday, and 14 sailors were taken to hospital, the coastguard said in a statement.\n\n" +
	"Divers searched the wrecks until noon, when a rising wind made them give up, a spokesman for the port of Norby told reporters.\n\n" +
	"The mayor, Anna Berg, said that the light on the mole had been out for a week, and that she had asked the government twice to have it mended."

func TestPrintings(t *testing.T) {
	t.Parallel()
	corpus := retrievaltest.Corpus(t, map[string]string{
		"a.txt": agencyReport, "copy/a.txt": agencyReport,
		"mirror.txt":    "OSLO (AFP) - " + strings.Replace(agencyReport, "spokesman", "spokesperson", 1),
		"other.txt":     strings.Replace(agencyReport, "14 sailors", "17 sailors", 1),
		"far.txt":       "The council of Norby passed the budget on Tuesday after a debate of six hours, with 21 votes to 20, and the mayor thanked all members for it.",
		"articles.json": `[{"file":"mirror.txt","outlet":"The Mirror"},{"file":"a.txt","outlet":"The Post"},{"file":"copy/a.txt","outlet":"The Post"}]`,
	})
	if got := len(corpus.Articles); got != 5 {
		t.Fatalf("%d articles: both names of one text are to be found", got)
	}
	names := func(id string) []string {
		a, _ := corpus.Article(id)
		var all []string
		for _, b := range corpus.Printings(a) {
			all = append(all, b.ID)
		}
		return all
	}
	for id, want := range map[string][]string{"a.txt": {"copy/a.txt", "mirror.txt", "other.txt"}, "copy/a.txt": {"a.txt", "mirror.txt", "other.txt"}, "far.txt": nil} {
		if diff := cmp.Diff(want, names(id)); diff != "" {
			t.Errorf("printings of %s (-want +got):\n%s", id, diff)
		}
	}
	first, _ := corpus.Article("a.txt")
	if second, _ := corpus.Article("copy/a.txt"); corpus.Same(second) != first || corpus.Same(first) != first {
		t.Error("the second name is not that of the first")
	}

	ix := retrievaltest.Index(t, corpus)
	answer, err := ix.Ask(t.Context(), retrieval.Question{Text: "What did the spokesman for the port of Norby say about the divers?"})
	if err != nil || answer.Abstained {
		t.Fatalf("%+v, %v", answer, err)
	}
	divers := 0
	for _, c := range answer.Citations {
		if strings.Contains(c.Text, "Divers searched") {
			divers++
			if len(c.AlsoIn) != 3 || !strings.Contains(strings.Join(c.Beside(""), " · "), "also in ") {
				t.Errorf("also in %v, beside %v", c.AlsoIn, c.Beside(""))
			}
		}
	}
	if divers != 1 {
		t.Errorf("the same words are shown %d times", divers)
	}
	hits, _, err := ix.Search(t.Context(), retrieval.SearchRequest{Question: retrieval.Question{Text: "divers searched the wrecks"}, K: 10})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, h := range hits {
		found[h.Article.ID] = true
	}
	if !found["a.txt"] || !found["copy/a.txt"] {
		t.Errorf("search found %v, not both names", found)
	}
}
