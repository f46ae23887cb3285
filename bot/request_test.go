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

// TestFailingRequests answers the two requests of a reply with what Discord may
// say. The person must get the answer in the end wherever that is possible.
func TestFailingRequests(t *testing.T) {
	t.Parallel()
	limited := discordtest.Canned{Status: 429, Body: `{"message":"You are being rate limited.","retry_after":0.02,"global":false}`}
	global := discordtest.Canned{Status: 429, Body: `{"message":"You are being rate limited.","retry_after":0.02,"global":true}`}
	page := discordtest.Canned{Status: 429, Body: `<html>error 1015</html>`}
	acknowledged := discordtest.Canned{Status: 400, Body: `{"message":"Interaction has already been acknowledged.","code":40060}`}
	for _, c := range []struct {
		name  string
		route string
		cans  []discordtest.Canned
		edits int    // how many edits come
		last  string // what the last one says
		logs  string
	}{
		{"429 on callback", discordtest.RouteCallback, []discordtest.Canned{limited}, 1, "no agreement", ""},
		{"global 429 on callback", discordtest.RouteCallback, []discordtest.Canned{global}, 1, "no agreement", ""},
		{"500 on callback", discordtest.RouteCallback, []discordtest.Canned{{Status: 500}}, 1, "no agreement", ""},
		{"502 on callback", discordtest.RouteCallback, []discordtest.Canned{{Status: 502}, {Status: 502}}, 1, "no agreement", ""},
		{"40060 after our own retry", discordtest.RouteCallback, []discordtest.Canned{{Status: 503}, acknowledged}, 1, "no agreement", ""},
		{"40060 at once", discordtest.RouteCallback, []discordtest.Canned{acknowledged}, 0, "", "another process with this token"},
		{"10062", discordtest.RouteCallback, []discordtest.Canned{{Status: 404, Body: `{"message":"Unknown interaction","code":10062}`}}, 0, "", "too late for Discord"},
		{"429 on edit", discordtest.RouteEdit, []discordtest.Canned{limited, global, page}, 4, "no agreement", ""},
		{"500 on edit", discordtest.RouteEdit, []discordtest.Canned{{Status: 500}, {Status: 502}, {Status: 503}}, 4, "no agreement", ""},
		{"400 on edit", discordtest.RouteEdit, []discordtest.Canned{{Status: 400, Body: `{"message":"Invalid Form Body","code":50035}`}}, 2, "Discord would not show it", "Invalid Form Body"},
		{"404 on edit", discordtest.RouteEdit, []discordtest.Canned{{Status: 404, Body: `{"message":"Unknown Webhook","code":10015}`}}, 1, "", "Unknown Webhook"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{})
			discord.Can(c.route, c.cans...)
			bot := start(t, discord, everything())
			discord.Interact(t, ask(t, "1", "Who?"))
			for n := range max(c.edits, 1) {
				if c.edits == 0 {
					discord.Next(t, discordtest.RouteCallback, "")
					break
				}
				edit := discord.Next(t, discordtest.RouteEdit, "")
				if text := shownText(t, edit.Body); n == c.edits-1 && !strings.Contains(text, c.last) {
					t.Errorf("the last edit says %q, want %q in it", text, c.last)
				}
			}
			if err := bot.stop(); err != nil {
				t.Fatal(err)
			}
			if got := len(discord.Requests(discordtest.RouteEdit)); got != c.edits {
				t.Errorf("%d edits, want %d", got, c.edits)
			}
			if !strings.Contains(bot.log.String(), c.logs) {
				t.Errorf("the log does not say %q:\n%s", c.logs, bot.log)
			}
		})
	}
}

// TestEveryRouteFails has each route that an answer needs fail once in each way
// that passes. The interaction and the message are answered all the same, once.
func TestEveryRouteFails(t *testing.T) {
	t.Parallel()
	failures := map[string]discordtest.Canned{
		"429":        {Status: 429, Body: `{"message":"You are being rate limited.","retry_after":0.02,"global":false}`},
		"429 global": {Status: 429, Body: `{"message":"You are being rate limited.","retry_after":0.02,"global":true}`},
		"500":        {Status: 500, Body: `{"message":"500: Internal Server Error","code":0}`},
		"502":        {Status: 502, Body: `<html>502 Bad Gateway</html>`},
		"503":        {Status: 503},
	}
	for _, route := range []string{
		discordtest.RouteMe, discordtest.RouteGateway, discordtest.RouteCommands, discordtest.RouteSetCommands,
		discordtest.RouteCallback, discordtest.RouteEdit, discordtest.RoutePost, discordtest.RouteTyping,
	} {
		for name, failure := range failures {
			t.Run(route+" "+name, func(t *testing.T) {
				t.Parallel()
				discord := discordtest.New(t, discordtest.Options{})
				discord.Can(route, failure)
				bot := start(t, discord, everything())
				waitFor(t, bot, "commands registered")
				discord.Interact(t, ask(t, "1", "Who?"))
				discord.Write(t, wrote(t, "2", "Who?", mentioning))
				for _, last := range []string{discordtest.RouteEdit, discordtest.RoutePost} {
					body := discord.Next(t, last, "").Body
					if last == route {
						body = discord.Next(t, last, "").Body
					}
					if !strings.Contains(shownText(t, body), "no agreement") {
						t.Errorf("%s says %s", last, body)
					}
				}
				if err := bot.stop(); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// TestBusy keeps every worker occupied: those who wait are acknowledged at once
// all the same, and one too many is told so.
func TestBusy(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	free := make(chan struct{})
	bot := start(t, discord, answers{ask: func(ctx context.Context, _ retrieval.Question) (retrieval.Answer, error) {
		select {
		case <-free:
		case <-ctx.Done():
		}
		return sampleAnswer(), ctx.Err()
	}}, func(c *Config) { c.Workers, c.Queue = 1, 2 })
	for n := range 3 {
		id := fmt.Sprint("accepted-", n)
		discord.Interact(t, ask(t, id, "Who?"))
		var first response
		if err := json.Unmarshal(discord.Next(t, discordtest.RouteCallback, "/"+id+"/").Body, &first); err != nil || first.Type != responseDeferred {
			t.Errorf("%s: first response %+v, %v", id, first, err)
		}
	}
	discord.Interact(t, ask(t, "refused", "Who?"))
	wantRefusal(t, discord.Next(t, discordtest.RouteCallback, "/refused/").Body, "busy")
	close(free)
	for range 3 {
		discord.Next(t, discordtest.RouteEdit, "interaction-token-accepted-")
	}
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

func TestRegistration(t *testing.T) {
	t.Parallel()
	t.Run("only when they differ", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{})
		for range 2 {
			bot := start(t, discord, everything())
			discord.Next(t, discordtest.RouteCommands, "")
			waitFor(t, bot, "commands registered")
			if err := bot.stop(); err != nil {
				t.Fatal(err)
			}
		}
		puts := discord.Requests(discordtest.RouteSetCommands)
		if len(puts) != 1 {
			t.Fatalf("%d registrations at two starts, want 1", len(puts))
		}
		compareJSON(t, "commands.json", puts[0].Body)
	})
	t.Run("for one server", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{Prefix: "/a/b"})
		start(t, discord, everything(), func(c *Config) { c.Guild = "290926798626357250" })
		discord.Next(t, discordtest.RouteSetGuildCommands, "/guilds/290926798626357250/")
	})
	t.Run("not in that server", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{})
		discord.Can(discordtest.RouteGuildCommands, discordtest.Canned{Status: 403, Body: `{"message":"Missing Access","code":50001}`})
		bot := start(t, discord, everything(), func(c *Config) { c.Guild = "1" })
		if err := bot.ends(t); err == nil || err.Error() != string(faultGuild) {
			t.Errorf("Run = %v, want %v", err, faultGuild)
		}
	})
	t.Run("no application", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{})
		discord.Can(discordtest.RouteCommands, discordtest.Canned{Status: 404, Body: `{"message":"Unknown Application","code":10002}`})
		if err := start(t, discord, everything()).ends(t); err == nil || err.Error() != string(faultApplication) {
			t.Errorf("Run = %v, want %v", err, faultApplication)
		}
	})
	t.Run("no application in READY", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{Gateway: []func(*discordtest.Conn){func(c *discordtest.Conn) {
			c.Hello()
			c.Read()
			c.Dispatch("READY", map[string]any{"v": 9, "session_id": "s", "guilds": []any{}})
			c.Beat()
		}}})
		if err := start(t, discord, everything()).ends(t); err == nil || err.Error() != string(faultApplication) {
			t.Errorf("Run = %v, want %v", err, faultApplication)
		}
	})
	t.Run("out of order", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{})
		discord.Can(discordtest.RouteCommands, discordtest.Canned{Status: 500}, discordtest.Canned{Status: 200, Body: "no JSON"})
		start(t, discord, everything())
		discord.Next(t, discordtest.RouteSetCommands, "")
	})
	t.Run("refused", func(t *testing.T) {
		t.Parallel()
		discord := discordtest.New(t, discordtest.Options{})
		discord.Can(discordtest.RouteSetCommands, discordtest.Canned{Status: 400, Body: `{"message":"Invalid Form Body","code":50035}`})
		bot := start(t, discord, everything())
		waitFor(t, bot, "Discord refused the commands")
		discord.Interact(t, ask(t, "1", "Who?")) // the registered ones go on working
		discord.Next(t, discordtest.RouteEdit, "")
	})
}

// waitFor waits for a log line.
func waitFor(t *testing.T, bot *running, line string) {
	t.Helper()
	for deadline := time.Now().Add(discordtest.Patience); !strings.Contains(bot.log.String(), line); {
		if time.Now().After(deadline) {
			t.Fatalf("%q is not in the log:\n%s", line, bot.log)
		}
		time.Sleep(time.Millisecond)
	}
}
