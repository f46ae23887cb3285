package bot

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// look decides whether discordgo may see a packet. It ends the connection where
// the packet asks for that.
func (w *wire) look(body []byte) (pass bool, err error) {
	p, err := parsePacket(body)
	if err != nil {
		return false, err
	}
	switch p.Op {
	case opHello:
		return true, w.hello(p.Body)
	case opDispatch:
		if p.Type == "READY" || p.Type == "RESUMED" {
			w.stage = stageLive
			w.live.Store(true)
		}
	case opReconnect:
		w.finish(ending{err: errors.New("the gateway asked for a new connection")}, closeResumable)
		return false, nil
	case opInvalidSession:
		resumable := string(p.Body) == "true"
		w.finish(ending{fresh: !resumable, err: errors.New("the gateway ended the session")}, closeResumable)
		return false, nil
	case opHeartbeatAck:
		return w.stage == stageLive, nil
	}
	return true, nil
}

// hello notes how often heartbeats are due. discordgo makes a ticker of the
// number as it comes, which panics at zero.
func (w *wire) hello(body json.RawMessage) error {
	var hello struct {
		Interval float64 `json:"heartbeat_interval"` // milliseconds
	}
	if err := json.Unmarshal(body, &hello); err != nil {
		return fmt.Errorf("the gateway's hello cannot be read: %w", err)
	}
	if hello.Interval < 1 || hello.Interval > float64(time.Hour/time.Millisecond) {
		return fmt.Errorf("the gateway asked for a heartbeat every %g ms", hello.Interval)
	}
	w.beat = time.Duration(hello.Interval) * time.Millisecond
	w.stage = max(w.stage, stageReady)
	return nil
}
