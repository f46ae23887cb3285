package bot

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestTalkFromOwnReply takes up a question from a reply of the bot's own, and not
// from what another bot wrote with a button like ours.
func TestTalkFromOwnReply(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	histories := make(chan []string, 2)
	start(t, discord, answers{ask: func(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
		histories <- q.History
		return sampleAnswer(), nil
	}})
	discord.Write(t, wrote(t, "30", "one", mentioning))
	discord.Next(t, discordtest.RoutePost, "")
	<-histories
	discord.Write(t, wrote(t, "31", "two", replying("5"), mentioning, from("6")))
	discord.Next(t, discordtest.RoutePost, "")
	if history := <-histories; history != nil {
		t.Errorf("another's message brought the history %q", history)
	}
}

// TestTalkForgetsTooLong remembers no question that is too long to be one: what
// is kept of talks stays a few megabytes.
func TestTalkForgetsTooLong(t *testing.T) {
	t.Parallel()
	talks, who := newTalks(), person{id: "1", channel: "1"}
	talks.goOn(who, "one", testNow())
	talks.goOn(who, strings.Repeat("é", retrieval.MaxQuestionRunes+1), testNow())
	if got := fmt.Sprint(talks.goOn(who, "two", testNow())); got != "[one]" {
		t.Errorf("the talk holds %.40q", got)
	}
}
