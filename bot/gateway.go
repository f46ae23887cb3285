package bot

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// gateway keeps one connection to Discord open. discordgo makes and serves each
// connection; when and whether to make the next is decided here.
type gateway struct {
	token  string
	client *http.Client
	pace   pace
	log    *slog.Logger
	tls    *tls.Config // nil is the system's

	// take gets the data of each event, ready the IDs of the application and of
	// its user at each READY. Both are called by the goroutine that reads the
	// gateway, and under discordgo's lock: they return at once and ask discordgo
	// nothing.
	take  func(event string, data []byte)
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
		<-gone
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

// newSession is a discordgo session with everything switched off that it does
// badly.
func (g *gateway) newSession(line context.Context, gone chan<- struct{}) (*discordgo.Session, error) {
	session, err := discordgo.New("Bot " + g.token)
	if err != nil {
		return nil, fmt.Errorf("make a Discord session: %w", err)
	}
	session.Client = g.client
	session.Dialer = g.dialer(line)
	session.LogLevel = discordgo.LogError
	session.StateEnabled = false
	session.Compress = false
	session.ShouldReconnectOnError = false
	session.ShouldReconnectVoiceOnSessionError = false
	session.ShouldRetryOnRateLimit = false
	session.MaxRestRetries = 0
	// Commands come without any intent, and messages with these.
	session.Identify.Intents = intentServerMessages | intentDirectMessages
	// Handlers run on the reading goroutine, one after another: they only hand
	// over. discordgo would start a goroutine for each, without a bound.
	session.SyncEvents = true
	handlers := []any{
		func(_ *discordgo.Session, e *discordgo.Event) {
			g.take(e.Type, e.RawData)
		},
		func(_ *discordgo.Session, r *discordgo.Ready) {
			id := applicationOf(r)
			self := id
			if r.User != nil {
				self = r.User.ID
			}
			g.ready(id, self)
		},
		func(*discordgo.Session, *discordgo.Disconnect) {
			select {
			case gone <- struct{}{}:
			default:
			}
		},
	}
	for _, h := range handlers {
		session.AddHandler(h)
	}
	return session, nil
}

// applicationOf is the application's ID; the bot's own where a server leaves the
// application out, which is the same for all but Discord's oldest bots.
func applicationOf(r *discordgo.Ready) string {
	switch {
	case r.Application != nil && r.Application.ID != "":
		return r.Application.ID
	case r.User != nil:
		return r.User.ID
	}
	return ""
}

// dialer makes wires. A line without TLS carries the token in the open and is
// for loopback alone.
func (g *gateway) dialer(line context.Context) *websocket.Dialer {
	dial := func(network, address string, connect func(context.Context, string, string) (net.Conn, error)) (net.Conn, error) {
		ctx, cancel := context.WithTimeout(line, g.pace.hello)
		defer cancel()
		conn, err := connect(ctx, network, address)
		if err != nil {
			return nil, err
		}
		w := newWire(conn, g.pace)
		g.setWire(w)
		if line.Err() != nil {
			g.hangUp()
		}
		return w, nil
	}
	return &websocket.Dialer{
		NetDialContext: func(_ context.Context, network, address string) (net.Conn, error) {
			host, _, err := net.SplitHostPort(address)
			if err != nil || !loopback(host) {
				return nil, errors.New("the gateway's address is plain ws, which is for loopback only")
			}
			return dial(network, address, (&net.Dialer{}).DialContext)
		},
		NetDialTLSContext: func(_ context.Context, network, address string) (net.Conn, error) {
			return dial(network, address, (&tls.Dialer{Config: g.tls}).DialContext)
		},
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
