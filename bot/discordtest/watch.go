package discordtest

import (
	"encoding/json"
	"testing"
	"time"
)

// Interact dispatches an INTERACTION_CREATE on the newest connection that is
// ready, waiting for one.
func (s *Server) Interact(t testing.TB, interaction json.RawMessage) {
	t.Helper()
	s.Ready(t).Dispatch("INTERACTION_CREATE", interaction)
}

// Write dispatches a MESSAGE_CREATE on the newest connection that is ready.
func (s *Server) Write(t testing.TB, message json.RawMessage) {
	t.Helper()
	s.Ready(t).Dispatch("MESSAGE_CREATE", message)
}

// Ready waits until the newest connection has had READY or RESUMED and stands. One
// before it may look alive for a while after its client has gone.
func (s *Server) Ready(t testing.TB) *Conn {
	t.Helper()
	var found *Conn
	s.until(t, "a ready connection", func() bool {
		if len(s.conns) == 0 {
			return false
		}
		found = s.conns[len(s.conns)-1]
		found.mu.Lock()
		defer found.mu.Unlock()
		return found.ready && !found.gone
	})
	return found
}

// Conn waits for the n-th connection, from 0.
func (s *Server) Conn(t testing.TB, n int) *Conn {
	t.Helper()
	var found *Conn
	s.until(t, "a connection", func() bool {
		if n < len(s.conns) {
			found = s.conns[n]
		}
		return found != nil
	})
	return found
}

// Gone waits until the connection has ended and returns the client's close code,
// 0 when it sent none.
func (c *Conn) Gone(t testing.TB) int {
	t.Helper()
	code := 0
	c.server.until(t, "the end of a connection", func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		code = c.code
		return c.gone
	})
	return code
}

// First waits for the client's first packet: identify (op 2) or resume (op 6).
func (c *Conn) First(t testing.TB) Packet {
	t.Helper()
	var p Packet
	c.server.until(t, "a first packet", func() bool {
		c.mu.Lock()
		defer c.mu.Unlock()
		if len(c.got) > 0 {
			p = c.got[0]
		}
		return len(c.got) > 0
	})
	return p
}

// until waits for something to be so; so is called with s.mu held.
func (s *Server) until(t testing.TB, what string, so func() bool) {
	t.Helper()
	deadline := time.After(Patience)
	for {
		s.mu.Lock()
		changed, done := s.changed, so()
		s.mu.Unlock()
		if done {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			t.Fatalf("discordtest: no sign of %s within %s", what, Patience)
		}
	}
}
