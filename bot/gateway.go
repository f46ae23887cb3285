package bot

import (
	"context"
	"crypto/tls"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// gateway keeps one connection to Discord open. discordgo makes and serves each
// connection; when and whether to make the next is decided here.
type gateway struct {
	token  string
	client *http.Client
	pace   pace
	log    *slog.Logger
	tls    *tls.Config // nil is the system's
	// content asks for the text of messages that neither mention nor answer us.
	content bool

	// take gets the body of each event, ready the IDs of the application and of
	// its user at each READY. Both are called by the goroutine that reads the
	// gateway, and under discordgo's lock: they return at once and ask discordgo
	// nothing.
	take  func(event string, body []byte)
	ready func(application, self string)
	// connected, when not nil, is told of each connection and of its end.
	connected func(bool)

	mu   sync.Mutex
	wire *wire // the newest
}

// run connects again and again until line ends, which gives nil, or until a
// fault makes it useless.
func (g *gateway) run(line context.Context) error {
	session, gone := (*discordgo.Session)(nil), make(chan struct{}, 1)
	for attempt := 0; ; attempt++ {
		if session == nil {
			var err error
			if session, err = g.newSession(line, gone); err != nil {
				return err
			}
		}
		opened := time.Now()
		why := g.once(line, session, gone)
		if line.Err() != nil {
			return nil
		}
		if f, ok := faultOf(why.err); ok {
			return f
		}
		if f := faultOfClose(why.code); f != "" {
			return f
		}
		if time.Since(opened) > g.pace.stable {
			attempt = 0
		}
		wait := backoff(g.pace.backoff, g.pace.backoffMost, attempt)
		if why.fresh {
			session = nil
			wait = max(wait, g.pace.invalid+rand.N(4*g.pace.invalid+1))
		}
		g.log.Warn("connection to Discord lost, connecting again", "error", why.err, "wait", wait, "resume", !why.fresh)
		if !sleep(line, wait) {
			return nil
		}
	}
}

// once opens one connection and waits for its end.
func (g *gateway) once(line context.Context, session *discordgo.Session, gone chan struct{}) ending {
	select {
	case <-gone: // left over from the connection before
	default:
	}
	g.setWire(nil)
	defer context.AfterFunc(line, g.hangUp)()
	err := session.Open()
	if err == nil {
		g.log.Info("connected to Discord")
		g.isConnected(true)
		g.untilGone(gone)
		g.isConnected(false)
	}
	if w := g.currentWire(); w != nil {
		if why, ok := w.ended(); ok {
			if forgetsSession(why.code) {
				why.fresh = true
			}
			return why
		}
	}
	if err == nil {
		err = errEnded
	}
	return ending{err: newAPIError("connect to Discord", err)}
}

// untilGone waits until discordgo has closed the newest connection. It may report
// the end of the one before twice, which is none of this one's.
func (g *gateway) untilGone(gone <-chan struct{}) {
	for range gone {
		w := g.currentWire()
		if w == nil {
			return
		}
		if _, ended := w.ended(); ended {
			return
		}
	}
}

func (g *gateway) isConnected(now bool) {
	if g.connected != nil {
		g.connected(now)
	}
}

// hangUp ends the connection for good, so that Discord shows the bot as offline.
func (g *gateway) hangUp() {
	if w := g.currentWire(); w != nil {
		w.finish(ending{}, closeNormal)
	}
}

func (g *gateway) setWire(w *wire) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.wire = w
}

func (g *gateway) currentWire() *wire {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.wire
}
