//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"footnote/bot/discordtest"
)

// TestCorpusInDiscord runs the bot as a process and adds to its articles what people add:
// what is good, what is broken, what is there already, and addresses that lead inside.
func TestCorpusInDiscord(t *testing.T) {
	t.Parallel()
	discord := newDiscord(t)
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "ferry.txt"), []byte("The ferry sails again on Monday."), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, []string{
		"DISCORD_TOKEN=" + discordtest.Token, "DISCORD_API_URL=" + discord.URL(), "FOOTNOTE_CORPUS_SERVERS=77", "FOOTNOTE_ALLOW_HTTP=true",
	}, "bot", "--corpus", folder)
	discord.Next(t, discordtest.RouteSetCommands, "")
	for n, c := range []struct {
		name, content string // of a file that is attached
		size          int    // as Discord tells it; 0 for the true one
		url           string
		want          string // is within the reply
	}{
		{name: "bridge.txt", content: "The *bridge* is closed for the winter.", want: "**Added:** 1 article. The next answer has it."},
		{name: "bridge.txt", content: "Another story.", want: "There is a file called bridge.txt already"},
		{name: "../../../etc/tower.txt", content: "The tower was painted red.", want: "**Added:** 1 article"},
		{name: "picture.png", content: "\x89PNG", want: "picture.png was not added: it is not of a kind that Footnote reads"},
		{name: "lie.pdf", content: "no PDF", want: "lie.pdf was not added: it is no PDF by its content"},
		{name: "latin.txt", content: "caf\xe9", want: "latin.txt was not added: it is not valid UTF-8"},
		{name: "empty.txt", content: "", want: "empty.txt was not added: it is empty"},
		{name: "large.txt", content: "x", size: 17 << 20, want: "That file has 17 MB; Footnote takes 16 at most."},
		{name: "longer.txt", content: strings.Repeat("x", 16<<20+1), size: 9, want: "more than the 16 MB"},
		{url: "http://127.0.0.1:8080/admin", want: "private network"},
		{url: "http://169.254.169.254/latest/meta-data", want: "private network"},
		{url: "https://me:secret@paper.example/", want: "take it out"},
		{url: "file:///etc/passwd", want: "no address of the web"},
	} {
		id := fmt.Sprint(500 + n)
		option, data := map[string]any{"name": "url", "type": 3, "value": c.url}, map[string]any{}
		if c.url == "" {
			discord.Has(discordtest.RouteMessage, id, c.content)
			if c.size == 0 {
				c.size = len(c.content)
			}
			option = map[string]any{"name": "file", "type": 11, "value": id}
			data["resolved"] = map[string]any{"attachments": map[string]any{id: map[string]any{
				"id": id, "filename": c.name, "size": c.size, "url": discord.URL() + "/api/v10/channels/78/messages/" + id, "proxy_url": "", "content_type": "text/plain",
			}}}
		}
		data["options"] = []map[string]any{{"name": "add", "type": 1, "options": []any{option}}}
		discord.Interact(t, inServer(t, id, "corpus", data))
		body := discord.Next(t, discordtest.RouteCallback, "/"+id+"/").Body
		var callback struct {
			Type int `json:"type"`
			Data struct{ Flags int }
		}
		if err := json.Unmarshal(body, &callback); err != nil || callback.Data.Flags&64 == 0 {
			t.Errorf("%s%s: the reply is for all to see: %s", c.name, c.url, body)
		}
		for callback.Type == 5 && (bytes.Contains(body, []byte(" …")) || !bytes.Contains(body, []byte("content"))) { // what it is at
			body = discord.Next(t, discordtest.RouteEdit, "interaction-token-"+id+"/").Body
		}
		if !strings.Contains(strings.ReplaceAll(string(body), `\\`, ""), c.want) || strings.Contains(string(body), "secret") {
			t.Errorf("%s%s: %s, want %q", c.name, c.url, body, c.want)
		}
	}
	if got := strings.Join(inFolder(t, folder), " "); got != "bridge.txt ferry.txt tower.txt" {
		t.Errorf("the folder has %s", got)
	}
	if code := s.end(t, syscall.SIGTERM); code != exitDone {
		t.Errorf("exit code %d: %s", code, s.problems)
	}
}
