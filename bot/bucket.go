package bot

import "time"

// Rate is how often something may come: at once up to Burst, and then one every
// Every.
type Rate struct {
	Every time.Duration
	Burst int
}

// Rates bound how often the bot is used. A zero Rate means that of defaultRates.
type Rates struct {
	Person, Server, All Rate
}

// defaultRates let everybody ask as fast as they can type and keep one person,
// or one server, from taking the bot away from the others. An answer takes some
// 20 ms of a core on the seeds (docs/performance.md), so that All is what two
// cores do.
func defaultRates() Rates {
	return Rates{
		Person: Rate{Every: time.Second / 2, Burst: 100},
		Server: Rate{Every: 100 * time.Millisecond, Burst: 200},
		All:    Rate{Every: 20 * time.Millisecond, Burst: 500},
	}
}

func (r Rate) orElse(usual Rate) Rate {
	if r == (Rate{}) {
		return usual
	}
	return r
}

// bucket is a token bucket: it holds Burst tokens at most, gains one every Every,
// and each use takes one.
type bucket struct {
	tokens float64
	last   time.Time
}

func (r Rate) full(at time.Time) *bucket { return &bucket{float64(r.Burst), at} }

// fill adds what has come since the last time.
func (b *bucket) fill(r Rate, at time.Time) {
	if since := at.Sub(b.last); since > 0 {
		b.tokens = min(float64(r.Burst), b.tokens+float64(since)/float64(max(r.Every, 1)))
		b.last = at
	}
}

// wait is how long it takes until there is a whole token.
func (b *bucket) wait(r Rate) time.Duration {
	return time.Duration(max(1-b.tokens, 0) * float64(r.Every))
}

// bucketOf is the bucket of one person or server, filled.
func bucketOf(all map[string]*bucket, id string, r Rate, at time.Time) *bucket {
	if found := all[id]; found != nil {
		found.fill(r, at)
		return found
	}
	if len(all) >= maxRemembered {
		for other, b := range all {
			if b.fill(r, at); b.tokens >= float64(r.Burst) {
				delete(all, other)
			}
		}
	}
	all[id] = r.full(at)
	return all[id]
}
