package bot

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxPacket bounds one packet of the gateway. Without intents they are a few
// kilobytes; a READY with thousands of servers stays under two megabytes.
const maxPacket = 16 << 20

// The opcodes of frames, RFC 6455 section 5.2.
const (
	frameContinuation = 0x0
	frameText         = 0x1
	frameClose        = 0x8
)

// frame is one websocket frame from a server: raw as it came, and its payload,
// a part of raw.
type frame struct {
	raw     []byte
	payload []byte
	op      byte
	final   bool
}

// control reports whether the frame may stand between the parts of a message.
func (f frame) control() bool { return f.op >= frameClose }

// closeCode is the code of a close frame; 1005 when it has none (RFC 6455
// section 7.1.5).
func (f frame) closeCode() int {
	if len(f.payload) < 2 {
		return 1005
	}
	return int(binary.BigEndian.Uint16(f.payload))
}

// readFrame reads the next frame, RFC 6455 section 5.2. A server's frames are
// never masked.
func readFrame(r *bufio.Reader) (frame, error) {
	head := make([]byte, 2, 10)
	if _, err := io.ReadFull(r, head); err != nil {
		return frame{}, err
	}
	f := frame{op: head[0] & 0x0F, final: head[0]&0x80 != 0}
	if head[1]&0x80 != 0 {
		return frame{}, errors.New("the gateway sent a masked frame")
	}
	size := uint64(head[1])
	if extended := map[uint64]int{126: 2, 127: 8}[size]; extended > 0 {
		head = head[:2+extended]
		if _, err := io.ReadFull(r, head[2:]); err != nil {
			return frame{}, err
		}
		size = 0
		for _, b := range head[2:] {
			size = size<<8 | uint64(b)
		}
	}
	if size > maxPacket || f.control() && size > 125 {
		return frame{}, fmt.Errorf("the gateway sent a frame of %d bytes", size)
	}
	f.raw = make([]byte, len(head)+int(size))
	copy(f.raw, head)
	f.payload = f.raw[len(head):]
	_, err := io.ReadFull(r, f.payload)
	return f, err
}

// closeFrame is a client's close frame with code. A client masks its frames; a
// key of zeroes leaves the payload as it is.
func closeFrame(code int) []byte {
	return binary.BigEndian.AppendUint16([]byte{0x80 | frameClose, 0x80 | 2, 0, 0, 0, 0}, uint16(code))
}

// packet is what the wire looks at in a packet of the gateway.
type packet struct {
	Op   int
	Type string
	Body json.RawMessage
}

// parsePacket reads a packet. What is not an object with an op is an error.
func parsePacket(body []byte) (packet, error) {
	var p struct {
		Op   *int            `json:"op"`
		Type string          `json:"t"`
		Body json.RawMessage `json:"d"`
	}
	if err := json.Unmarshal(body, &p); err != nil {
		return packet{}, fmt.Errorf("the gateway sent a packet that is not JSON: %w", err)
	}
	if p.Op == nil {
		return packet{}, errors.New("the gateway sent a packet without an op")
	}
	return packet{Op: *p.Op, Type: p.Type, Body: p.Body}, nil
}
