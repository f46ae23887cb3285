package bot

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footnote/bot/discordtest"
	"footnote/bot/store"
	"footnote/retrieval"
)

const (
	manages = "32"
	reads   = "1024"
	server  = "290926798626357250"
)

// TestSettings changes every setting by its select, as one who may and as one
// who may not, and finds them after a restart.
func TestSettings(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	discord := discordtest.New(t, discordtest.Options{})
	before := start(t, discord, everything(), func(c *Config) { c.Store = path })
	discord.Interact(t, by(t, interactionFile(t, "ask.json", "1", "settings", nil), "1", reads))
	refused, _, _ := first(t, discord, "1")
	wantRefusal(t, refused, "manage the server")
	discord.Interact(t, by(t, interactionFile(t, "ask.json", "2", "settings", nil), "1", manages))
	body, _, flags := first(t, discord, "2")
	if flags&flagEphemeral == 0 {
		t.Error("/settings is for all to see")
	}
	compareJSON(t, "settings/none.json", body)

	for n, c := range []struct {
		setting string
		values  []string
	}{
		{settingChannels, []string{"645027906669510667"}}, {settingRoles, []string{"290926798626357999"}},
		{settingPrivate, []string{"1"}}, {settingExcerpts, []string{"2"}}, {settingCooldown, []string{"300"}},
	} {
		id := string(rune('a' + n))
		press := clicked(t, id, customID(verbSettings, c.setting), c.values...)
		discord.Interact(t, by(t, press, "1", reads))
		refused, _, _ := first(t, discord, id)
		wantRefusal(t, refused, "manage the server")
		id += "2"
		discord.Interact(t, by(t, clicked(t, id, customID(verbSettings, c.setting), c.values...), "1", manages))
		var kind int
		if body, kind, _ = first(t, discord, id); kind != responseUpdate {
			t.Errorf("%s is answered with %s", c.setting, body)
		}
	}
	compareJSON(t, "settings/all.json", body)
	if err := before.stop(); err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(path, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	got, err := kept.Settings(server)
	want := store.Settings{Channels: []string{"645027906669510667"}, Roles: []string{"290926798626357999"}, Private: true, Excerpts: 2, Cooldown: 300}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("kept: %v (-want +got):\n%s", err, diff)
	}
}

// TestSettingsHold asks in a server with settings: as one of no role, as one who
// asks too soon, and for private and public replies.
func TestSettingsHold(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	kept, err := store.Open(path, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	_, err = kept.Change(server, func(s *store.Settings) {
		*s = store.Settings{Roles: []string{"7"}, Private: true, Excerpts: 2, Cooldown: 300}
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
	discord := discordtest.New(t, discordtest.Options{})
	a := everything()
	limits := make(chan int, 9)
	usual := a.ask
	a.ask = func(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
		limits <- q.Limit
		return usual(ctx, q)
	}
	start(t, discord, a, func(c *Config) { c.Store = path })

	discord.Interact(t, by(t, ask(t, "1", "Who?"), "1", reads, "8"))
	body, _, _ := first(t, discord, "1")
	wantRefusal(t, body, "certain roles")
	discord.Interact(t, by(t, ask(t, "2", "Who?"), "2", reads, "8", "7"))
	if _, kind, flags := first(t, discord, "2"); kind != responseDeferred || flags != flagEphemeral {
		t.Errorf("the default of private answers is not held: type %d, flags %d", kind, flags)
	}
	reply := edit(t, discord, "2")
	if limit := <-limits; limit != 2 {
		t.Errorf("asked for %d excerpts, want 2", limit)
	}
	discord.Interact(t, by(t, ask(t, "3", "Who?"), "2", reads, "7"))
	body, _, _ = first(t, discord, "3")
	wantRefusal(t, body, "every 300 s: try again in")
	discord.Interact(t, by(t, clicked(t, "4", buttons(t, reply)["Context"]), "2", reads, "7"))
	if _, kind, flags := first(t, discord, "4"); kind != responseMessage || flags&flagEphemeral == 0 {
		t.Errorf("a click waits for the cooldown: type %d", kind)
	}
	// Who manages the server needs no role, and what a person says goes before
	// what the server says.
	public := interactionFile(t, "ask.json", "5", "ask", map[string]any{"question": "Who?", "private": false})
	discord.Interact(t, by(t, public, "3", manages))
	if _, kind, flags := first(t, discord, "5"); kind != responseDeferred || flags != 0 {
		t.Errorf("private: false is answered with type %d, flags %d", kind, flags)
	}
	edit(t, discord, "5")
	// In private the server's settings are not asked.
	outside := fixture(t, "check.json", "6", func(map[string]any) {})
	discord.Interact(t, outside)
	if text := shownText(t, edit(t, discord, "6")); !strings.Contains(text, "nearest") {
		t.Errorf("outside the server: %s", text)
	}
}

func TestSettingChange(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, value string }{
		{settingPrivate, "x"}, {settingExcerpts, "9"}, {settingCooldown, "-1"}, {settingCooldown, "7"}, {"colour", "1"},
	} {
		if _, err := settingChange(c.name, []string{c.value}); err == nil {
			t.Errorf("%s = %s was taken", c.name, c.value)
		}
		if _, err := settingChange(c.name, nil); err == nil {
			t.Errorf("%s of nothing was taken", c.name)
		}
	}
}

// TestStoreInUse starts a second bot on the store of the first: one that nobody
// chose is given up for a temporary one, with a word in the log.
func TestStoreInUse(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	kept, err := store.Open(path, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything(), func(c *Config) { c.UsualStore = path })
	discord.Interact(t, ask(t, "1", "Who?"))
	edit(t, discord, "1")
	if !strings.Contains(bot.log.String(), "another process has it open") {
		t.Errorf("the log says nothing of it:\n%s", bot.log)
	}
	broken := start(t, discordtest.New(t, discordtest.Options{}), everything(), func(c *Config) { c.Store = t.TempDir() })
	if err := broken.ends(t); err == nil || !strings.Contains(err.Error(), "FOOTNOTE_BOT_STORE") {
		t.Errorf("a folder as a store: %v", err)
	}
}
