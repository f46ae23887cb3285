package bot

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// interaction is what this package reads of Discord's: the rest of it may be of
// kinds that nobody knows yet, on which discordgo's own type loses everything.
type interaction struct {
	ID            string  `json:"id"`
	ApplicationID string  `json:"application_id"`
	Token         string  `json:"token"`
	Type          int     `json:"type"`
	Guild         string  `json:"guild_id"`
	Channel       string  `json:"channel_id"`
	Member        *member `json:"member"` // in a server
	User          *user   `json:"user"`   // outside one
	// Permissions are the bot's own in the channel, as a decimal number.
	Permissions string `json:"app_permissions"`
	// Owners say for whom the application is installed, by integration type.
	Owners  map[string]string `json:"authorizing_integration_owners"`
	Message *struct {
		Flags int `json:"flags"`
	} `json:"message"` // that a button stands under
	// Sub is the command within the command; "" where there is none. Its options
	// are then those of Asked.
	Sub string `json:"-"`
	// Asked is what the person chose, typed or clicked.
	Asked struct {
		Name     string   `json:"name"`
		Type     int      `json:"type"`
		Options  []option `json:"options"`
		CustomID string   `json:"custom_id"`
		Values   []string `json:"values"`
		TargetID string   `json:"target_id"`
		Resolved struct {
			Messages    map[string]written    `json:"messages"`
			Attachments map[string]attachment `json:"attachments"`
		} `json:"resolved"`
	} `json:"data"`
}

type member struct {
	User        user     `json:"user"`
	Roles       []string `json:"roles"`
	Permissions string   `json:"permissions"`
}

type user struct {
	ID     string `json:"id"`
	Bot    bool   `json:"bot"`
	System bool   `json:"system"`
}

type option struct {
	Type    int             `json:"type"`
	Name    string          `json:"name"`
	Options []option        `json:"options"`
	Value   json.RawMessage `json:"value"`
	Focused bool            `json:"focused"`
}

// parseInteraction reads the body of an INTERACTION_CREATE. One without what a reply
// needs is an error.
func parseInteraction(body []byte) (interaction, error) {
	var i interaction
	if err := json.Unmarshal(body, &i); err != nil {
		return interaction{}, fmt.Errorf("read an interaction: %w", err)
	}
	if i.ID == "" || i.Token == "" || i.ApplicationID == "" {
		return interaction{}, fmt.Errorf("read an interaction: id, token or application is missing")
	}
	if given := i.Asked.Options; len(given) == 1 && given[0].Type == optionCommand {
		i.Sub, i.Asked.Options = given[0].Name, given[0].Options
	}
	return i, nil
}

// attachment is a file that a person gave.
type attachment struct {
	Filename string `json:"filename"`
	Size     int64  `json:"size"`
	URL      string `json:"url"`
}

// attachment is the file given for an option.
func (i interaction) attachment(name string) (file attachment, given bool) {
	file, given = i.Asked.Resolved.Attachments[i.text(name)]
	return file, given
}

// person is who it is from.
func (i interaction) person() person {
	p := person{guild: i.Guild, channel: i.Channel}
	switch {
	case i.Member != nil:
		p.id, p.roles = i.Member.User.ID, i.Member.Roles
		p.governs = allows(i.Member.Permissions, permissionManageServer)
	case i.User != nil:
		p.id = i.User.ID
	}
	return p
}

// text is a string option; "" when it was left out or is not a string.
func (i interaction) text(name string) string {
	var value string
	i.option(name, &value)
	return value
}

// flag is a boolean option; given is false when it was left out or is not one.
func (i interaction) flag(name string) (value, given bool) {
	given = i.option(name, &value)
	return value, given
}

func (i interaction) option(name string, value any) (given bool) {
	at := slices.IndexFunc(i.Asked.Options, func(o option) bool { return o.Name == name })
	// Discord checks the kind; one of another kind counts as left out.
	return at >= 0 && json.Unmarshal(i.Asked.Options[at].Value, value) == nil
}

// callback is where the first response goes.
func (i interaction) callback() string {
	return discordgo.EndpointInteractionResponse(i.ID, i.Token)
}

// original is where that response is edited.
func (i interaction) original() string {
	return discordgo.EndpointWebhookMessage(i.ApplicationID, i.Token, "@original")
}

// followUp is where further messages go.
func (i interaction) followUp() string {
	return discordgo.EndpointWebhookToken(i.ApplicationID, i.Token)
}

// allows reports whether permissions, a decimal number, hold one of them. Who
// administers a server may do everything.
func allows(permissions string, one uint64) bool {
	bits, err := strconv.ParseUint(permissions, 10, 64)
	return err == nil && bits&(one|permissionAdministrator) != 0
}
