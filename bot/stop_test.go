package bot

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestStop ends the bot while an answer is being worked on: it is finished, what
// comes meanwhile is refused, and the gateway is closed as for good.
func TestStop(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	working, free := make(chan struct{}), make(chan struct{})
	bot := start(t, discord, answers{ask: func(context.Context, retrieval.Question) (retrieval.Answer, error) {
		close(working)
		<-free
		return sampleAnswer(), nil
	}})
	discord.Interact(t, ask(t, "1", "Who?"))
	<-working
	stopped := make(chan error)
	go func() { stopped <- bot.stop() }()
	for n := 2; ; n++ { // until the bot has seen that it is to stop
		id := fmt.Sprint(n)
		discord.Interact(t, ask(t, id, "Who?"))
		if body := discord.Next(t, discordtest.RouteCallback, "/"+id+"/").Body; strings.Contains(string(body), "being restarted") {
			wantRefusal(t, body, "being restarted")
			break
		}
		if n > 20 {
			t.Fatal("the bot goes on accepting interactions")
		}
	}
	close(free)
	if err := <-stopped; err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	discord.Next(t, discordtest.RouteEdit, "interaction-token-1")
	if code := discord.Conn(t, 0).Gone(t); code != closeNormal {
		t.Errorf("the gateway was closed with code %d, want %d", code, closeNormal)
	}
}

// TestStopGivesUp ends the bot while an answer goes on for ever: its reader is
// told.
func TestStopGivesUp(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	working := make(chan struct{})
	bot := start(t, discord, answers{ask: func(ctx context.Context, _ retrieval.Question) (retrieval.Answer, error) {
		close(working)
		<-ctx.Done()
		return retrieval.Answer{}, ctx.Err()
	}}, func(c *Config) { c.pace.drain = 50 * time.Millisecond })
	discord.Interact(t, ask(t, "1", "Who?"))
	<-working
	if err := bot.stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	if text := shownText(t, discord.Next(t, discordtest.RouteEdit, "").Body); text != restarting {
		t.Errorf("the reply is %q, want %q", text, restarting)
	}
}

// TestStopsWhileConnecting ends the bot at each point where it waits for the
// server.
func TestStopsWhileConnecting(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		script func(*discordtest.Conn)
		route  string
	}{
		{"token check", nil, discordtest.RouteMe},
		{"gateway's address", nil, discordtest.RouteGateway},
		{"hello", func(c *discordtest.Conn) { c.Read() }, ""},
		{"identify", func(c *discordtest.Conn) { c.Hello(); c.Read(); c.Read() }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{Gateway: []func(*discordtest.Conn){c.script}})
			if c.route != "" {
				discord.Can(c.route, discordtest.Canned{Status: 200, Hold: make(chan struct{})})
			}
			bot := start(t, discord, everything())
			if c.route != "" {
				discord.Next(t, c.route, "")
			} else {
				discord.Conn(t, 0)
			}
			if err := bot.stop(); err != nil {
				t.Errorf("Run = %v, want nil", err)
			}
		})
	}
}
