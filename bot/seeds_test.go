package bot

import (
	"context"
	"strings"
	"testing"

	"footnote/bot/discordtest"
	"footnote/retrieval"
	"footnote/seeds"
)

// TestSeeds shows an answer over the five articles, made by hand so that it stays
// as it is. README's picture is drawn from its golden file (internal/draw).
func TestSeeds(t *testing.T) {
	t.Parallel()
	corpus, err := retrieval.ReadCorpus(t.Context(), retrieval.Place{Name: "seeds", Path: "seeds", FS: seeds.FS})
	if err != nil {
		t.Fatal(err)
	}
	answer := retrieval.Answer{Question: "Is Brussels open to a returns agreement with Britain?"}
	for n, words := range []string{
		"It says of the EU official: ‘He stressed that the Commission is not open to a UK-EU re-admissions agreement.’",
		"A UK Government spokeswoman said: “We remain open to working with the EU to take forward negotiations on a UK-EU returns deal, as part of our international efforts to tackle illegal migration and to crack down on these exploitative gangs.",
		"UK Transport Minister Lilian Greenwood said the government was talking to France about migration issues but did not comment on the possibility of a removals deal.",
	} {
		for _, article := range corpus.Articles {
			if start := strings.Index(article.Body, words); start >= 0 && len(answer.Citations) == n {
				c := sourceOf(article)
				c.N, c.Start, c.End, c.Text = n+1, start, start+len(words), words
				c.Speaker = []string{"", "UK Government spokeswoman", "Lilian Greenwood"}[n]
				answer.Citations = append(answer.Citations, c)
			}
		}
	}
	if len(answer.Citations) != 3 {
		t.Fatalf("%d of the words are in the articles", len(answer.Citations))
	}
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, answers{
		ask:    func(context.Context, retrieval.Question) (retrieval.Answer, error) { return answer, nil },
		corpus: func() *retrieval.Corpus { return corpus },
	})
	discord.Interact(t, ask(t, "1100000000000000009", answer.Question))
	compareJSON(t, "replies/seeds.json", edit(t, discord, "1100000000000000009"))
}
