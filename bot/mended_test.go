package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

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

// slow is an Answerer whose speakers take for ever.
type slow struct {
	answers
	free chan struct{}
}

func (s slow) Speakers() []string {
	<-s.free
	return nil
}

// TestNamesNotReady opens an article by name while the names are still being
// made: it is acknowledged in time.
func TestNamesNotReady(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	free := make(chan struct{})
	start(t, discord, slow{everything(), free}, func(c *Config) { c.pace.acknowledge = 2 * time.Second })
	t.Cleanup(func() { close(free) })
	discord.Interact(t, interactionFile(t, "ask.json", "1", "sources", map[string]any{"article": "channel"}))
	body, _, _ := first(t, discord, "1")
	wantRefusal(t, body, "still being read")
}

// TestSlowAtOnce has the work of a first response take too long: there is time
// left to say so.
func TestSlowAtOnce(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	free, reading := make(chan struct{}), make(chan struct{})
	a := everything()
	a.corpus = func() *retrieval.Corpus {
		select {
		case <-reading:
			<-free
		default:
			close(reading)
		}
		return sampleCorpus()
	}
	start(t, discord, a, func(c *Config) { c.pace.acknowledge = 2 * time.Second })
	t.Cleanup(func() { close(free) })
	<-reading
	discord.Interact(t, interactionFile(t, "ask.json", "1", "sources", nil))
	body, _, _ := first(t, discord, "1")
	wantRefusal(t, body, "took too long")
}

// TestCounted counts completions as answered, and what Discord made up under no
// name of its own.
func TestCounted(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything(), func(c *Config) { c.Metrics = "0" })
	discord.Interact(t, typed(t, "1", "quote", "speaker", "dup"))
	first(t, discord, "1")
	discord.Interact(t, interactionFile(t, "ask.json", "2", "summon", nil))
	first(t, discord, "2")
	discord.Interact(t, interactionFile(t, "ask.json", "3", "sources", map[string]any{"article": "words of mine"}))
	first(t, discord, "3")
	if err := bot.stop(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`msg="interaction answered" interaction=1 command="complete quote"`, "interaction=2 command=unknown"} {
		if !strings.Contains(bot.log.String(), want) {
			t.Errorf("%q is not in the log:\n%s", want, bot.log)
		}
	}
	for _, not := range []string{"summon", "words of mine"} {
		if strings.Contains(bot.log.String(), not) {
			t.Errorf("%q is in the log:\n%s", not, bot.log)
		}
	}
}

// TestTalkFromOwnReply takes up a question from a reply of the bot's own, and not
// from what another bot wrote with a button like ours.
func TestTalkFromOwnReply(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	histories := make(chan []string, 2)
	start(t, discord, answers{ask: func(_ context.Context, q retrieval.Question) (retrieval.Answer, error) {
		histories <- q.History
		return sampleAnswer(), nil
	}})
	discord.Write(t, wrote(t, "30", "one", mentioning))
	discord.Next(t, discordtest.RoutePost, "")
	<-histories
	discord.Write(t, wrote(t, "31", "two", replying("5"), mentioning, from("6")))
	discord.Next(t, discordtest.RoutePost, "")
	if history := <-histories; history != nil {
		t.Errorf("another's message brought the history %q", history)
	}
}

// TestTalkForgetsTooLong remembers no question that is too long to be one: what
// is kept of talks stays a few megabytes.
func TestTalkForgetsTooLong(t *testing.T) {
	t.Parallel()
	talks, who := newTalks(), person{id: "1", channel: "1"}
	talks.goOn(who, "one", testNow())
	talks.goOn(who, strings.Repeat("é", retrieval.MaxQuestionRunes+1), testNow())
	if got := fmt.Sprint(talks.goOn(who, "two", testNow())); got != "[one]" {
		t.Errorf("the talk holds %.40q", got)
	}
}
