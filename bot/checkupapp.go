package bot

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// application looks at what the application may do, and gives the links by which
// it is added.
func (k *checkup) application(ctx context.Context) {
	var app struct {
		ID       string
		Public   *bool                      `json:"bot_public"`
		Endpoint string                     `json:"interactions_endpoint_url"`
		Installs map[string]json.RawMessage `json:"integration_types_config"`
	}
	if !k.get(ctx, "application", "look at the application", discordgo.EndpointApplication("@me"), &app) {
		return
	}
	if app.ID != "" {
		k.id = app.ID
	}
	if app.Endpoint != "" {
		k.fault("application", "Discord sends its interactions to a web address and not to this program",
			"in the developer portal, under General Information, empty Interactions Endpoint URL")
	}
	if app.Public != nil && !*app.Public {
		k.note("application", "only its owner can add it to a server", "if others are to: in the developer portal, under Bot, switch Public Bot on")
	}
	if _, ok := app.Installs[strconv.Itoa(installPerson)]; !ok && app.Installs != nil {
		k.note("application", "people cannot add it to their own account", "if they are to: in the developer portal, under Installation, tick User Install")
	}
	k.fine("invite", "to a server: %s", k.link(installServer))
	k.fine("invite", "to one's own account: %s", k.link(installPerson))
}

// needed are the permissions without which mentions are not answered.
var needed = []struct {
	bit  uint64
	name string
}{
	{permissionViewChannel, "View Channels"}, {permissionSend, "Send Messages"},
	{permissionSendInThreads, "Send Messages in Threads"}, {permissionReadHistory, "Read Message History"},
}

// link is where the application is added.
func (k *checkup) link(install int) string {
	if install == installPerson {
		return "https://discord.com/oauth2/authorize?client_id=" + k.id + "&scope=applications.commands&integration_type=1"
	}
	all := uint64(0)
	for _, p := range needed {
		all |= p.bit
	}
	return "https://discord.com/oauth2/authorize?client_id=" + k.id + "&scope=bot+applications.commands&integration_type=0&permissions=" + strconv.FormatUint(all, 10)
}
