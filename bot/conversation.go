package bot

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// conversation answers a message in its channel. It is the caller of its visit.
type conversation struct {
	rest    rest
	message written
	// mayTell, when not nil, says whether the person may be told once more
	// why there is no answer: it stands in the channel, for all to see.
	mayTell func() bool

	typing sync.WaitGroup
	stop   context.CancelFunc // ends typing; nil before acknowledge
}

// acknowledge shows that the bot types, until the reply comes. That this is not
// allowed, or fails, is no reason not to answer.
func (c *conversation) acknowledge(ctx context.Context, _ task) error {
	ctx = context.WithoutCancel(ctx)
	ctx, c.stop = context.WithTimeout(ctx, typesWithin)
	c.typing.Go(func() {
		for c.show(context.WithoutCancel(ctx)) && sleep(ctx, typingLasts-2*time.Second) {
		}
	})
	return nil
}

// show shows typing once. It is not broken off when the reply is there: one that
// came to Discord after the reply would be shown for ten seconds more.
func (c *conversation) show(ctx context.Context) bool {
	ctx, cancel := context.WithTimeout(ctx, typeWithin)
	defer cancel()
	_, err := c.rest.once(ctx, "show typing", http.MethodPost, discordgo.EndpointChannelTyping(c.message.Channel), nil)
	return err == nil
}

const (
	// typeWithin bounds one request to show typing, for which the reply waits.
	typeWithin = 2 * time.Second
	// typesWithin bounds the typing should nobody end it.
	typesWithin = 2 * time.Minute
)

func (c *conversation) reply(ctx context.Context, m message) error {
	if c.stop != nil {
		c.stop()
		c.typing.Wait()
	}
	_, err := c.rest.post(ctx, c.message.Channel, m.answering(c.message.ID, c.message.ID))
	if badRequest(err) {
		plain := renderSentence(notShown).answering(c.message.ID, c.message.ID)
		_, second := c.rest.post(ctx, c.message.Channel, plain)
		return errors.Join(err, second)
	}
	return err
}

func (c *conversation) first(ctx context.Context, _ task, m message) error { return c.reply(ctx, m) }

// refuse answers in the channel, where nothing can be for one person alone, and
// not to every message of one who sends many.
func (c *conversation) refuse(ctx context.Context, m message) error {
	if c.mayTell != nil && !c.mayTell() {
		return nil
	}
	return c.reply(ctx, m)
}

// progress is the typing.
func (c *conversation) progress(context.Context, task, string) error { return nil }

func (c *conversation) fail(ctx context.Context, _ task, m message) error { return c.reply(ctx, m) }

// post writes a message into a channel, and gives Discord's answer.
func (r rest) post(ctx context.Context, channel string, m message) ([]byte, error) {
	return r.do(ctx, "write a message", http.MethodPost, discordgo.EndpointChannelMessages(channel), m)
}
