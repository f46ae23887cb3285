package retrieval_test

import (
	"testing"

	"footnote/retrieval"
	"footnote/retrieval/retrievaltest"
)

func TestWireCopyIsOneVoice(t *testing.T) {
	t.Parallel()
	ix := retrievaltest.Index(t, retrievaltest.Corpus(t, map[string]string{
		"herald.txt": "OSLO (AFP) - Three trawlers collided in thick fog off Norby on Friday, the coastguard said in a statement. The skipper of one trawler, Carl Holm, told the coastguard that his radar had failed an hour before the trawlers collided.",
		"courier.txt": "Three trawlers collided in thick fog off Norby early on Friday, the coastguard said in a message.\n\n" +
			"The skipper of one trawler, Carl Holm, told the coastguard his radar had failed an hour before the trawlers collided.",
		"post.txt": "Fog was so thick over Norby that three trawlers collided, fishermen told the Post. A radar had failed.",
	}))
	a, err := ix.Ask(t.Context(), retrieval.Question{Text: "Why did three trawlers collide off Norby?"})
	if err != nil {
		t.Fatal(err)
	}
	checkAnswer(t, ix.Corpus(), a)
	wire := map[string]bool{}
	for _, c := range a.Citations {
		if c.Article != "post.txt" {
			wire[c.Article] = true
		}
	}
	if len(a.Citations) < 2 || len(wire) != 1 {
		t.Errorf("one wire text is cited from %d articles: %v", len(wire), a.Citations)
	}
	if len(a.Disputed) > 0 {
		t.Errorf("disputed: %v", a.Disputed)
	}
}
