package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"time"

	"github.com/bwmarrin/discordgo"
)

// rest makes Discord's HTTP requests through a discordgo session, with timing of
// its own: discordgo's sleeps through a context's end, repeats a 502 without a
// pause and other failures never.
type rest struct {
	session *discordgo.Session
	pace    pace
}

// apiError is a request that failed. It holds neither the address nor the
// request, which carry tokens.
type apiError struct {
	doing  string
	status int           // HTTP's; 0 when there was no answer
	code   int           // Discord's; 0 when it gave none
	words  string        // Discord's
	wait   time.Duration // what a rate limit asks for
	cause  error
}

func (e *apiError) Error() string {
	switch {
	case e.status == http.StatusTooManyRequests:
		return fmt.Sprintf("%s: Discord asks to wait for %s", e.doing, e.wait)
	case e.status != 0:
		return fmt.Sprintf("%s: Discord answered %d (code %d) %s", e.doing, e.status, e.code, e.words)
	}
	return fmt.Sprintf("%s: %v", e.doing, e.cause)
}

func (e *apiError) Unwrap() error { return e.cause }

// passing reports whether the same request may succeed later.
func (e *apiError) passing() bool {
	return e.status == 0 || e.status == http.StatusTooManyRequests || e.status >= http.StatusInternalServerError
}

// do makes a request, again and again while the failure is a passing one and ctx
// allows. doing says in errors what was being done. A body of nil sends none.
func (r rest) do(ctx context.Context, doing, method, address string, body any) ([]byte, error) {
	var sent []byte
	if body != nil {
		var err error
		if sent, err = json.Marshal(body); err != nil {
			return nil, fmt.Errorf("%s: %w", doing, err)
		}
	}
	for attempt := 0; ; attempt++ {
		answer, err := r.once(ctx, doing, method, address, sent)
		if err == nil {
			return answer, nil
		}
		if attempt > 0 && err.code == codeAlreadyAcknowledged {
			return nil, nil // an earlier try had arrived after all
		}
		if !err.passing() || ctx.Err() != nil {
			return nil, err
		}
		wait := max(err.wait, backoff(r.pace.again, r.pace.againMost, attempt))
		if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
			return nil, err
		}
		if !sleep(ctx, wait) {
			return nil, err
		}
	}
}

// once makes a request in a bucket that nobody shares: discordgo's buckets hold
// a lock for the whole request, and its map of them never shrinks.
func (r rest) once(ctx context.Context, doing, method, address string, body []byte) ([]byte, *apiError) {
	ctx, cancel := context.WithTimeout(ctx, requestWithin)
	defer cancel()
	bucket := r.session.Ratelimiter.LockBucketObject(&discordgo.Bucket{Remaining: 1})
	answer, err := r.session.RequestWithLockedBucket(method, address, "application/json", body, bucket, 0,
		discordgo.WithContext(ctx), discordgo.WithRetryOnRatelimit(false), discordgo.WithRestRetries(0))
	if err == nil {
		return answer, nil
	}
	return nil, newAPIError(doing, err)
}

// newAPIError takes from discordgo's error what may be shown.
func newAPIError(doing string, err error) *apiError {
	e := &apiError{doing: doing}
	if limited, ok := errors.AsType[*discordgo.RateLimitError](err); ok {
		e.status = http.StatusTooManyRequests
		if limited.RateLimit != nil && limited.TooManyRequests != nil {
			e.wait = limited.RetryAfter
		}
		return e
	}
	if refused, ok := errors.AsType[*discordgo.RESTError](err); ok && refused.Response != nil {
		e.status = refused.Response.StatusCode
		if refused.Message != nil {
			e.code, e.words = refused.Message.Code, refused.Message.Message
		}
		return e
	}
	e.cause = err
	if broken, ok := errors.AsType[*url.Error](err); ok {
		e.cause = broken.Err
	}
	return e
}

// backoff is the wait before attempt+1: doubled each time from first up to most,
// of which a random half is taken off, so that many bots that lost one server
// do not come back at once.
func backoff(first, most time.Duration, attempt int) time.Duration {
	wait := most
	if attempt < 20 {
		wait = min(most, first<<attempt)
	}
	return wait/2 + rand.N(wait/2+1)
}

// sleep waits, and reports false when ctx ended first.
func sleep(ctx context.Context, wait time.Duration) bool {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
