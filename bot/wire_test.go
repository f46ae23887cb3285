package bot

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"footnote/retrieval"
)

// FuzzFrame reads frames from anything. What was read must be what stood there.
func FuzzFrame(f *testing.F) {
	f.Add([]byte{0x81, 2, '{', '}'})
	f.Add([]byte{0x88, 2, 0x0F, 0xA4})
	f.Add([]byte{0x81, 126, 0, 3, 'a', 'b', 'c', 0x01, 1, 'x'})
	f.Add([]byte{0x81, 127, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF})
	f.Add([]byte{0x81, 0x82, 1, 2, 3, 4, 5, 6})
	f.Fuzz(func(t *testing.T, stream []byte) {
		r := bufio.NewReader(bytes.NewReader(stream))
		for rest := stream; ; {
			frame, err := readFrame(r)
			if err != nil {
				return
			}
			if !bytes.HasPrefix(rest, frame.raw) || !bytes.HasSuffix(frame.raw, frame.payload) {
				t.Fatalf("frame %v does not stand at %v", frame, rest)
			}
			rest = rest[len(frame.raw):]
			frame.closeCode()
		}
	})
}

// FuzzWire gives a wire anything after the upgrade: what it lets through is a
// part of it in its order, and it ends.
func FuzzWire(f *testing.F) {
	const upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"
	text := func(body string) string { return string([]byte{0x81, byte(len(body))}) + body }
	hello := text(`{"op":10,"d":{"heartbeat_interval":41250}}`)
	f.Add(upgrade + hello + text(`{"op":11}`) + text(`{"op":0,"t":"READY","s":1}`) + text(`{"op":11}`))
	f.Add(upgrade + hello + text(`{"op":7}`))
	f.Add(upgrade + hello + text(`{"op":9,"d":false}`))
	f.Add(upgrade + hello + string([]byte{0x01, 2}) + `{"` + string([]byte{0x89, 0, 0x80, 6}) + `op":1}`)
	f.Add("HTTP/1.1 500 No\r\n\r\n")
	f.Fuzz(func(t *testing.T, stream string) {
		server, client := net.Pipe()
		go func() {
			_, _ = io.WriteString(server, stream) // the wire may end before all is read
			_ = server.Close()
		}()
		p := quick()
		p.slack = time.Millisecond // no heartbeat comes
		w := newWire(client, p)
		passed, err := io.ReadAll(w)
		if err == nil {
			t.Fatal("a wire ended without an error")
		}
		if _, ok := w.ended(); !ok {
			t.Fatal("a wire ended without a reason")
		}
		if len(passed) > len(stream) {
			t.Fatalf("%d bytes came out of %d", len(passed), len(stream))
		}
		_ = server.Close()
	})
}

func TestFragmentedPacket(t *testing.T) {
	t.Parallel()
	server, client := net.Pipe()
	stream := "HTTP/1.1 101 Switching Protocols\r\n\r\n" +
		"\x01\x05{\"op\"" + "\x89\x00" + "\x80\x03:7}" // op 7 in two parts with a ping between them
	go func() {
		_, _ = io.WriteString(server, stream)
		_, _ = io.Copy(io.Discard, server)
	}()
	w := newWire(client, quick())
	passed, _ := io.ReadAll(w)
	if !strings.HasSuffix(string(passed), "\r\n\r\n\x89\x00") {
		t.Errorf("%q came through, want the upgrade and the ping", passed)
	}
	if why, ok := w.ended(); !ok || why.fresh || !strings.Contains(why.err.Error(), "asked for a new connection") {
		t.Errorf("the wire ended with %+v, %v", why, ok)
	}
	_ = server.Close()
}

func TestBackoff(t *testing.T) {
	t.Parallel()
	for attempt, most := range []time.Duration{0: time.Second, 1: 2 * time.Second, 2: 4 * time.Second, 3: 5 * time.Second, 70: 5 * time.Second} {
		if most == 0 {
			continue
		}
		for range 100 {
			if wait := backoff(time.Second, 5*time.Second, attempt); wait < most/2 || wait > most {
				t.Fatalf("backoff before attempt %d is %v, want %v to %v", attempt, wait, most/2, most)
			}
		}
	}
}

func TestSeen(t *testing.T) {
	t.Parallel()
	s := newSeen()
	for n := range 3 * remembered {
		id := time.Duration(n).String()
		if s.again(id) {
			t.Fatalf("%s was not there before", id)
		}
		if !s.again(id) {
			t.Fatalf("%s is forgotten at once", id)
		}
	}
	if len(s.ids) > remembered+1 {
		t.Errorf("%d are remembered, want %d at most", len(s.ids), remembered)
	}
}

// What answers in the program.
var _ Answerer = (*retrieval.Index)(nil)

func TestRunRefusesConfig(t *testing.T) {
	t.Parallel()
	for want, c := range map[string]Config{
		"DISCORD_TOKEN is not set":        {Answerer: everything()},
		"DISCORD_API_URL must begin with": {Token: "x", Answerer: everything(), APIURL: "http://discord.example"},
		"no Answerer":                     {Token: "x"},
	} {
		if err := Run(context.Background(), c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Run = %v, want %q in it", err, want)
		}
	}
}
