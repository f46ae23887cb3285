package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
)

// planJudge notes a thumb.
func (c *clerk) planJudge(i interaction, k click) task {
	return task{manner: now, private: true, work: func(context.Context, func(string)) (message, error) {
		good := k.verb == verbGood
		if _, err := c.kept(k.args[0]); err != nil {
			return message{}, err // an opinion goes with its question
		}
		changed, err := c.store.Judge(k.args[0], i.person().id, good)
		if err != nil {
			return message{}, err
		}
		if changed {
			c.meter.Feedback(good)
			c.config.Log.Info("feedback", "answer", k.args[0], "good", good)
		}
		if good {
			return renderSentence("Thank you. Noted as a good answer."), nil
		}
		return renderSentence("Thank you. Noted as a bad answer. **More passages** and other words may bring a better one."), nil
	}}
}

// planShare shows everybody what was shown to one person.
func (c *clerk) planShare(i interaction, k click) task {
	r, err := c.kept(k.args[0])
	if err != nil {
		return task{manner: now, private: true, work: func(context.Context, func(string)) (message, error) { return message{}, err }}
	}
	if r.Check != nil {
		return c.shareCheck(i, *r.Check)
	}
	return task{work: func(ctx context.Context, _ func(string)) (message, error) {
		if r.Question == nil {
			return message{}, orStale(nil)
		}
		answer, err := c.answerer.Ask(ctx, *r.Question)
		if err != nil {
			return message{}, err
		}
		v := c.view(answer.Citations)
		v.key, v.coverage = k.args[0], c.coverage(r.Question.Filter)
		return renderAnswer(answer, v), nil
	}}
}

// shareCheck posts a check as a reply to the message that was checked. Where the
// bot may not write by itself, the check is the click's own reply, in the open.
func (c *clerk) shareCheck(i interaction, k check) task {
	if !i.mayPost() {
		return task{work: func(ctx context.Context, say func(string)) (message, error) { return c.checked(ctx, k, "", say) }}
	}
	return task{private: true, work: func(ctx context.Context, say func(string)) (message, error) {
		m, err := c.checked(ctx, k, "", say)
		if err != nil {
			return message{}, err
		}
		_, err = c.rest.post(ctx, k.Channel, m.answering(k.Message, i.ID))
		if refused, ok := errors.AsType[*apiError](err); ok && (refused.status == http.StatusForbidden || refused.status == http.StatusNotFound) {
			return message{}, refusal("Footnote may not write in that channel: it needs the permissions View Channel, Send Messages and Read Message History there.")
		}
		if err != nil {
			return message{}, fmt.Errorf("share a check: %w", err)
		}
		return renderSentence("Shared as a reply to that message."), nil
	}}
}

// mayPost reports whether the bot is in the server that a click came from and
// may write in its channel.
func (i interaction) mayPost() bool {
	if _, in := i.Owners["0"]; i.Guild == "" || len(i.Owners) > 0 && !in {
		return false
	}
	return allows(i.Permissions, permissionSend) && allows(i.Permissions, permissionViewChannel)
}
