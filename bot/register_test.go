package bot

import (
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

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
