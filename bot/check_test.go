package bot

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestCheck holds a message against the articles, privately, and shares it: as a
// reply to that message where the bot may write, else in the open as the click's
// own reply.
func TestCheck(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	discord.Interact(t, fixture(t, "check.json", "1", func(map[string]any) {}))
	if _, kind, flags := first(t, discord, "1"); kind != responseDeferred || flags != flagEphemeral {
		t.Errorf("a check is acknowledged with type %d, flags %d", kind, flags)
	}
	body := edit(t, discord, "1")
	compareJSON(t, "check/private.json", body)
	for _, word := range []string{"support", "dispute", "true", "false"} {
		if strings.Contains(shownText(t, body), word) {
			t.Errorf("a check says %q", word)
		}
	}
	share := buttons(t, body)["Share"]

	discord.Interact(t, clicked(t, "2", share)) // in a server of the bot's, where it may write
	post := discord.Next(t, discordtest.RoutePost, "/645027906669510667/")
	compareJSON(t, "check/shared.json", post.Body)
	if _, kind, flags := first(t, discord, "2"); kind != responseDeferred || flags != flagEphemeral {
		t.Errorf("sharing is acknowledged with type %d, flags %d", kind, flags)
	}
	if text := shownText(t, edit(t, discord, "2")); !strings.Contains(text, "Shared") {
		t.Errorf("sharing says %q", text)
	}

	for id, change := range map[string]func(map[string]any){
		"3": func(f map[string]any) { f["authorizing_integration_owners"] = map[string]any{"1": "80351110224678912"} },
		"4": func(f map[string]any) { f["app_permissions"] = "1024" },
	} {
		discord.Interact(t, fixture(t, "click.json", id, func(f map[string]any) {
			f["data"].(map[string]any)["custom_id"] = share
			change(f)
		}))
		if _, kind, flags := first(t, discord, id); kind != responseDeferred || flags != 0 {
			t.Errorf("sharing without a voice is acknowledged with type %d, flags %d", kind, flags)
		}
		if text := shownText(t, edit(t, discord, id)); !strings.Contains(text, "nearest to each") {
			t.Errorf("sharing without a voice says %q", text)
		}
	}
	if n := len(discord.Requests(discordtest.RoutePost)); n != 1 {
		t.Errorf("%d posts, want 1", n)
	}
	discord.Can(discordtest.RoutePost, discordtest.Canned{Status: 403, Body: `{"message":"Missing Permissions","code":50013}`})
	discord.Interact(t, clicked(t, "5", share))
	if text := shownText(t, edit(t, discord, "5")); !strings.Contains(text, "may not write") {
		t.Errorf("sharing where Discord forbids it says %q", text)
	}
}

// TestCheckRefused checks messages that say nothing.
func TestCheckRefused(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	for id, c := range map[string]struct {
		change func(data map[string]any)
		want   string
	}{
		"1": {func(data map[string]any) { data["resolved"] = map[string]any{} }, "no such command"},
		"2": {func(data map[string]any) { data["name"] = "Another" }, "no such command"},
		"3": {func(data map[string]any) {
			m := data["resolved"].(map[string]any)["messages"].(map[string]any)["1100000000000000077"].(map[string]any)
			m["content"], m["embeds"] = "Why? https://x.example :smile:", nil
		}, "no sentence"},
	} {
		discord.Interact(t, fixture(t, "check.json", id, func(f map[string]any) { c.change(f["data"].(map[string]any)) }))
		body, _, _ := first(t, discord, id)
		wantRefusal(t, body, c.want)
	}
}

// TestCheckMany checks a message of more sentences than are looked at.
func TestCheckMany(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	var asked []string
	start(t, discord, answers{search: func(_ context.Context, r retrieval.SearchRequest) ([]retrieval.Hit, []string, error) {
		asked = append(asked, r.Question.Text)
		return nil, nil, nil
	}})
	discord.Interact(t, fixture(t, "check.json", "1", func(f map[string]any) {
		m := f["data"].(map[string]any)["resolved"].(map[string]any)["messages"].(map[string]any)["1100000000000000077"].(map[string]any)
		m["content"] = strings.Repeat("This is a sentence of it. ", 150)
	}))
	text := shownText(t, edit(t, discord, "1"))
	if !strings.Contains(text, "147 more sentences not looked at") || !strings.Contains(text, "No passage comes near this.") {
		t.Errorf("the check says %q", text)
	}
	if len(asked) != maxClaims {
		t.Errorf("%d sentences were looked for, want %d", len(asked), maxClaims)
	}
}

func TestClaims(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"":                      nil,
		"Yes. No!":              nil,
		"Is that what he said?": nil,
		"He left in 2023. “She stayed,” he said. it rained":                   {"He left in 2023.", "“She stayed,” he said. it rained"},
		"Mr. Dupont met the U.S. President. They spoke.\nAnd they left again": {"Mr. Dupont met the U.S. President.", "And they left again"},
		"See https://x.example <@5> for all of it":                            {"See for all of it"},
		"Read https://x.example/2023/08/15 now":                               nil,
		"“Did he say that at all?” He did so then.":                           {"He did so then."},
		"It cost 3.5 million. 40 came to see.":                                {"It cost 3.5 million.", "40 came to see."},
	} {
		if diff := cmp.Diff(want, claims(text)); diff != "" {
			t.Errorf("claims(%q) (-want +got):\n%s", text, diff)
		}
	}
}

// FuzzClaims cuts anything: no claim has words that the text has not.
func FuzzClaims(f *testing.F) {
	f.Add("Mr. Dupont said so. “Yes!” he cried. 3.5 million")
	f.Add("\xff. A\u2028B. <@1> ?")
	f.Fuzz(func(t *testing.T, text string) {
		for _, claim := range claims(text) {
			for _, word := range strings.Fields(claim) {
				if !strings.Contains(visible(text), word) {
					t.Errorf("%q is not in %q", word, text)
				}
			}
		}
	})
}
