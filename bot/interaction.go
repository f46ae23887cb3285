package bot

import (
	"encoding/json"
	"fmt"
	"sync"

	"github.com/bwmarrin/discordgo"
)

// interaction is what this package reads of Discord's: the rest of it may be of
// kinds that nobody knows yet, on which discordgo's own type loses everything.
type interaction struct {
	ID            string `json:"id"`
	ApplicationID string `json:"application_id"`
	Token         string `json:"token"`
	Type          int    `json:"type"`
	Data          struct {
		Name    string   `json:"name"`
		Options []option `json:"options"`
	} `json:"data"`
}

type option struct {
	Name  string          `json:"name"`
	Value json.RawMessage `json:"value"`
}

// parseInteraction reads an INTERACTION_CREATE's data. One without what a reply
// needs is an error.
func parseInteraction(data []byte) (interaction, error) {
	var i interaction
	if err := json.Unmarshal(data, &i); err != nil {
		return interaction{}, fmt.Errorf("read an interaction: %w", err)
	}
	if i.ID == "" || i.Token == "" || i.ApplicationID == "" {
		return interaction{}, fmt.Errorf("read an interaction: id, token or application is missing")
	}
	return i, nil
}

// text is a string option; "" when it was left out or is not a string.
func (i interaction) text(name string) string {
	var value string
	i.option(name, &value)
	return value
}

// flag is a boolean option; false when it was left out or is not one.
func (i interaction) flag(name string) bool {
	var value bool
	i.option(name, &value)
	return value
}

func (i interaction) option(name string, value any) {
	for _, o := range i.Data.Options {
		if o.Name == name {
			// Discord checks the kind; one of another kind counts as left out.
			_ = json.Unmarshal(o.Value, value)
		}
	}
}

// callback is where the first response goes.
func (i interaction) callback() string {
	return discordgo.EndpointInteractionResponse(i.ID, i.Token)
}

// original is where that response is edited.
func (i interaction) original() string {
	return discordgo.EndpointWebhookMessage(i.ApplicationID, i.Token, "@original")
}

// remembered is how many interactions are known again. Discord sends one a
// second time only around a resume, seconds later; at ten a second, which is
// beyond one process, this is a quarter of an hour, the life of a token.
const remembered = 8192

// seen remembers the last interactions, so that none is answered twice. It may
// be used by many goroutines at once.
type seen struct {
	mu   sync.Mutex
	ids  map[string]bool
	ring []string
	next int
}

func newSeen() *seen {
	return &seen{ids: map[string]bool{}, ring: make([]string, remembered)}
}

// again reports whether id was given before, and remembers it.
func (s *seen) again(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ids[id] {
		return true
	}
	delete(s.ids, s.ring[s.next])
	s.ids[id], s.ring[s.next] = true, id
	s.next = (s.next + 1) % len(s.ring)
	return false
}
