package bot

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"footnote/bot/meter"
	"footnote/bot/store"
)

// What goes on beside the answering.

const (
	// storeWithin is how long another process may take to let go of the store: a
	// bot that is being restarted has ten seconds to end.
	storeWithin = 12 * time.Second
	// usualWithin is the same where a temporary file will do.
	usualWithin = 2 * time.Second
)

// openStore opens the file that keeps things. closed must be called at the end.
func openStore(c Config) (kept *store.Store, closed func(), err error) {
	closing := func() {
		if err := kept.Close(); err != nil {
			c.Log.Error("the bot's store could not be closed", "error", err)
		}
	}
	if c.Store != "" {
		if kept, err = store.Open(c.Store, storeWithin); err != nil {
			return nil, nil, fmt.Errorf("FOOTNOTE_BOT_STORE: %w", err)
		}
		return kept, closing, nil
	}
	why := errors.New("the system has no folder for it")
	if c.UsualStore != "" {
		if kept, why = store.Open(c.UsualStore, usualWithin); why == nil {
			return kept, closing, nil
		}
	}
	c.Log.Warn("settings, and the buttons under answers, end with this process: give it a store of its own with FOOTNOTE_BOT_STORE", "why", why)
	folder, err := os.MkdirTemp("", "footnote-bot-")
	if err != nil {
		return nil, nil, fmt.Errorf("make a temporary store: %w", err)
	}
	if kept, err = store.Open(filepath.Join(folder, "bot.db"), storeWithin); err != nil {
		return nil, nil, err
	}
	return kept, func() {
		closing()
		_ = os.RemoveAll(folder) // the system clears it away otherwise
	}, nil
}

// serveMetrics serves the figures until line ends, when the operator wants them.
func serveMetrics(line context.Context, owned *sync.WaitGroup, m *meter.Meter, c Config) error {
	if c.Metrics == "" {
		return nil
	}
	listener, err := meter.Listen(c.Metrics)
	if err != nil {
		return fmt.Errorf("FOOTNOTE_METRICS_ADDR is %q: %w", c.Metrics, err)
	}
	c.Log.Info("serving metrics", "address", listener.Addr().String())
	owned.Go(func() {
		if err := m.Serve(line, listener); err != nil {
			c.Log.Error("metrics are no longer served", "error", err)
		}
	})
	return nil
}

// connections counts those after the first.
func connections(m *meter.Meter) func(bool) {
	before := false // the gateway's own goroutine calls this alone
	return func(now bool) {
		m.Connected(now)
		if now && before {
			m.Reconnect()
		}
		before = before || now
	}
}

// sweepEvery is how often old questions are dropped; a day's delay on thirty
// would be as good.
const sweepEvery = time.Hour

// tidy drops old questions, now and every hour.
func (c *clerk) tidy(line context.Context) {
	for {
		dropped, err := c.store.Sweep(c.now())
		switch {
		case err != nil:
			c.config.Log.Error("old questions could not be dropped", "error", err)
		case dropped > 0:
			c.config.Log.Info("old questions dropped", "questions", dropped)
		}
		if !sleep(line, sweepEvery) {
			return
		}
	}
}
