package bot

import (
	"crypto/tls"
	"crypto/x509"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"footnote/bot/discordtest"
)

// TestDialer opens a websocket over TLS, and refuses one without TLS to another
// machine, where the token would go in the open.
func TestDialer(t *testing.T) {
	t.Parallel()
	server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		socket, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
		if err != nil {
			t.Error(err)
			return
		}
		_ = socket.WriteMessage(websocket.TextMessage, []byte(`{"op":10,"d":{"heartbeat_interval":41250}}`))
		_, _, _ = socket.ReadMessage()
		_ = socket.Close()
	}))
	t.Cleanup(server.Close)
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	g := &gateway{pace: quick(), log: slog.New(slog.DiscardHandler), tls: &tls.Config{RootCAs: roots}}
	dialer := g.dialer(t.Context())
	socket, _, err := dialer.Dial("wss"+strings.TrimPrefix(server.URL, "https"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, body, err := socket.ReadMessage(); err != nil || !strings.Contains(string(body), "heartbeat_interval") {
		t.Errorf("read %s, %v", body, err)
	}
	if g.currentWire().beat != 41250*time.Millisecond {
		t.Errorf("the wire saw a heartbeat of %v", g.currentWire().beat)
	}
	_ = socket.Close()

	if _, _, err := dialer.Dial("ws://gateway.example/", nil); err == nil || !strings.Contains(err.Error(), "loopback") {
		t.Errorf("plain ws to another machine: %v", err)
	}
}

func TestAPIURL(t *testing.T) {
	t.Parallel()
	for text, ok := range map[string]bool{
		"": true, "https://discord.example": true, "https://discord.example:8443/a/b/": true,
		"http://127.0.0.1:80": true, "http://localhost/x": true, "http://[::1]:1": true,
		"http://discord.example": false, "http://127.0.0.1.example": false, "ftp://discord.example": false,
		"discord.example": false, "https://": false, "https://a:b@discord.example": false,
		"https://discord.example/?a=b": false, "%": false, "http://10.0.0.1": false,
	} {
		api, err := parseAPIURL(text)
		if (err == nil) != ok {
			t.Errorf("parseAPIURL(%q) = %v, %v", text, api, err)
		}
		if err != nil && strings.Contains(err.Error(), "a:b@") {
			t.Errorf("the error shows the password: %v", err)
		}
	}
}

func TestRedacted(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	log := slog.New(redactor{slog.NewTextHandler(&out, nil), discordtest.Token})
	address := "https://discord.com/api/v9/webhooks/1/secret/messages/@original"
	log.With("always", discordtest.Token).WithGroup("g").Error("at /interactions/12/secret/callback",
		"text", address, "error", &http.MaxBytesError{Limit: 1},
		"header", http.Header{"Authorization": {"Bot " + discordtest.Token}},
		slog.Group("in", "packet", []byte("x"), "raw", `{"token": "secret", "d": 1}`))
	for _, secret := range []string{discordtest.Token, "secret"} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("%q is in %s", secret, out.String())
		}
	}
	if !strings.Contains(out.String(), "/webhooks/1/[token]/messages/@original") {
		t.Errorf("too little is left of %s", out.String())
	}
}
