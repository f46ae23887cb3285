package bot

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/bot/store"
	"footnote/retrieval"
)

// wrote is a message in a channel; change makes it a mention, a reply and so on.
func wrote(t testing.TB, id, content string, change ...func(fields map[string]any)) json.RawMessage {
	t.Helper()
	return fixture(t, "message.json", id, func(fields map[string]any) {
		fields["content"] = content
		for _, f := range change {
			f(fields)
		}
	})
}

func in(channel string) func(map[string]any) {
	return func(fields map[string]any) { fields["channel_id"] = channel }
}

func direct(fields map[string]any) {
	delete(fields, "guild_id")
	delete(fields, "member")
}

func from(person string) func(map[string]any) {
	return func(fields map[string]any) { fields["author"] = map[string]any{"id": person} }
}

func mentioning(fields map[string]any) {
	fields["mentions"] = []any{map[string]any{"id": discordtest.Application, "bot": true}}
}

// replying makes it an answer to a message of somebody's.
func replying(person string) func(map[string]any) {
	return func(fields map[string]any) {
		fields["type"] = messageReply
		fields["referenced_message"] = map[string]any{
			"id": "9", "channel_id": "1", "author": map[string]any{"id": person},
			"components": []any{map[string]any{"type": 999, "components": []any{map[string]any{"type": 2, "custom_id": "good:30"}}}},
		}
	}
}

// TestMentions writes messages that are for the bot and messages that are not.
func TestMentions(t *testing.T) {
	t.Parallel()
	const me = "<@" + discordtest.Application + ">"
	for _, c := range []struct {
		name    string
		message func(testing.TB) json.RawMessage
		asked   string // "" when it is not for the bot
		said    string // in place of an answer
	}{
		{"in the list", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Who went?", mentioning) }, "Who went?", ""},
		{"in the text", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Hey "+me+", who went?") }, "Hey  , who went?", ""},
		{"by nickname", func(t testing.TB) json.RawMessage { return wrote(t, "1", "<@!"+discordtest.Application+"> Who?") }, "Who?", ""},
		{"answering it", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "And then?", replying(discordtest.Application))
		}, "And then?", ""},
		{"directly", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Who?", direct) }, "Who?", ""},
		{"in its thread", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Who?", in("77")) }, "Who?", ""},
		{"in a thread under its message", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Who?", in("78")) }, "Who?", ""},
		{"4,000 characters", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", strings.Repeat("é", 4000), direct)
		}, strings.Repeat("é", 4000), ""},
		{"no text", func(t testing.TB) json.RawMessage { return wrote(t, "1", " ", mentioning) }, "", "There are no words"},
		{"no text, directly", func(t testing.TB) json.RawMessage { return wrote(t, "1", "", direct) }, "", "There are no words"},
		{"to nobody", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Who?") }, "", ""},
		{"to somebody else", func(t testing.TB) json.RawMessage { return wrote(t, "1", "<@2> Who?", replying("2")) }, "", ""},
		{"to everybody", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "@everyone @here Who?", func(f map[string]any) { f["mention_everyone"] = true })
		}, "", ""},
		{"in somebody's thread", func(t testing.TB) json.RawMessage { return wrote(t, "1", "Who?", in("79")) }, "", ""},
		{"its own", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "Who?", mentioning, from(discordtest.Application))
		}, "", ""},
		{"a bot's", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "Who?", mentioning, func(f map[string]any) { f["author"] = map[string]any{"id": "5", "bot": true} })
		}, "", ""},
		{"a webhook's", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "Who?", mentioning, func(f map[string]any) { f["webhook_id"] = "5" })
		}, "", ""},
		{"the system's", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "", mentioning, func(f map[string]any) { f["type"] = 7 })
		}, "", ""},
		{"nobody's", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "Who?", mentioning, func(f map[string]any) { f["author"] = nil })
		}, "", ""},
		{"unknown components", func(t testing.TB) json.RawMessage {
			return wrote(t, "1", "Who?", mentioning, func(f map[string]any) {
				f["components"] = []any{map[string]any{"type": 999, "id": 1, "new": []int{1}}}
			})
		}, "Who?", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			discord := discordtest.New(t, discordtest.Options{})
			threads(discord)
			asked := make(chan string, 3)
			bot := start(t, discord, answers{ask: func(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
				asked <- q.Text
				return sampleAnswer(), nil
			}})
			discord.Write(t, c.message(t))
			discord.Write(t, c.message(t)) // once more, as around a resume
			discord.Write(t, wrote(t, "2", "The last?", direct))
			wanted := 1
			if c.asked != "" || c.said != "" {
				wanted++
			}
			posts := map[string][]byte{}
			for range wanted {
				post := discord.Next(t, discordtest.RoutePost, "")
				var m message
				if err := json.Unmarshal(post.Body, &m); err != nil || m.Reference == nil || m.Nonce != m.Reference.MessageID || !m.EnforceNonce {
					t.Fatalf("a post that answers nothing, or may come twice: %s", post.Body)
				}
				posts[m.Nonce] = post.Body
			}
			if c.asked != "" && !strings.Contains(shownText(t, posts["1"]), "no agreement") || c.said != "" && !strings.Contains(shownText(t, posts["1"]), c.said) {
				t.Errorf("the reply is %s", posts["1"])
			}
			if err := bot.stop(); err != nil {
				t.Fatal(err)
			}
			close(asked)
			got := []string{}
			for text := range asked {
				got = append(got, text)
			}
			if n := len(discord.Requests(discordtest.RoutePost)); n != wanted {
				t.Errorf("%d posts, want %d; asked: %q", n, wanted, got)
			}
			if c.asked != "" && (len(got) != 2 || got[0] != c.asked && got[1] != c.asked) {
				t.Errorf("asked %q, want %q", got, c.asked)
			}
			if typing := len(discord.Requests(discordtest.RouteTyping)); typing < len(got) {
				t.Errorf("typing was shown %d times for %d answers", typing, len(got))
			}
		})
	}
}

// threads are three of them: the bot's own, one under a message of its, and
// somebody else's.
func threads(discord *discordtest.Server) {
	discord.Has(discordtest.RouteChannel, "77", `{"id":"77","type":11,"parent_id":"645027906669510667","owner_id":"`+discordtest.Application+`"}`)
	discord.Has(discordtest.RouteChannel, "78", `{"id":"78","type":11,"parent_id":"645027906669510667","owner_id":"5"}`)
	discord.Has(discordtest.RouteMessage, "78", `{"id":"78","channel_id":"645027906669510667","author":{"id":"`+discordtest.Application+`"}}`)
	discord.Has(discordtest.RouteChannel, "79", `{"id":"79","type":11,"parent_id":"645027906669510667","owner_id":"5"}`)
	discord.Has(discordtest.RouteMessage, "79", `{"id":"79","channel_id":"645027906669510667","author":{"id":"5"}}`)
}

// TestPost compares the message that answers a mention with a golden file.
func TestPost(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	discord.Write(t, wrote(t, "1", "foreign", mentioning))
	compareJSON(t, "replies/mention-foreign.json", discord.Next(t, discordtest.RoutePost, "").Body)
}

// TestChannels answers mentions in the chosen channel and its threads alone.
func TestChannels(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	kept, err := store.Open(path, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := kept.Change(server, func(s *store.Settings) { s.Channels = []string{"645027906669510667"} }); err != nil {
		t.Fatal(err)
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
	discord := discordtest.New(t, discordtest.Options{})
	threads(discord)
	bot := start(t, discord, everything(), func(c *Config) { c.Store = path })
	for id, channel := range map[string]string{"1": "645027906669510667", "2": "79", "3": "5", "4": "6"} {
		discord.Write(t, wrote(t, id, "Who?", mentioning, in(channel)))
	}
	discord.Next(t, discordtest.RoutePost, "/645027906669510667/")
	discord.Next(t, discordtest.RoutePost, "/79/")
	discord.Next(t, discordtest.RouteChannel, "/5")
	discord.Next(t, discordtest.RouteChannel, "/6")
	if err := bot.stop(); err != nil {
		t.Fatal(err)
	}
	if n := len(discord.Requests(discordtest.RoutePost)); n != 2 {
		t.Errorf("%d posts, want 2", n)
	}
}
