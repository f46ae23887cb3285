//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// inServer is a command as Discord sends it from an administrator of server 77.
func inServer(t *testing.T, id, name string, data map[string]any) json.RawMessage {
	t.Helper()
	all := map[string]any{"type": 1, "name": name, "id": "1", "options": []any{}}
	for key, value := range data {
		all[key] = value
	}
	body, err := json.Marshal(map[string]any{
		"version": 1, "type": 2, "token": "interaction-token-" + id, "id": id, "application_id": "1000000000000000001",
		"guild_id": "77", "channel_id": "78", "data": all,
		"member": map[string]any{"user": map[string]any{"id": "79"}, "roles": []string{}, "permissions": "8"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// TestBotFollows runs the bot as a process: an article that is written is in the
// next answer, and so is that one was taken out by /corpus.
func TestBotFollows(t *testing.T) {
	t.Parallel()
	discord := newDiscord(t)
	folder := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("ferry.txt", "The ferry sails again on Monday.")
	s := start(t, []string{
		"DISCORD_TOKEN=" + discordtest.Token, "DISCORD_API_URL=" + discord.URL(), "FOOTNOTE_CORPUS_SERVERS=5, 77",
	}, "bot", "--corpus", folder)
	discord.Next(t, discordtest.RouteSetCommands, "")
	n := 0
	until := func(want string) {
		t.Helper()
		for end := time.Now().Add(30 * time.Second); ; time.Sleep(100 * time.Millisecond) {
			n++
			id := fmt.Sprint(1000 + n)
			discord.Interact(t, inServer(t, id, "about", nil))
			body := string(discord.Next(t, discordtest.RouteCallback, "/"+id+"/").Body)
			if strings.Contains(body, want) {
				return
			}
			if time.Now().After(end) {
				t.Fatalf("%q does not come: %s\n%s", want, body, s.problems)
			}
		}
	}
	until("6 articles") // the seeds are there too
	write("bridge.txt", "The bridge is closed for the winter.")
	until("7 articles")

	discord.Interact(t, inServer(t, "1", "corpus", map[string]any{"options": []map[string]any{
		{"name": "remove", "type": 1, "options": []map[string]any{{"name": "article", "type": 3, "value": "bridge.txt"}}},
	}}))
	discord.Next(t, discordtest.RouteCallback, "/1/")
	if body := string(discord.Next(t, discordtest.RouteEdit, "interaction-token-1/").Body); !strings.Contains(body, "Taken out") {
		t.Fatalf("/corpus remove says %s", body)
	}
	until("6 articles")
	if _, err := os.Stat(filepath.Join(folder, ".footnote-removed", "bridge.txt")); err != nil {
		t.Error(err)
	}
	if code := s.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, s.problems)
	}
}
