package bot

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// TestShareNonce shares a check twice: Discord posts one message a nonce, so each
// click needs its own.
func TestShareNonce(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	discord.Interact(t, fixture(t, "check.json", "1", func(map[string]any) {}))
	share := buttons(t, edit(t, discord, "1"))["Share"]
	for _, id := range []string{"2", "3"} {
		discord.Interact(t, clicked(t, id, share))
		edit(t, discord, id)
		var m message
		if err := json.Unmarshal(discord.Next(t, discordtest.RoutePost, "").Body, &m); err != nil {
			t.Fatal(err)
		}
		if m.Nonce != id || m.Reference == nil || m.Reference.MessageID == id {
			t.Errorf("click %s posts with nonce %q, answering %+v", id, m.Nonce, m.Reference)
		}
	}
}

// TestTurningFails turns a page that cannot be turned: the page that all can see
// stays, and who clicked is told, privately.
func TestTurningFails(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	var broken atomic.Bool
	a := everything()
	a.quotes = func(context.Context, retrieval.QuoteRequest) ([]retrieval.Quote, error) {
		if broken.Load() {
			return nil, errors.New("the index is gone")
		}
		all := make([]retrieval.Quote, 40)
		for n := range all {
			all[n] = sampleQuotes()[0]
			all[n].N = n + 1
		}
		return all, nil
	}
	start(t, discord, a)
	discord.Interact(t, interactionFile(t, "ask.json", "1", "quote", map[string]any{"speaker": "dup"}))
	next := buttons(t, edit(t, discord, "1"))["Next ▶"]
	discord.Interact(t, clicked(t, "2", "quotes:none:1"))
	if text := shownText(t, discord.Next(t, discordtest.RouteFollowUp, "interaction-token-2").Body); !strings.Contains(text, "no longer kept") {
		t.Errorf("who clicks on what is gone is told %q", text)
	}
	broken.Store(true)
	discord.Interact(t, clicked(t, "3", next))
	said := discord.Next(t, discordtest.RouteFollowUp, "interaction-token-3").Body
	var m message
	if err := json.Unmarshal(said, &m); err != nil || m.Flags&flagEphemeral == 0 || !strings.Contains(shownText(t, said), "Something went wrong") {
		t.Errorf("who clicked is told %s, %v", said, err)
	}
	if n := len(discord.Requests(discordtest.RouteEdit)); n != 1 {
		t.Errorf("%d edits, want the answer's alone", n)
	}
}

// TestFirstRefused has Discord refuse a reply that is the acknowledgement: the
// person is told so in another.
func TestFirstRefused(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	discord.Can(discordtest.RouteCallback, discordtest.Canned{Status: http.StatusBadRequest, Body: `{"code":50035,"message":"Invalid Form Body"}`})
	discord.Interact(t, interactionFile(t, "ask.json", "1", "sources", nil))
	first(t, discord, "1")
	body, _, _ := first(t, discord, "1")
	wantRefusal(t, body, "Discord would not show it")
}
