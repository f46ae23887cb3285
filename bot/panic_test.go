package bot

import (
	"strings"
	"sync/atomic"
	"testing"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestPanics has retrieval fall over under a click, a list, a mention and the
// reading of names. Each gets a reply where one is due, and the bot goes on.
func TestPanics(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	var broken atomic.Bool
	broken.Store(true)
	a := everything()
	a.corpus = func() *retrieval.Corpus {
		if broken.Load() {
			panic("no corpus")
		}
		return sampleCorpus()
	}
	bot := start(t, discord, a)
	discord.Interact(t, typed(t, "1", "quote", "speaker", "x"))
	if body, kind, _ := first(t, discord, "1"); kind != responseChoices || !strings.Contains(string(body), `"choices":[]`) {
		t.Errorf("a completion without names is %s", body)
	}
	discord.Interact(t, clicked(t, "2", "context:1:0:5:x:001.txt"))
	body, _, _ := first(t, discord, "2")
	wantRefusal(t, body, "Something went wrong")
	discord.Interact(t, interactionFile(t, "ask.json", "3", "sources", nil))
	body, _, _ = first(t, discord, "3")
	wantRefusal(t, body, "Something went wrong")
	discord.Interact(t, ask(t, "4", "Who?"))
	if text := shownText(t, edit(t, discord, "4")); !strings.Contains(text, "Something went wrong") {
		t.Errorf("/ask says %q", text)
	}
	discord.Write(t, wrote(t, "5", "Who?", mentioning))
	if text := shownText(t, discord.Next(t, discordtest.RoutePost, "").Body); !strings.Contains(text, "Something went wrong") {
		t.Errorf("a mention says %q", text)
	}
	broken.Store(false)
	discord.Interact(t, ask(t, "6", "Who?"))
	if text := shownText(t, edit(t, discord, "6")); !strings.Contains(text, "no agreement") {
		t.Errorf("afterwards: %q", text)
	}
	if err := bot.stop(); err != nil {
		t.Error(err)
	}
	if n := strings.Count(bot.log.String(), "no corpus"); n < 5 {
		t.Errorf("%d panics are in the log", n)
	}
}

// TestToldOnce refuses many messages of one person: two of the refusals are told
// in the channel.
func TestToldOnce(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything())
	for n := range 9 {
		discord.Write(t, wrote(t, string(rune('1'+n)), "", direct))
	}
	for range 2 {
		discord.Next(t, discordtest.RoutePost, "")
	}
	discord.Interact(t, ask(t, "77", "Who?"))
	edit(t, discord, "77")
	if err := bot.stop(); err != nil {
		t.Error(err)
	}
	if n := len(discord.Requests(discordtest.RoutePost)); n != 2 {
		t.Errorf("%d refusals in the channel, want 2", n)
	}
}
