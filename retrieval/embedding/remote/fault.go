package remote

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// statusError is an answer that is none.
type statusError struct {
	code    int
	message string // of the server, without the key
	after   time.Duration
	advice  string
}

func (e *statusError) Error() string {
	text := fmt.Sprintf("the server answers %d %s", e.code, http.StatusText(e.code))
	if e.message != "" {
		text += fmt.Sprintf(" (%s)", e.message)
	}
	if e.advice != "" {
		text += ": " + e.advice
	}
	return text
}

// mostMessage bounds what is shown of a server's message, in characters.
const mostMessage = 200

// refusal reads an answer of another status than 200.
func (c *Client) refusal(r *http.Response, content []byte) *statusError {
	e := &statusError{code: r.StatusCode, after: retryAfter(r.Header), message: message(content)}
	if c.config.Key != "" {
		e.message = strings.ReplaceAll(e.message, c.config.Key, "••••••••")
	}
	if characters := []rune(e.message); len(characters) > mostMessage {
		e.message = string(characters[:mostMessage]) + "…"
	}
	switch {
	case e.code == http.StatusUnauthorized || e.code == http.StatusForbidden:
		e.advice = "it wants a key, or another one"
	case e.code == http.StatusNotFound:
		e.advice = fmt.Sprintf("it knows no model %q, or the address is not that of its API, which often ends in /v1", c.config.Model)
	case e.code >= 300 && e.code < 400:
		e.advice = "it points to another address; give that one"
	}
	return e
}

// message finds the sentence in the body of a fault: servers put it into different
// places.
func message(content []byte) string {
	var body struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"`
		Detail  json.RawMessage `json:"detail"`
	}
	if json.Unmarshal(content, &body) != nil {
		return ""
	}
	for _, raw := range []json.RawMessage{body.Error, body.Detail} {
		var text string
		var object struct {
			Message string `json:"message"`
		}
		if json.Unmarshal(raw, &text) == nil && text != "" {
			return text
		}
		if json.Unmarshal(raw, &object) == nil && object.Message != "" {
			return object.Message
		}
	}
	return body.Message
}

// long is how servers say that a text has more tokens than their model reads.
var long = regexp.MustCompile(`(?i)too (long|large)|(context|sequence|token|input) (length|size|limit|window)|maximum (context|length|number of tokens)|exceed\w* .*(context|token|length|batch)`)

// tooLong reports whether a server refused a text for its length. llama.cpp says so
// with 500, others with 400, 413 or 422.
func tooLong(err error) bool {
	e, ok := errors.AsType[*statusError](err)
	if !ok {
		return false
	}
	switch e.code {
	case http.StatusRequestEntityTooLarge:
		return true
	case http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusInternalServerError:
		return long.MatchString(e.message)
	}
	return false
}

// transportError is a connection that could not be made, broke, or took too long.
type transportError struct {
	text string
	err  error
}

func (e *transportError) Error() string { return e.text }

func (e *transportError) Unwrap() error { return e.err }

// broken says what became of a request that was not answered. Go's own errors name the
// address, which is left out: a bot shows faults to anybody.
func broken(err error, limit time.Duration) *transportError {
	cause := err
	if u, ok := errors.AsType[*url.Error](cause); ok {
		cause = u.Err
	}
	op, ok := errors.AsType[*net.OpError](cause)
	if ok {
		cause = op.Err
	}
	text := cause.Error()
	if name, ok := errors.AsType[*net.DNSError](cause); ok {
		text = name.Err
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		text = fmt.Sprintf("no answer within %v", limit)
	case ok && op.Op == "dial":
		text = fmt.Sprintf("no server answers; is it running? (%s)", text)
	default:
		text = fmt.Sprintf("the connection broke: %s", text)
	}
	return &transportError{text, err}
}
