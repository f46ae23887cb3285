package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
)

const restarting = "Footnote is just being restarted. Please ask again in a minute."

// apology is what the person is told when there is no answer. Errors are for the
// operator: they may hold paths.
func apology(err error) string {
	if why, ok := errors.AsType[refusal](err); ok {
		return string(why)
	}
	switch {
	case errors.Is(err, context.Canceled):
		return restarting
	case errors.Is(err, context.DeadlineExceeded):
		return "This took too long, and Footnote gave up on it. Please ask again, perhaps with a shorter question."
	}
	return "Something went wrong inside Footnote, and there is no answer. The operator finds the reason in the log."
}

// guarded is work whose panic is an error.
func guarded(ctx context.Context, w work, say func(string)) (reply message, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return w(ctx, say)
}
