package bot

import (
	"fmt"
	"time"
)

// The close codes that we send. After 1000 Discord forgets the session at once
// and shows the bot as offline; after any other it waits for a resume.
// https://discord.com/developers/docs/events/gateway#initiating-a-disconnect
const (
	closeNormal    = 1000
	closeResumable = 4000
)

// writeWithin bounds a write to the gateway; a packet of ours is under 4 kB, so
// a write that takes this long means a connection that takes nothing any more.
const writeWithin = 10 * time.Second

// Write sends discordgo's bytes on.
func (w *wire) Write(p []byte) (int, error) {
	w.writing.Lock()
	defer w.writing.Unlock()
	if w.live.Load() { // nothing but heartbeats is written from then on
		w.first.Do(func() { close(w.beaten) })
	}
	select {
	case <-w.done:
		return len(p), nil
	default:
	}
	err := w.Conn.SetWriteDeadline(time.Now().Add(writeWithin))
	if err == nil {
		_, err = w.Conn.Write(p)
	}
	if err != nil {
		w.finishLocked(ending{err: fmt.Errorf("write to Discord's gateway: %w", err)}, 0)
	}
	return len(p), nil
}

// awaitBeat waits for the first heartbeat, which discordgo sends as soon as a
// connection is live, and no longer than slack.
func (w *wire) awaitBeat() {
	if w.live.Load() {
		within(w.beaten, w.pace.slack)
	}
}

// Close ends the connection as discordgo does, having nothing more to say.
func (w *wire) Close() error {
	w.finish(ending{err: errEnded}, 0)
	return nil
}

// finish ends the connection, the first time it is called: it notes why, sends a
// close frame with code (0: none) and closes the socket, so that a pending Read
// returns.
func (w *wire) finish(why ending, code int) {
	w.writing.Lock()
	defer w.writing.Unlock()
	w.finishLocked(why, code)
}

func (w *wire) finishLocked(why ending, code int) {
	w.ending.Do(func() {
		w.end = why
		close(w.done)
		if code != 0 && code != 1005 {
			// The peer may be gone; the socket is closed either way.
			_ = w.Conn.SetWriteDeadline(time.Now().Add(time.Second))
			_, _ = w.Conn.Write(closeFrame(code))
		}
		_ = w.Conn.Close()
	})
}

// ended says why the connection ended; ok is false while it has not.
func (w *wire) ended() (why ending, ok bool) {
	select {
	case <-w.done:
		return w.end, true
	default:
		return ending{}, false
	}
}

// The deadlines are the wire's own: discordgo sets none, and gorilla/websocket
// clears them after its handshake.

func (w *wire) SetDeadline(time.Time) error      { return nil }
func (w *wire) SetReadDeadline(time.Time) error  { return nil }
func (w *wire) SetWriteDeadline(time.Time) error { return nil }
