package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// channels are those that were looked at, remembered so that each is asked for
// once. They may be used by many goroutines at once.
type channels struct {
	rest rest

	mu    sync.Mutex
	known map[string]channel
}

// channel is what decides whether a message in it is for the bot.
type channel struct {
	ID     string `json:"id"`
	Type   int    `json:"type"`
	Parent string `json:"parent_id"`
	Owner  string `json:"owner_id"`
	// starter is who wrote the message that a thread was begun under.
	starter string
}

// maxChannels bounds those that are remembered; over it all are forgotten, which
// costs one question each.
const maxChannels = 10_000

// look gives a channel, from memory or from Discord.
func (c *channels) look(ctx context.Context, id string) (channel, error) {
	c.mu.Lock()
	found, ok := c.known[id]
	c.mu.Unlock()
	if ok {
		return found, nil
	}
	body, err := c.rest.do(ctx, "look at a channel", http.MethodGet, discordgo.EndpointChannel(id), nil)
	if err != nil {
		return channel{}, err
	}
	if err := json.Unmarshal(body, &found); err != nil {
		return channel{}, fmt.Errorf("look at a channel: %w", err)
	}
	found.starter = c.starter(ctx, found)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil || len(c.known) >= maxChannels {
		c.known = map[string]channel{}
	}
	c.known[id] = found
	return found, nil
}

// starter asks who wrote the message that a thread was begun under; "" where
// there is none, or where the bot may not see it. Both have one ID.
func (c *channels) starter(ctx context.Context, of channel) string {
	if !of.isThread() || of.Parent == "" {
		return ""
	}
	body, err := c.rest.do(ctx, "look at a thread's first message", http.MethodGet, discordgo.EndpointChannelMessage(of.Parent, of.ID), nil)
	if err != nil {
		return ""
	}
	w, err := parseWritten(body)
	if err != nil || w.Author == nil {
		return ""
	}
	return w.Author.ID
}

func (c channel) isThread() bool {
	return slices.Contains([]int{channelNewsThread, channelPublicThread, channelPrivateThread}, c.Type)
}

// ownedBy reports whether the channel is a thread that a user began, or that was
// begun under a message of theirs.
func (c channel) ownedBy(user string) bool {
	return c.isThread() && user != "" && (c.Owner == user || c.starter == user)
}
