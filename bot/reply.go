package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// replies sends what answers an interaction. It is the caller of its visit.
type replies struct {
	rest        rest
	interaction interaction
}

// response is the first answer to an interaction.
type response struct {
	Type int `json:"type"`
	Body any `json:"data,omitempty"`
}

// deferral is the body of a deferred response: a reply that is to be private
// must be so from the start.
type deferral struct {
	Flags           int      `json:"flags"`
	AllowedMentions mentions `json:"allowed_mentions"`
}

func (r replies) acknowledge(ctx context.Context, t task) error {
	if t.manner == laterUpdate {
		return r.respond(ctx, response{Type: responseDeferredUpdate})
	}
	body := deferral{AllowedMentions: nobody()}
	if t.private {
		body.Flags = flagEphemeral
	}
	return r.respond(ctx, response{Type: responseDeferred, Body: body})
}

func (r replies) refuse(ctx context.Context, m message) error {
	return r.respond(ctx, response{Type: responseMessage, Body: m.private()})
}

func (r replies) first(ctx context.Context, t task, m message) error {
	kind := responseMessage
	if t.manner == nowUpdate {
		kind = responseUpdate
	} else if t.private {
		m = m.private()
	}
	err := r.respond(ctx, response{Type: kind, Body: m})
	if badRequest(err) {
		return errors.Join(err, r.refuse(ctx, renderSentence(notShown)))
	}
	return err
}

// badRequest reports whether Discord does not take the body of a request.
func badRequest(err error) bool {
	refused, ok := errors.AsType[*apiError](err)
	return ok && refused.status == http.StatusBadRequest && refused.code != codeAlreadyAcknowledged
}

func (r replies) respond(ctx context.Context, answer response) error {
	_, err := r.rest.do(ctx, "acknowledge an interaction", http.MethodPost, r.interaction.callback(), answer)
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

// progress leaves a message clicked on as it is: it says something already.
func (r replies) progress(ctx context.Context, t task, sentence string) error {
	if t.manner == laterUpdate {
		return nil
	}
	_, err := r.edit(ctx, renderSentence(sentence))
	return err
}

// reply puts the answer in place of the acknowledgement. When Discord does not
// take it, the person is told that there was one.
func (r replies) reply(ctx context.Context, m message) error {
	_, err := r.edit(ctx, m)
	if badRequest(err) {
		_, second := r.edit(ctx, renderSentence(notShown))
		return errors.Join(err, second)
	}
	return err
}

// fail puts the reason in place of the acknowledgement. A message clicked on, which
// others may be reading, stays, and the reason goes to the person alone.
func (r replies) fail(ctx context.Context, t task, m message) error {
	if t.manner != laterUpdate {
		return r.reply(ctx, m)
	}
	_, err := r.rest.do(ctx, "follow up a reply", http.MethodPost, r.interaction.followUp(), m.private())
	return err
}

func (r replies) edit(ctx context.Context, m message) ([]byte, error) {
	return r.rest.do(ctx, "edit a reply", http.MethodPatch, r.interaction.original(), m)
}

const notShown = "There is an answer, but Discord would not show it. The operator finds the reason in the log."
