package discordtest

import (
	"encoding/json"
	"net"
	"time"

	"github.com/gorilla/websocket"
)

// Read waits for the client's next packet; false when the connection has ended.
func (c *Conn) Read() (Packet, bool) {
	var p Packet
	_, body, err := c.socket.ReadMessage()
	if err != nil {
		return p, false
	}
	if err := json.Unmarshal(body, &p); err != nil {
		c.server.t.Errorf("discordtest: a packet that is not JSON: %v", err)
	}
	c.change(func() { c.got = append(c.got, p) })
	return p, true
}

// Send sends a packet; what the client misses because it is gone is its affair.
func (c *Conn) Send(op int, body any) { c.send(Packet{Op: op}, body) }

// Dispatch sends an event.
func (c *Conn) Dispatch(event string, body any) { c.send(Packet{Type: event}, body) }

func (c *Conn) send(p Packet, body any) {
	sent, err := json.Marshal(body)
	if err != nil {
		c.server.t.Errorf("discordtest: %v", err)
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if p.Data = sent; p.Type != "" {
		c.seq++
		p.Seq = c.seq
	}
	_ = c.socket.WriteJSON(p)
}

// Raw sends bytes as one text message, whatever they are.
func (c *Conn) Raw(body string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = c.socket.WriteMessage(websocket.TextMessage, []byte(body))
}

// Close sends a close frame and waits for the client to go.
func (c *Conn) Close(code int) {
	_ = c.socket.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
	for {
		if _, _, err := c.socket.ReadMessage(); err != nil {
			return
		}
	}
}

// Reset breaks the connection off in the middle of a packet, as a router that
// falls over does.
func (c *Conn) Reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	raw := c.socket.UnderlyingConn()
	// The head of a text frame of 1000 bytes, of which eleven come.
	_, _ = raw.Write(append([]byte{0x81, 126, 0x03, 0xE8}, `{"op":0,"t"`...))
	if tcp, ok := raw.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = raw.Close()
}

// Drop ends the connection without a word.
func (c *Conn) Drop() { _ = c.socket.Close() }
