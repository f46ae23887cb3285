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
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil || len(c.known) >= maxChannels {
		c.known = map[string]channel{}
	}
	c.known[id] = found
	return found, nil
}

// ownedBy reports whether the channel is a thread that a user began.
func (c channel) ownedBy(user string) bool {
	threads := []int{channelNewsThread, channelPublicThread, channelPrivateThread}
	return slices.Contains(threads, c.Type) && c.Owner == user && user != ""
}
