package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestBusy keeps every worker occupied: those who wait are acknowledged at once
// all the same, and one too many is told so. The figures say how many of each there are.
func TestBusy(t *testing.T) {
	t.Parallel()
	address := freeAddress(t)
	discord := discordtest.New(t, discordtest.Options{})
	free := make(chan struct{})
	bot := start(t, discord, answers{ask: func(ctx context.Context, _ retrieval.Question) (retrieval.Answer, error) {
		select {
		case <-free:
		case <-ctx.Done():
		}
		return sampleAnswer(), ctx.Err()
	}}, func(c *Config) { c.Workers, c.Queue, c.Metrics = 1, 2, address })
	waitFor(t, bot, "serving metrics")
	for n := range 3 {
		id := fmt.Sprint("accepted-", n)
		discord.Interact(t, ask(t, id, "Who?"))
		var first response
		if err := json.Unmarshal(discord.Next(t, discordtest.RouteCallback, "/"+id+"/").Body, &first); err != nil || first.Type != responseDeferred {
			t.Errorf("%s: first response %+v, %v", id, first, err)
		}
		waitForFigures(t, address, fmt.Sprint("footnote_queue_waiting ", n), "footnote_queue_working 1")
	}
	discord.Interact(t, ask(t, "refused", "Who?"))
	wantRefusal(t, discord.Next(t, discordtest.RouteCallback, "/refused/").Body, "busy")
	close(free)
	for range 3 {
		discord.Next(t, discordtest.RouteEdit, "interaction-token-accepted-")
	}
	waitForFigures(t, address, "footnote_queue_waiting 0", "footnote_queue_working 0")
	if err := bot.stop(); err != nil {
		t.Error(err)
	}
}

// TestTooSlow has an Answerer that heeds nothing until the test ends: the person
// is told at the deadline.
func TestTooSlow(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	free := make(chan struct{})
	start(t, discord, answers{ask: func(context.Context, retrieval.Question) (retrieval.Answer, error) {
		<-free
		return sampleAnswer(), nil
	}}, func(c *Config) { c.AnswerWithin = 500 * time.Millisecond })
	t.Cleanup(func() { close(free) })
	discord.Interact(t, ask(t, "1", "Who?"))
	discord.Next(t, discordtest.RouteCallback, "/1/")
	if text := shownText(t, discord.Next(t, discordtest.RouteEdit, "").Body); !strings.Contains(text, "took too long") {
		t.Errorf("the reply is %q", text)
	}
}

// TestManyAtOnce sends 200 interactions in a row: each is acknowledged once and
// answered once, or told that the bot is busy.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	const many = 200
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything(), func(c *Config) {
		c.Queue, c.Rates.Person.Burst = many, many
	})
	for n := range many {
		discord.Interact(t, ask(t, fmt.Sprint(1000+n), "Who?"))
	}
	for n := range many {
		discord.Next(t, discordtest.RouteCallback, fmt.Sprintf("/%d/", 1000+n))
		discord.Next(t, discordtest.RouteEdit, fmt.Sprintf("interaction-token-%d/", 1000+n))
	}
	if n := len(discord.Requests(discordtest.RouteCallback)); n != many {
		t.Errorf("%d acknowledgements of %d interactions", n, many)
	}
}

// TestMoreThanItTakes sends 200 interactions to a bot with a short queue: each
// has one first response, which is an acknowledgement that an answer follows or
// a word of when to try again.
func TestMoreThanItTakes(t *testing.T) {
	t.Parallel()
	const many = 200
	discord := discordtest.New(t, discordtest.Options{})
	free := make(chan struct{})
	bot := start(t, discord, answers{ask: func(ctx context.Context, _ retrieval.Question) (retrieval.Answer, error) {
		select {
		case <-free:
		case <-ctx.Done():
		}
		return sampleAnswer(), ctx.Err()
	}}, func(c *Config) {
		c.Workers, c.Queue = 2, 10
		c.Rates.Person.Burst = many
	})
	for n := range many {
		discord.Interact(t, ask(t, fmt.Sprint(1000+n), "Who?"))
	}
	accepted := 0
	for n := range many {
		body, kind, _ := first(t, discord, fmt.Sprint(1000+n))
		switch kind {
		case responseDeferred:
			accepted++
		default:
			wantRefusal(t, body, "try again in ")
		}
	}
	if accepted != 12 {
		t.Errorf("%d were accepted, want 12", accepted)
	}
	close(free)
	for range accepted {
		discord.Next(t, discordtest.RouteEdit, "")
	}
	if err := bot.stop(); err != nil {
		t.Error(err)
	}
	if n := len(discord.Requests("")) - len(discord.Requests(discordtest.RouteCallback)) - len(discord.Requests(discordtest.RouteEdit)); n > 5 {
		t.Errorf("%d requests besides", n)
	}
	if n := len(discord.Requests(discordtest.RouteCallback)); n != many {
		t.Errorf("%d first responses to %d interactions", n, many)
	}
	if n := len(discord.Requests(discordtest.RouteEdit)); n != accepted {
		t.Errorf("%d answers to %d questions", n, accepted)
	}
}
