package bot

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/bot/store"
	"footnote/retrieval"
)

func testGate(t *testing.T, r Rates) *gate {
	t.Helper()
	kept, err := store.Open(filepath.Join(t.TempDir(), "bot.db"), time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	return newGate(kept, r)
}

// TestGate lets in by person, by server and in all.
func TestGate(t *testing.T) {
	t.Parallel()
	one := Rate{Every: 10 * time.Second, Burst: 1}
	two := Rate{Every: 10 * time.Second, Burst: 2}
	wide := Rate{Every: time.Second, Burst: 100}
	for name, c := range map[string]struct {
		rates Rates
		come  []person
		want  []bool
	}{
		"by person": {Rates{Person: one, Server: wide, All: wide}, []person{{id: "a", guild: "1"}, {id: "a", guild: "2"}, {id: "b", guild: "1"}}, []bool{true, false, true}},
		"by server": {Rates{Person: wide, Server: two, All: wide}, []person{{id: "a", guild: "1"}, {id: "b", guild: "1"}, {id: "c", guild: "1"}, {id: "c", guild: "2"}, {id: "c"}}, []bool{true, true, false, true, true}},
		"in all":    {Rates{Person: wide, Server: wide, All: two}, []person{{id: "a", guild: "1"}, {id: "b"}, {id: "c", guild: "2"}}, []bool{true, true, false}},
	} {
		g := testGate(t, c.rates)
		for n, who := range c.come {
			err := g.admit(who, true, testNow())
			if (err == nil) != c.want[n] {
				t.Errorf("%s: visit %d of %+v: %v", name, n, who, err)
			}
			if err != nil && !strings.Contains(err.Error(), "try again in 10 s") {
				t.Errorf("%s: %v", name, err)
			}
		}
		if err := g.admit(c.come[0], true, testNow().Add(20*time.Second)); err != nil {
			t.Errorf("%s: twenty seconds later: %v", name, err)
		}
	}
}

// TestBucket holds a bucket against counting by hand: whoever is refused loses
// nothing by having asked, in none of the buckets.
func TestBucket(t *testing.T) {
	t.Parallel()
	narrow, wide := Rate{Every: 3 * time.Second, Burst: 4}.full(), Rate{Every: time.Hour, Burst: 100}.full()
	let := 0
	for second := range 61 {
		at := testNow().Add(time.Duration(second) * time.Second)
		for wait := takeAll(at, wide, narrow); wait == 0; wait = takeAll(at, wide, narrow) {
			let++
		}
		if wait := takeAll(at, wide, narrow); wait <= 0 || wait > 3*time.Second {
			t.Errorf("second %d: %s to wait", second, wait)
		}
	}
	if want := 4 + 60/3; let != want {
		t.Errorf("%d were let in within a minute, want %d", let, want)
	}
	if left := int(wide.TokensAt(testNow().Add(time.Minute)) + .5); left != 100-let {
		t.Errorf("the wide bucket has %d left after %d", left, let)
	}
}

// TestGateIsBounded remembers a bounded number of people, servers and questions,
// also where none of them is full again.
func TestGateIsBounded(t *testing.T) {
	t.Parallel()
	wide := Rate{Every: 1, Burst: 1 << 30}
	for name, c := range map[string]struct {
		person Rate
		apart  time.Duration
	}{
		"one after another": {Rate{}, time.Second},
		"at once":           {Rate{Every: time.Hour, Burst: 2}, 0},
	} {
		g := testGate(t, Rates{Person: c.person, Server: c.person, All: wide})
		for n := range 3 * maxRemembered {
			at := testNow().Add(time.Duration(n) * c.apart)
			who := person{id: fmt.Sprint(n), guild: fmt.Sprint(n), channel: "1"}
			if wait := g.reserve(who, at); wait > 0 {
				t.Fatalf("%s: %s to wait", name, wait)
			}
			g.mayTell(who, at)
			g.remember(who.id, at)
		}
		for what, n := range map[string]int{"people": len(g.people.all), "servers": len(g.servers.all), "questions": len(g.asked), "people told": len(g.told.all)} {
			if n > maxRemembered || n == 0 {
				t.Errorf("%s: %d %s are remembered", name, n, what)
			}
		}
	}
}

// TestTooOften sends more than a person may: the refusal is the acknowledgement,
// private, and says when to come again.
func TestTooOften(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything(), func(c *Config) { c.Rates.Person = Rate{Every: time.Hour, Burst: 2} })
	for n := range 2 {
		discord.Interact(t, ask(t, fmt.Sprint(n), "Who?"))
		edit(t, discord, fmt.Sprint(n))
	}
	discord.Interact(t, ask(t, "2", "Who?"))
	body, _, _ := first(t, discord, "2")
	wantRefusal(t, body, "try again in 3")
	discord.Interact(t, typed(t, "3", "quote", "speaker", "dup")) // typing goes on
	if _, kind, _ := first(t, discord, "3"); kind != responseChoices {
		t.Errorf("a completion is answered with type %d", kind)
	}
	discord.Interact(t, by(t, ask(t, "4", "Who?"), "another", reads))
	edit(t, discord, "4")
}

// TestProgress has an answer take long: its reader sees how far it is, first in
// the queue and then at work.
func TestProgress(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	free := make(chan struct{})
	start(t, discord, answers{ask: func(ctx context.Context, _ retrieval.Question) (retrieval.Answer, error) {
		select {
		case <-free:
		case <-ctx.Done():
		}
		return sampleAnswer(), ctx.Err()
	}}, func(c *Config) {
		c.Workers = 1
		c.pace.progress = 20 * time.Millisecond
	})
	discord.Interact(t, ask(t, "1", "Who?"))
	if text := shownText(t, edit(t, discord, "1")); text != "Reading the articles …" {
		t.Errorf("at work: %q", text)
	}
	discord.Interact(t, ask(t, "2", "Who?"))
	if text := shownText(t, edit(t, discord, "2")); !strings.HasPrefix(text, "Waiting: ") {
		t.Errorf("in the queue: %q", text)
	}
	close(free)
	for _, id := range []string{"1", "2"} {
		for !strings.Contains(shownText(t, edit(t, discord, id)), "no agreement") {
		}
	}
}
