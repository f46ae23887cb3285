package bot

import (
	"fmt"
	"strings"
	"testing"

	"footnote/bot/discordtest"
	"footnote/internal/golden"
)

// TestCheckup compares what a doctor finds with golden files: all well, and one
// of everything that can be wrong.
func TestCheckup(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		guild, token string
		cans         map[string]string
		registered   bool
	}{
		"well":        {registered: true},
		"fresh":       {cans: map[string]string{discordtest.RouteGuilds: `[]`}},
		"wrong-token": {token: "another"},
		"wrong": {guild: "1", cans: map[string]string{
			discordtest.RouteApplication: `{"id":"1000000000000000001","bot_public":false,"interactions_endpoint_url":"https://x.example","integration_types_config":{"0":{}}}`,
			discordtest.RouteGatewayBot:  `{"url":"wss://x.example","shards":3,"session_start_limit":{"total":1000,"remaining":5}}`,
			discordtest.RouteGuilds:      `[{"id":"2","name":"A *server*","permissions":"1024"},{"id":"3","name":"Governed","permissions":"8"}]`,
		}},
		"worn-out": {cans: map[string]string{
			discordtest.RouteGatewayBot: `{"shards":1,"session_start_limit":{"total":1000,"remaining":0,"reset_after":3600000}}`,
			discordtest.RouteGuilds:     `no JSON`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{})
			if c.registered {
				bot := start(t, discord, everything())
				waitFor(t, bot, "commands registered")
				if err := bot.stop(); err != nil {
					t.Fatal(err)
				}
			}
			for route, body := range c.cans {
				discord.Can(route, discordtest.Canned{Status: 200, Body: body})
			}
			if c.token == "" {
				c.token = discordtest.Token
			}
			findings, err := Check(t.Context(), Config{Token: c.token, APIURL: discord.URL(), Guild: c.guild, pace: quick()})
			if err != nil {
				t.Fatal(err)
			}
			var report strings.Builder
			for _, f := range findings {
				fmt.Fprintf(&report, "%s: %s", f.Subject, f.Text)
				if f.Fault {
					report.WriteString(" FAULT")
				}
				if f.Remedy != "" {
					report.WriteString("\n    " + f.Remedy)
				}
				report.WriteString("\n")
			}
			if strings.Contains(report.String(), c.token) {
				t.Error("the report holds the token")
			}
			golden.Compare(t, "checkup/"+name+".txt", []byte(strings.ReplaceAll(report.String(), discord.URL(), "https://discord.test")))
		})
	}
	// Nobody answers: no fault of the configuration, and no long wait.
	findings, err := Check(t.Context(), Config{Token: discordtest.Token, APIURL: "http://" + freeAddress(t)})
	if err != nil || len(findings) != 1 || findings[0].Fault || findings[0].Remedy == "" {
		t.Errorf("a Discord that is not there: %+v, %v", findings, err)
	}
	if _, err := Check(t.Context(), Config{}); err == nil || !strings.Contains(err.Error(), "DISCORD_TOKEN") {
		t.Errorf("without a token: %v", err)
	}
}
