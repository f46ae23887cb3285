package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// replies sends what answers an interaction.
type replies struct {
	rest rest
}

// response is the first answer to an interaction.
type response struct {
	Type int `json:"type"`
	Data any `json:"data"`
}

// deferral is the data of a deferred response: a reply that is to be private
// must be so from the start.
type deferral struct {
	Flags           int      `json:"flags"`
	AllowedMentions mentions `json:"allowed_mentions"`
}

// acknowledge says that a reply will follow. ctx ends when it is too late.
func (r replies) acknowledge(ctx context.Context, i interaction) error {
	data := deferral{AllowedMentions: mentions{Parse: []string{}}}
	if i.flag(optionPrivate) {
		data.Flags = flagEphemeral
	}
	return r.first(ctx, i, response{Type: responseDeferred, Data: data})
}

// respond answers at once and for good.
func (r replies) respond(ctx context.Context, i interaction, m message) error {
	return r.first(ctx, i, response{Type: responseMessage, Data: m})
}

func (r replies) first(ctx context.Context, i interaction, answer response) error {
	_, err := r.rest.do(ctx, "acknowledge an interaction", http.MethodPost, i.callback(), answer)
	if refused, ok := errors.AsType[*apiError](err); ok {
		switch refused.code {
		case codeAlreadyAcknowledged:
			return fmt.Errorf("another process with this token answers too: %w", err)
		case codeUnknownInteraction:
			return fmt.Errorf("too late for Discord: %w", err)
		}
	}
	return err
}

// edit puts the reply in place of the acknowledgement. When Discord does not
// take it, the person is told that there was one.
func (r replies) edit(ctx context.Context, i interaction, m message) error {
	_, err := r.rest.do(ctx, "edit a reply", http.MethodPatch, i.original(), m)
	if refused, ok := errors.AsType[*apiError](err); ok && refused.status == http.StatusBadRequest {
		plain := renderSentence("There is an answer, but Discord would not show it. The operator finds the reason in the log.")
		_, second := r.rest.do(ctx, "edit a reply", http.MethodPatch, i.original(), plain)
		return errors.Join(err, second)
	}
	return err
}
