package bot

import (
	"context"
	"fmt"
	"log/slog"
	"regexp"
	"strings"
)

// tokenInAddress is where an interaction's token stands in an address.
var tokenInAddress = regexp.MustCompile(`(/interactions/\d+/|/webhooks/\d+/)[^/\s"?]+`)

// tokenInPacket is where one stands in a packet.
var tokenInPacket = regexp.MustCompile(`("token"\s*:\s*")[^"]*`)

const redacted = "[token]"

// redactor is a slog.Handler that keeps tokens out of what it hands on. The
// errors of this package hold none to begin with; this is for what comes from
// elsewhere.
type redactor struct {
	slog.Handler
	token string
}

// scrub takes every token out of text.
func scrub(text, token string) string {
	if token != "" {
		text = strings.ReplaceAll(text, token, redacted)
	}
	text = tokenInAddress.ReplaceAllString(text, "${1}"+redacted)
	return tokenInPacket.ReplaceAllString(text, "${1}"+redacted)
}

// Handle hands on a record without tokens.
func (h redactor) Handle(ctx context.Context, record slog.Record) error {
	clean := slog.NewRecord(record.Time, record.Level, scrub(record.Message, h.token), record.PC)
	record.Attrs(func(a slog.Attr) bool {
		clean.AddAttrs(h.attr(a))
		return true
	})
	return h.Handler.Handle(ctx, clean)
}

// WithAttrs implements slog.Handler.
func (h redactor) WithAttrs(attrs []slog.Attr) slog.Handler {
	clean := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		clean[i] = h.attr(a)
	}
	return redactor{h.Handler.WithAttrs(clean), h.token}
}

// WithGroup implements slog.Handler.
func (h redactor) WithGroup(name string) slog.Handler {
	return redactor{h.Handler.WithGroup(name), h.token}
}

func (h redactor) attr(a slog.Attr) slog.Attr {
	value := a.Value.Resolve()
	switch value.Kind() {
	case slog.KindString:
		return slog.String(a.Key, scrub(value.String(), h.token))
	case slog.KindGroup:
		inside := []any{}
		for _, b := range value.Group() {
			inside = append(inside, h.attr(b))
		}
		return slog.Group(a.Key, inside...)
	case slog.KindAny:
		// What it would print as; a handler that prints more would print
		// what nobody checked.
		return slog.String(a.Key, scrub(fmt.Sprint(value.Any()), h.token))
	}
	return slog.Attr{Key: a.Key, Value: value}
}
