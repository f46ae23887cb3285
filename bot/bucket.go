package bot

import (
	"time"

	"golang.org/x/time/rate"
)

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

// full is a limiter of which nothing has been used.
func (r Rate) full() *rate.Limiter { return rate.NewLimiter(rate.Every(r.Every), r.Burst) }

// buckets are the limiters of people, servers or the like, each under its ID, all
// of one rate.
type buckets struct {
	rate Rate
	all  map[string]*rate.Limiter
}

func newBuckets(r Rate) buckets { return buckets{r, map[string]*rate.Limiter{}} }

// of is the limiter of one person or server.
func (b buckets) of(id string, at time.Time) *rate.Limiter {
	found := b.all[id]
	if found == nil {
		if len(b.all) >= maxRemembered {
			b.drop(at)
		}
		found = b.rate.full()
		b.all[id] = found
	}
	return found
}

// drop takes out those that are full again, of whom nothing is lost, and where
// they are too few a tenth of the others: the bound holds in a flood too, and
// whoever is forgotten in it begins anew.
func (b buckets) drop(at time.Time) {
	for id, one := range b.all {
		if one.TokensAt(at) >= float64(b.rate.Burst) {
			delete(b.all, id)
		}
	}
	dropTenth(b.all)
}

// dropTenth makes room in a map that is full: it takes out a tenth of it, whichever
// comes first.
func dropTenth[V any](all map[string]V) {
	for id := range all {
		if len(all) <= maxRemembered*9/10 {
			return
		}
		delete(all, id)
	}
}

// takeAll takes one from every limiter, or none, and says how long it takes until
// each has one.
func takeAll(at time.Time, all ...*rate.Limiter) (wait time.Duration) {
	taken := make([]*rate.Reservation, 0, len(all))
	for _, one := range all {
		r := one.ReserveN(at, 1)
		taken = append(taken, r)
		wait = max(wait, r.DelayFrom(at))
	}
	if wait > 0 {
		for _, r := range taken {
			r.CancelAt(at)
		}
	}
	return wait
}
