package bot

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discordtest"
	"footnote/bot/meter"
)

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
	start(t, discord, slow{everything(), free})
	t.Cleanup(func() { close(free) })
	discord.Interact(t, interactionFile(t, "ask.json", "1", "sources", map[string]any{"article": "channel"}))
	body, _, _ := first(t, discord, "1")
	wantRefusal(t, body, "still being read")
}

// late is a caller that notes whether there was time to refuse.
type late struct {
	replies
	left chan error
}

func (l late) refuse(ctx context.Context, _ message) error {
	l.left <- ctx.Err()
	return nil
}

// TestSlowAtOnce has the work of a first response take too long: there is time
// left to say so.
func TestSlowAtOnce(t *testing.T) {
	t.Parallel()
	c, _, err := Config{Token: "x"}.complete()
	if err != nil {
		t.Fatal(err)
	}
	g := testGate(t, Rates{})
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t.Context(), c, g, meter.New())
		free, l, came := make(chan struct{}), late{left: make(chan error, 1)}, time.Now()
		d.serve(visit{came: came, caller: l, task: task{manner: now, work: func(context.Context, func(string)) (message, error) {
			<-free
			return message{}, nil
		}}})
		if err := <-l.left; err != nil {
			t.Errorf("there was no time to refuse: %v", err)
		}
		if took := time.Since(came); took >= acknowledgeWithin {
			t.Errorf("the refusal was begun after %s, and is due within %s", took, acknowledgeWithin)
		}
		close(free)
		d.close(discordtest.Patience, 0)
	})
}
