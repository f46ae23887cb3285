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
	earlier := *usual.Articles[0]
	after.earlier = []*retrieval.Article{&earlier}
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
	body, _, _ := first(t, discord, "4")
	if text := shownText(t, body); !strings.Contains(text, "The text has since changed") || !strings.Contains(text, "rained") {
		t.Errorf("the old excerpt's surroundings are %s", text)
	}
	compareJSON(t, "clicks/changed.json", body)
	discord.Interact(t, clicked(t, "5", buttons(t, body)["Read the article as it was"]))
	if body, _, _ := first(t, discord, "5"); !strings.Contains(shownText(t, body), "as they were") || !strings.Contains(shownText(t, body), "rained") {
		t.Errorf("the article as it was is %s", shownText(t, body))
	}
	discord.Interact(t, clicked(t, "6", buttons(t, body)["Read it as it is now"]))
	if body, _, _ := first(t, discord, "6"); !strings.Contains(shownText(t, body), "It snowed") {
		t.Errorf("the article as it is now is %s", shownText(t, body))
	}
}
