package bot

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
	"time"
)

// wire is the connection between discordgo and the gateway. It reads every frame
// before discordgo does, because discordgo v0.29.0 locks itself up for ever when
// op 7 or op 11 comes first after identify or resume, waits for a silent server
// without a deadline, closes from two goroutines at once, and does not tell its
// caller the close code.
//
// So a wire ends the connection itself on op 7, op 9, silence and nonsense, and
// what discordgo sees then is a read error. Ending happens once, and ended says
// why. Writes after the end succeed and go nowhere: the reader alone learns of
// the end, and only it closes the session. It learns of it after the first
// heartbeat: one that is written once discordgo has begun to close fails, and
// closes a second time, which may be the next connection.
type wire struct {
	net.Conn
	pace pace

	// The reader's own: Read is called by one goroutine at a time.
	source *bufio.Reader
	out    []byte // what discordgo may have now
	held   []byte // the frames of a message that is not complete
	body   []byte // their payloads
	stage  stage
	beat   time.Duration

	writing sync.Mutex

	ending sync.Once
	done   chan struct{} // closed when end has been set
	live   atomic.Bool   // READY or RESUMED has come
	first  sync.Once
	beaten chan struct{} // closed by the first heartbeat
	end    ending
}

// stage is how far a connection has come; it decides how long silence may last.
type stage int

const (
	stageStatus  stage = iota // the first line of the answer to HTTP's upgrade
	stageUpgrade              // its other lines, until the empty one
	stageHello                // op 10 is due
	stageReady                // READY or RESUMED is due
	stageLive                 // an answer to each heartbeat is due
)

// ending says why a connection ended.
type ending struct {
	code  int   // the server's close code; 0 when it sent none
	fresh bool  // the session cannot be resumed
	err   error // nil when it was our own will
}

var errEnded = errors.New("the connection to Discord's gateway has ended")

func newWire(conn net.Conn, p pace) *wire {
	return &wire{Conn: conn, pace: p, source: bufio.NewReader(conn), done: make(chan struct{}), beaten: make(chan struct{})}
}

// Read gives discordgo the next bytes that it may see.
func (w *wire) Read(p []byte) (int, error) {
	for len(w.out) == 0 {
		select {
		case <-w.done:
			w.awaitBeat()
			return 0, errEnded
		default:
		}
		if err := w.fill(); err != nil {
			w.finish(ending{err: err}, 0)
			w.awaitBeat()
			return 0, errEnded
		}
	}
	n := copy(p, w.out)
	w.out = w.out[n:]
	return n, nil
}

// fill reads one line of the upgrade, or one frame.
func (w *wire) fill() error {
	if err := w.Conn.SetReadDeadline(time.Now().Add(w.patience())); err != nil {
		return err
	}
	if w.stage <= stageUpgrade {
		return w.upgrade()
	}
	f, err := readFrame(w.source)
	switch {
	case err != nil:
		return w.silence(err)
	case f.op == frameClose:
		// discordgo is given an end of the stream and not the frame: it would
		// answer in its own way.
		code := f.closeCode()
		w.finish(ending{code: code, err: fmt.Errorf("the gateway closed the connection with code %d", code)}, code)
		return nil
	case f.control():
		w.out = f.raw
		return nil
	case f.op != frameText && f.op != frameContinuation:
		return errors.New("the gateway sent a binary packet, which nobody asked for")
	}
	w.held, w.body = append(w.held, f.raw...), append(w.body, f.payload...)
	if len(w.body) > maxPacket {
		return fmt.Errorf("the gateway sent a packet of more than %d bytes", maxPacket)
	}
	if !f.final {
		return nil
	}
	pass, err := w.look(w.body)
	if pass {
		w.out = w.held
	}
	w.held, w.body = nil, nil
	return err
}

func (w *wire) upgrade() error {
	line, err := w.source.ReadSlice('\n')
	if err != nil {
		return w.silence(err)
	}
	w.out = append(w.out[:0], line...)
	switch {
	case w.stage == stageStatus && !bytes.Contains(line, []byte(" 101 ")):
		return fmt.Errorf("the gateway answered %q to the request for a websocket", bytes.TrimSpace(line))
	case w.stage == stageStatus:
		w.stage = stageUpgrade
	case len(bytes.TrimSpace(line)) == 0:
		w.stage = stageHello
	}
	return nil
}

// patience is how long the server may be silent now. A live one acknowledges
// each heartbeat, so that two intervals without a word mean a dead connection.
func (w *wire) patience() time.Duration {
	switch w.stage {
	case stageLive:
		return 2*w.beat + w.pace.slack
	case stageReady:
		return w.pace.ready
	}
	return w.pace.hello
}

func (w *wire) silence(err error) error {
	if timeout, ok := errors.AsType[net.Error](err); ok && timeout.Timeout() {
		return fmt.Errorf("the gateway was silent for %s", w.patience())
	}
	return fmt.Errorf("read from Discord's gateway: %w", err)
}
