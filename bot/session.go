package bot

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

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
	if g.content {
		session.Identify.Intents |= intentMessageContent
	}
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
