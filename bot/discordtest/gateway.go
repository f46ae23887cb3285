package discordtest

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/gorilla/websocket"
)

const gatewayPath = "/discordtest-gateway"

// Packet is one of the gateway's.
type Packet struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s,omitempty"`
	Type string          `json:"t,omitempty"`
}

// Conn is one connection of the gateway, from Discord's side.
type Conn struct {
	server *Server
	socket *websocket.Conn
	number int // from 0

	mu    sync.Mutex
	seq   int64
	ready bool
	got   []Packet
	code  int // the client's close code
	gone  bool
}

func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	s.served.Add(1)
	defer s.served.Done()
	socket, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		s.t.Errorf("discordtest: upgrade: %v", err)
		return
	}
	c := &Conn{server: s, socket: socket}
	socket.SetCloseHandler(func(code int, _ string) error {
		c.mu.Lock()
		c.code = code
		c.mu.Unlock()
		return nil
	})
	s.mu.Lock()
	c.number = len(s.conns)
	s.conns = append(s.conns, c)
	s.announce()
	s.mu.Unlock()
	script := (*Conn).Serve
	if c.number < len(s.options.Gateway) {
		script = s.options.Gateway[c.number]
	}
	script(c)
	c.Drop()
	c.change(func() { c.gone = true })
}

// change changes c and wakes what waits.
func (c *Conn) change(f func()) {
	c.mu.Lock()
	f()
	c.mu.Unlock()
	c.server.mu.Lock()
	c.server.announce()
	c.server.mu.Unlock()
}

// Serve is an ordinary connection: hello, READY or RESUMED, and an answer to
// each heartbeat, until either side ends it.
func (c *Conn) Serve() {
	c.Hello()
	p, ok := c.Read()
	if !ok || !c.Welcome(p) {
		return
	}
	c.Beat()
}

// Hello sends op 10.
func (c *Conn) Hello() {
	c.Send(10, map[string]any{"heartbeat_interval": c.server.options.Heartbeat.Milliseconds()})
}

// Welcome answers identify with READY and resume with RESUMED; a wrong token
// with close code 4004, and false.
func (c *Conn) Welcome(p Packet) bool {
	var d struct{ Token string }
	if err := json.Unmarshal(p.Data, &d); err != nil || d.Token != "Bot "+Token && d.Token != Token {
		c.Close(4004)
		return false
	}
	switch p.Op {
	case 2:
		c.Dispatch("READY", map[string]any{
			"v": 9, "session_id": "a-session", "resume_gateway_url": "ws://127.0.0.1:1",
			"user":        map[string]any{"id": Application, "username": "footnote", "bot": true},
			"application": map[string]any{"id": Application, "flags": 0}, "guilds": []any{},
		})
	case 6:
		c.Dispatch("RESUMED", map[string]any{})
	default:
		c.server.t.Errorf("discordtest: op %d where identify or resume was due", p.Op)
		return false
	}
	c.change(func() { c.ready = true })
	return true
}

// Beat answers heartbeats until the connection ends.
func (c *Conn) Beat() {
	for {
		p, ok := c.Read()
		if !ok {
			return
		}
		if p.Op == 1 {
			c.Send(11, nil)
		}
	}
}
