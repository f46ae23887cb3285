package bot

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"footnote/bot/store"
)

// maxRemembered bounds the people and servers whose use is remembered, each kind
// by itself: some megabytes at most.
const maxRemembered = 10_000

// gate decides who may come in: by role, by cooldown, and by how often they
// came. It may be used by many goroutines at once.
type gate struct {
	store *store.Store

	mu      sync.Mutex
	all     *rate.Limiter
	people  buckets
	servers buckets
	asked   map[string]time.Time // by server and person, their last question
	told    buckets              // by channel and person
}

func newGate(s *store.Store, r Rates) *gate {
	usual := defaultRates()
	r = Rates{r.Person.orElse(usual.Person), r.Server.orElse(usual.Server), r.All.orElse(usual.All)}
	return &gate{
		store: s, all: r.All.full(), people: newBuckets(r.Person), servers: newBuckets(r.Server),
		asked: map[string]time.Time{}, told: newBuckets(tellEvery),
	}
}

// admit says whether a person may come in now. The error is a refusal.
func (g *gate) admit(p person, asks bool, at time.Time) error {
	settings := store.Settings{}
	if p.guild != "" {
		var err error
		if settings, err = g.store.Settings(p.guild); err != nil {
			return refusal("Footnote cannot read this server's settings, and answers nobody until it can. The operator finds the reason in the log.")
		}
	}
	if len(settings.Roles) > 0 && !p.governs && !slices.ContainsFunc(p.roles, func(role string) bool { return slices.Contains(settings.Roles, role) }) {
		return refusal("In this server Footnote is for certain roles, of which you have none. Who manages the server can change that with `/settings`.")
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	turn := p.guild + " " + p.id
	if asks && settings.Cooldown > 0 {
		if wait := g.asked[turn].Add(time.Duration(settings.Cooldown) * time.Second).Sub(at); wait > 0 {
			return refusal(fmt.Sprintf("In this server a person may ask every %d s: try again in %d s.", settings.Cooldown, int((wait+time.Second-1)/time.Second)))
		}
	}
	if wait := g.reserve(p, at); wait > 0 {
		return refusal(fmt.Sprintf("Footnote is asked too often: try again in %d s.", int((wait+time.Second-1)/time.Second)))
	}
	if asks && settings.Cooldown > 0 {
		g.remember(turn, at)
	}
	return nil
}

// reserve takes one from every bucket, or none, and says for how long one of
// them is empty.
func (g *gate) reserve(p person, at time.Time) (wait time.Duration) {
	from := []*rate.Limiter{g.all, g.people.of(p.id, at)}
	if p.guild != "" {
		from = append(from, g.servers.of(p.guild, at))
	}
	return takeAll(at, from...)
}

// tellEvery is how often a person is told in a channel why they get no answer.
var tellEvery = Rate{Every: 20 * time.Second, Burst: 2}

// mayTell reports whether a person may be told so now.
func (g *gate) mayTell(p person, at time.Time) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.told.of(p.channel+" "+p.id, at).AllowN(at, 1)
}

// giveBack forgets the last question of one who was admitted and then found no
// place: their cooldown has not begun.
func (g *gate) giveBack(p person) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.asked, p.guild+" "+p.id)
}

// remember notes a question, and drops those of an hour ago when there are many,
// since no cooldown is longer; where that is not enough, a tenth of the others.
func (g *gate) remember(turn string, at time.Time) {
	if len(g.asked) >= maxRemembered {
		for other, last := range g.asked {
			if at.Sub(last) > maxCooldown {
				delete(g.asked, other)
			}
		}
		dropTenth(g.asked)
	}
	g.asked[turn] = at
}
