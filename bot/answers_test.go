package bot

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestAnswered sends one interaction of each kind to one bot and compares both
// bodies that leave with golden files.
func TestAnswered(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything())
	for _, c := range []struct {
		name, command string
		options       map[string]any
	}{
		{"ask", "ask", map[string]any{"question": "Who?"}},
		{"ask-private", "ask", map[string]any{"question": "Who?", "private": true, "source": "example", "since": "2023", "until": "2023-08-15"}},
		{"ask-abstained", "ask", map[string]any{"question": "nothing"}},
		{"ask-error", "ask", map[string]any{"question": "error"}},
		{"ask-panic", "ask", map[string]any{"question": "panic"}},
		{"ask-foreign", "ask", map[string]any{"question": "foreign"}},
		{"quote", "quote", map[string]any{"speaker": "Dupont", "about": "talks"}},
		{"quote-none", "quote", map[string]any{"speaker": "Nobody"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			discord.Interact(t, interactionFile(t, "ask.json", c.name, c.command, c.options))
			acknowledged := discord.Next(t, discordtest.RouteCallback, "/"+c.name+"/")
			edited := discord.Next(t, discordtest.RouteEdit, "interaction-token-"+c.name+"/")
			var first response
			if err := json.Unmarshal(acknowledged.Body, &first); err != nil || first.Type != responseDeferred {
				t.Errorf("the first response is %s, want type %d", acknowledged.Body, responseDeferred)
			}
			if private := strings.Contains(string(acknowledged.Body), `"flags":64`); private != (c.options["private"] == true) {
				t.Errorf("private = %v in %s", private, acknowledged.Body)
			}
			compareJSON(t, "replies/"+c.name+".json", edited.Body)
		})
	}
	if err := bot.stop(); err != nil {
		t.Errorf("Run = %v, want nil", err)
	}
	for _, want := range []string{"panic: the answerer fell over", "read /a/path: no such file"} {
		if !strings.Contains(bot.log.String(), want) {
			t.Errorf("the log does not tell the operator %q:\n%s", want, bot.log)
		}
	}
}

// TestRefused sends what cannot be worked on; each is one response, to the
// person alone.
func TestRefused(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	for _, c := range []struct {
		name, command string
		options       map[string]any
		want          string
	}{
		{"no-such-day", "ask", map[string]any{"question": "Who?", "since": "2023-02-30"}, "“2023-02-30”"},
		{"no-date", "ask", map[string]any{"question": "Who?", "until": "@everyone"}, `“\@everyone”`},
		{"backwards", "ask", map[string]any{"question": "Who?", "since": "2023-08", "until": "2022"}, "`since` (August 2023) is later"},
		{"quote-nothing", "quote", map[string]any{"private": true}, "Say who spoke"},
		{"quote-spaces", "quote", map[string]any{"speaker": "  "}, "Say who spoke"},
		{"unknown", "summon", map[string]any{}, "no such command"},
	} {
		t.Run(c.name, func(t *testing.T) {
			discord.Interact(t, interactionFile(t, "ask.json", c.name, c.command, c.options))
			wantRefusal(t, discord.Next(t, discordtest.RouteCallback, "/"+c.name+"/").Body, c.want)
		})
	}
	t.Run("unknown component", func(t *testing.T) {
		discord.Interact(t, interactionFile(t, "unknown-component.json", "component", "", nil))
		wantRefusal(t, discord.Next(t, discordtest.RouteCallback, "/component/").Body, "another version")
	})
	if edits := discord.Requests(discordtest.RouteEdit); len(edits) > 0 {
		t.Errorf("refusals were edited: %d times", len(edits))
	}
}

func wantRefusal(t *testing.T, body []byte, want string) {
	t.Helper()
	var got struct {
		Type int
		Data struct{ Flags int }
	}
	if err := json.Unmarshal(body, &got); err != nil {
		t.Fatal(err)
	}
	if got.Type != responseMessage || got.Data.Flags&flagEphemeral == 0 {
		t.Errorf("%s is no private response", body)
	}
	if text := shownText(t, body); !strings.Contains(text, want) {
		t.Errorf("the refusal is %q, want %q in it", text, want)
	}
}

// TestQuestionAsked holds what reaches retrieval against what was typed.
func TestQuestionAsked(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	asked, quoted := make(chan retrieval.Question, 1), make(chan retrieval.QuoteRequest, 1)
	start(t, discord, answers{
		ask: func(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
			asked <- q
			return sampleAnswer(), nil
		},
		quotes: func(_ context.Context, r retrieval.QuoteRequest) ([]retrieval.Quote, error) {
			quoted <- r
			return sampleQuotes(), nil
		},
	})
	filters := map[string]any{"question": "Who?", "speaker": " Dupont ", "source": "mirror", "since": "2023", "until": "2023-08-15"}
	filter := retrieval.Filter{Source: "mirror", Since: retrieval.Date{Year: 2023}, Until: retrieval.Date{Year: 2023, Month: 8, Day: 15}}

	discord.Interact(t, interactionFile(t, "ask.json", "1", "ask", filters))
	want := retrieval.Question{ID: "1", Text: "Who?", Filter: filter, Now: retrieval.Date{Year: 2024, Month: 5, Day: 6}}
	if diff := cmp.Diff(want, <-asked); diff != "" {
		t.Errorf("question (-want +got):\n%s", diff)
	}
	discord.Interact(t, interactionFile(t, "ask.json", "2", "quote", filters))
	if diff := cmp.Diff(retrieval.QuoteRequest{Speaker: "Dupont", Filter: filter}, <-quoted); diff != "" {
		t.Errorf("quote request (-want +got):\n%s", diff)
	}
	discord.Next(t, discordtest.RouteEdit, "interaction-token-1")
	discord.Next(t, discordtest.RouteEdit, "interaction-token-2")
}
