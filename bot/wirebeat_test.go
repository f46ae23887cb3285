package bot

import (
	"context"
	"net"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// TestEndAfterBeat ends a connection before discordgo's first heartbeat: the
// reader learns of it after that.
func TestEndAfterBeat(t *testing.T) {
	t.Parallel()
	ours, theirs := net.Pipe()
	w := newWire(ours, quick())
	w.stage = stageHello
	if _, err := w.look([]byte(`{"op":0,"t":"READY","d":{}}`)); err != nil {
		t.Fatal(err)
	}
	_ = theirs.Close()
	read := make(chan error)
	go func() {
		_, err := w.Read(make([]byte, 1))
		read <- err
	}()
	select {
	case <-read:
		t.Fatal("the end was told before the first heartbeat")
	case <-time.After(50 * time.Millisecond):
	}
	if _, err := w.Write([]byte("a heartbeat")); err != nil {
		t.Error(err)
	}
	if err := <-read; err != errEnded {
		t.Errorf("Read = %v", err)
	}
}

// TestGoneTwice has discordgo tell of an earlier connection's end once more: the
// one that stands is not given up.
func TestGoneTwice(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	c, api, err := Config{Token: discordtest.Token, APIURL: discord.URL(), pace: quick()}.complete()
	if err != nil {
		t.Fatal(err)
	}
	line, hangUp := context.WithCancel(t.Context())
	defer hangUp()
	client, closeIdle := newClient(line, api)
	defer closeIdle()
	took := make(chan string, 9)
	g := &gateway{token: c.Token, client: client, pace: c.pace, log: c.Log,
		take: func(event string, _ []byte) { took <- event }, ready: func(string, string) {}}
	gone, ended := make(chan struct{}, 1), make(chan ending, 1)
	session, err := g.newSession(line, gone)
	if err != nil {
		t.Fatal(err)
	}
	go func() { ended <- g.once(line, session, gone) }()
	discord.Interact(t, ask(t, "1", "Who?"))
	for event := range took {
		if event == "INTERACTION_CREATE" {
			break
		}
	}
	gone <- struct{}{}
	select {
	case why := <-ended:
		t.Fatalf("a connection that stands was given up: %+v", why)
	case <-time.After(50 * time.Millisecond):
	}
	hangUp()
	<-ended
}
