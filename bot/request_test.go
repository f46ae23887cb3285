package bot

import (
	"strings"
	"testing"

	"footnote/bot/discordtest"
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
