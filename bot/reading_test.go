package bot

import (
	"context"
	"strings"
	"testing"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestArticlesChange swaps the articles in while a question is being answered:
// that one ends with those it began with, and the next gets the new ones.
func TestArticlesChange(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	asked, goOn := make(chan struct{}), make(chan struct{})
	before, after := everything(), everything()
	usual := before.Corpus()
	before.ask = func(context.Context, retrieval.Question) (retrieval.Answer, error) {
		close(asked)
		<-goOn
		return sampleAnswer(), nil
	}
	changed := &retrieval.Corpus{Articles: []*retrieval.Article{{ID: "001.txt", Title: "Anew", Body: "It snowed over the harbour all day."}}}
	after.corpus = func() *retrieval.Corpus { return changed }
	updates := make(chan Answerer)
	start(t, discord, before, func(c *Config) { c.Updates = updates })

	discord.Interact(t, ask(t, "1", "Who?"))
	<-asked
	updates <- after
	discord.Interact(t, interactionFile(t, "ask.json", "2", "about", nil))
	for n := 3; ; n++ { // the update is taken a moment later
		id := strings.Repeat("9", n)
		discord.Interact(t, interactionFile(t, "ask.json", id, "about", nil))
		if body, _, _ := first(t, discord, id); strings.Contains(shownText(t, body), "1 article") {
			break
		}
	}
	close(goOn)
	press := buttons(t, edit(t, discord, "1"))["Context"]
	if !strings.Contains(press, bodyPrint(usual.Articles[0])) {
		t.Errorf("an answer of the old articles has the button %q", press)
	}
	discord.Interact(t, clicked(t, "4", press))
	if body, _, _ := first(t, discord, "4"); !strings.Contains(shownText(t, body), "has changed since") {
		t.Errorf("the old excerpt's surroundings are %s", shownText(t, body))
	}
}
