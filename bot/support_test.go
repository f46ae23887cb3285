package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"log/slog"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"footnote/bot/discordtest"
	"footnote/internal/golden"
)

// The tests wait for discordgo, which sleeps for a second whenever it closes, so
// many run at once however few cores there are.
func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("test.fuzz").Value.String() == "" { // fuzzing takes it for its number of workers
		if err := flag.Set("test.parallel", "32"); err != nil {
			panic(err)
		}
	}
	goleak.VerifyTestMain(m)
}

// quick is defaultPace for a server on the same machine: short where the bot
// waits before it goes on, long where it gives up, as the machine may be busy.
func quick() pace {
	return pace{
		hello: discordtest.Patience, ready: discordtest.Patience, slack: discordtest.Patience,
		backoff: 5 * time.Millisecond, backoffMost: 50 * time.Millisecond,
		stable: time.Minute, invalid: 5 * time.Millisecond,
		again: 5 * time.Millisecond, againMost: 50 * time.Millisecond,
		progress: discordtest.Patience, check: discordtest.Patience, acknowledge: discordtest.Patience, drain: discordtest.Patience, farewell: discordtest.Patience,
	}
}

// running is a bot that runs in a test.
type running struct {
	stop func() error // ends it and gives what Run returned; twice is the same
	done chan struct{}
	log  *logged
}

// start runs a bot against a fake Discord until the test ends.
func start(t *testing.T, discord *discordtest.Server, a Answerer, change ...func(*Config)) *running {
	t.Helper()
	r := &running{done: make(chan struct{}), log: &logged{}}
	c := Config{
		Token: discordtest.Token, APIURL: discord.URL(), Answerer: a, pace: quick(),
		Log: slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Now: testNow, clock: testNow,
	}
	for _, f := range change {
		f(&c)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var err error
	go func() {
		defer close(r.done)
		err = Run(ctx, c)
	}()
	r.stop = func() error {
		cancel()
		select {
		case <-r.done:
			return err
		case <-time.After(2 * discordtest.Patience):
			t.Fatal("Run did not return")
			return nil
		}
	}
	t.Cleanup(func() {
		_ = r.stop() // what it returned is for those tests that ask
		r.log.noTokens(t)
	})
	return r
}

// ends waits for Run to return by itself.
func (r *running) ends(t *testing.T) error {
	t.Helper()
	select {
	case <-r.done:
	case <-time.After(discordtest.Patience):
		t.Fatalf("Run goes on; its log:\n%s", r.log)
	}
	return r.stop()
}

// interactionFile is an interaction of testdata with its id and, for a command,
// its name and options.
func interactionFile(t testing.TB, file, id, name string, options map[string]any) json.RawMessage {
	t.Helper()
	return fixture(t, file, id, func(fields map[string]any) {
		if name == "" {
			return
		}
		given := []map[string]any{}
		for key, value := range options {
			kind := optionString
			if _, ok := value.(bool); ok {
				kind = optionBoolean
			}
			given = append(given, map[string]any{"name": key, "type": kind, "value": value})
		}
		data := fields["data"].(map[string]any)
		data["name"], data["options"] = name, given
	})
}

func ask(t testing.TB, id, question string) json.RawMessage {
	t.Helper()
	return interactionFile(t, "ask.json", id, "ask", map[string]any{"question": question})
}

// compareJSON compares a body with a golden file, indented.
func compareJSON(t testing.TB, name string, body []byte) {
	t.Helper()
	var value any
	if err := json.Unmarshal(body, &value); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, name, out.Bytes())
}

// shownText is all the text of a reply, a component a line.
func shownText(t testing.TB, body []byte) string {
	t.Helper()
	var response struct {
		message
		Data message `json:"data"`
	}
	if err := json.Unmarshal(body, &response); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	var texts []string
	var walk func([]component)
	walk = func(components []component) {
		for _, c := range components {
			if c.Content != "" {
				texts = append(texts, c.Content)
			}
			walk(c.Components)
			if c.Accessory != nil && c.Accessory.Label != "" {
				texts = append(texts, "("+c.Accessory.Label+")")
			}
		}
	}
	walk(response.Components)
	walk(response.Data.Components)
	return strings.Join(texts, "\n")
}
