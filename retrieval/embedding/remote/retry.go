package remote

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"
)

// patience is how long a request may take and how often it is tried.
type patience struct {
	limit time.Duration // of one request
	tries int
}

// A model that a server has to load first takes some tens of seconds, a batch on a
// slow machine as much. Who asks a question has an answer by terms alone instead.
var (
	forPassages  = patience{2 * time.Minute, 6}
	forQuestions = patience{20 * time.Second, 2}
)

// The waits before the second try and later ones: doubled each time, between half of
// it and all by chance, so that clients that were refused together do not come back
// together. A server's own Retry-After comes first; one beyond longestWait ends it.
const (
	firstWait   = 500 * time.Millisecond
	mostWait    = 16 * time.Second
	longestWait = 90 * time.Second
)

// persist sends a batch until it is answered, the fault is one that stays, or
// patience ends.
func (c *Client) persist(ctx context.Context, batch []string, p patience) ([][]float32, error) {
	backOff := firstWait
	for try := 1; ; try++ {
		vectors, err := c.request(ctx, batch, p.limit)
		if err == nil || ctx.Err() != nil || !passes(err) {
			return vectors, within(ctx, err)
		}
		if try == p.tries {
			return nil, fmt.Errorf("%w (tried %d times)", err, try)
		}
		pause := backOff/2 + time.Duration(c.random()*float64(backOff/2))
		backOff = min(2*backOff, mostWait)
		if status, ok := errors.AsType[*statusError](err); ok && status.after > 0 {
			if status.after > longestWait {
				return nil, fmt.Errorf("%w; it asks to wait for %v", err, status.after)
			}
			pause = max(pause, status.after)
		}
		if err := c.config.Wait(ctx, pause); err != nil {
			return nil, err
		}
	}
}

// within puts the end of ctx, which is the caller's doing, before any other fault.
func within(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// passes reports whether a fault may be gone at the next try: a busy or failing server,
// a time limit, a connection that broke. A server that is not there is not.
func passes(err error) bool {
	if status, ok := errors.AsType[*statusError](err); ok {
		return status.code == http.StatusTooManyRequests || status.code == http.StatusRequestTimeout || status.code >= 500 && !tooLong(err)
	}
	if op, ok := errors.AsType[*net.OpError](err); ok && op.Op == "dial" && !op.Timeout() {
		return false
	}
	_, broken := errors.AsType[*transportError](err)
	return broken
}

// retryAfter reads the header: seconds, or a date, which is counted from the server's
// own.
func retryAfter(h http.Header) time.Duration {
	text := h.Get("Retry-After")
	if seconds, err := strconv.ParseFloat(text, 64); err == nil && seconds > 0 && seconds < 1e6 {
		return time.Duration(seconds * float64(time.Second))
	}
	until, err := http.ParseTime(text)
	if err != nil {
		return 0
	}
	now, err := http.ParseTime(h.Get("Date"))
	if err != nil {
		now = time.Now()
	}
	return max(0, until.Sub(now))
}

// wait waits by the clock.
func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
