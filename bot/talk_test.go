package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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

// TestTalk goes on from earlier questions: one's own in that channel, or that
// under the message one answers; not those of another channel or person, and not
// after half an hour, a restart or /forget.
func TestTalk(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	histories := make(chan []string, 9)
	clock := make(chan time.Time, 1)
	clock <- testNow()
	start(t, discord, answers{ask: func(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
		histories <- q.History
		return sampleAnswer(), nil
	}}, func(c *Config) {
		c.clock = func() time.Time {
			at := <-clock
			clock <- at
			return at
		}
	})
	say := func(what string, want []string, m json.RawMessage) {
		t.Helper()
		discord.Write(t, m)
		discord.Next(t, discordtest.RoutePost, "")
		if diff := cmp.Diff(want, <-histories); diff != "" {
			t.Errorf("%s: history (-want +got):\n%s", what, diff)
		}
	}
	say("the first", nil, wrote(t, "30", "one", mentioning))
	say("the second", []string{"one"}, wrote(t, "2", "two", mentioning))
	say("another channel", nil, wrote(t, "3", "three", mentioning, in("5")))
	say("another person", nil, wrote(t, "4", "four", mentioning, from("5")))
	say("another person, answering", []string{"one"}, wrote(t, "5", "five", replying(discordtest.Application), from("6")))
	for n := range 5 {
		discord.Write(t, wrote(t, fmt.Sprint(40+n), fmt.Sprint("more ", n), mentioning))
		discord.Next(t, discordtest.RoutePost, "")
		<-histories
	}
	say("many", []string{"more 0", "more 1", "more 2", "more 3", "more 4"}, wrote(t, "6", "six", mentioning))
	discord.Interact(t, interactionFile(t, "ask.json", "7", "forget", nil))
	first(t, discord, "7")
	say("after /forget", nil, wrote(t, "8", "eight", mentioning))
	<-clock
	clock <- testNow().Add(talkLasts + 1)
	say("half an hour later", nil, wrote(t, "9", "nine", mentioning))
}

// TestTalks bounds how many talks are kept.
func TestTalks(t *testing.T) {
	t.Parallel()
	talks := newTalks()
	for n := range 2 * maxTalks {
		who := person{id: fmt.Sprint(n), channel: "1"}
		if before := talks.goOn(who, "?", testNow().Add(time.Duration(n)*time.Millisecond)); before != nil {
			t.Fatalf("a new talk goes on from %q", before)
		}
	}
	if len(talks.all) > maxTalks {
		t.Errorf("%d talks are kept, want %d at most", len(talks.all), maxTalks)
	}
	if n := talks.forget(fmt.Sprint(2*maxTalks - 1)); n != 1 {
		t.Errorf("the newest talk is gone: %d", n)
	}
}
