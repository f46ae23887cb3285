package watch

import "time"

// calm waits until nothing has happened for a while. Its timer ends when that is
// so, or when it has been waiting ten times as long.
type calm struct {
	quiet time.Duration
	timer *time.Timer
	since time.Time // the first disturbance that has not been told; zero for none
}

// mostPatience is how many times quiet a change waits at most.
const mostPatience = 10

func newCalm(quiet time.Duration) *calm {
	c := &calm{quiet: quiet, timer: time.NewTimer(time.Hour)}
	c.timer.Stop()
	return c
}

func (c *calm) disturb() {
	now := time.Now()
	if c.since.IsZero() {
		c.since = now
	}
	c.timer.Reset(min(c.quiet, max(0, c.since.Add(mostPatience*c.quiet).Sub(now))))
}

// rest is for when the timer has ended.
func (c *calm) rest() { c.since = time.Time{} }

func (c *calm) stop() { c.timer.Stop() }
