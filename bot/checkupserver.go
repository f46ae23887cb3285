package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// joined is a server that the bot is in.
type joined struct {
	ID          string
	Name        string
	Permissions string
}

// servers looks at the permissions in each server that the bot is in, the first
// two hundred as Discord gives them.
func (k *checkup) servers(ctx context.Context) {
	var all []joined
	if !k.get(ctx, "servers", "look at the servers", discordgo.EndpointUserGuilds("@me"), &all) {
		return
	}
	if len(all) == 0 {
		k.note("servers", "the bot is in no server", "open the invite link above, if it is to be in one")
	}
	wanted := k.config.Guild
	if wanted != "" && !slices.ContainsFunc(all, func(g joined) bool { return g.ID == wanted }) {
		k.fault("servers", "the bot is not in the server "+plainLabel(wanted, maxNameShown)+" that DISCORD_GUILD or --guild names", "check the ID, or open the invite link above")
	}
	lacking := 0
	for _, g := range all {
		if missing := missingIn(g); len(missing) > 0 {
			if lacking++; lacking <= maxServersShown {
				k.note("servers", fmt.Sprintf("in %s mentions cannot be answered for want of %s", plainLabel(g.Name, maxNameShown), strings.Join(missing, ", ")),
					"give the bot's role these permissions, or open the invite link above again")
			}
		}
	}
	if lacking > maxServersShown {
		k.note("servers", fmt.Sprintf("and in %s more", count(lacking-maxServersShown, "server")), "")
	}
	if lacking == 0 && len(all) > 0 {
		k.fine("servers", "%s, with every permission that is needed", count(len(all), "server"))
	}
}

// maxServersShown bounds how many servers are named.
const maxServersShown = 5

// missingIn are the permissions that the bot lacks in a server; none when the
// server does not say.
func missingIn(g joined) []string {
	missing := []string{}
	for _, p := range needed {
		if g.Permissions != "" && !allows(g.Permissions, p.bit) {
			missing = append(missing, p.name)
		}
	}
	return missing
}

// commands says whether the commands are registered as they should be.
func (k *checkup) commands(ctx context.Context) {
	address := discordgo.EndpointApplicationGlobalCommands(k.id)
	if k.config.Guild != "" {
		address = discordgo.EndpointApplicationGuildCommands(k.id, k.config.Guild)
	}
	var registered []command
	if !k.get(ctx, "commands", "read the registered commands", address, &registered) {
		return
	}
	if sameCommands(registered, commandsFor(k.config.Guild, false)) || sameCommands(registered, commandsFor(k.config.Guild, true)) {
		k.fine("commands", "%s, registered as they should be", count(len(registered), "command"))
		return
	}
	k.note("commands", fmt.Sprintf("%s registered, which are not those of this version", count(len(registered), "command")), "`footnote bot` registers them when it starts")
}
