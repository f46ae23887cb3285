package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// registrar makes Discord's list of our commands the one that commands gives.
type registrar struct {
	rest  rest
	guild string // "" registers for every server
	fetch bool   // articles may be added by their address
	log   *slog.Logger
}

// run registers until it is done, ctx ends, or Discord refuses for good; the
// last is an error when it is the operator's to mend.
func (r registrar) run(ctx context.Context, application string) error {
	if application == "" {
		return faultApplication
	}
	for attempt := 0; ; attempt++ {
		changed, err := r.register(ctx, application)
		switch {
		case err == nil:
			r.log.Info("commands registered", "changed", changed)
			return nil
		case ctx.Err() != nil:
			return nil
		}
		if f, ok := faultOf(err); ok {
			return f
		}
		if refused, ok := errors.AsType[*apiError](err); ok && !refused.passing() {
			if refused.code == codeUnknownApplication || r.guild == "" && refused.status == http.StatusNotFound {
				return faultApplication
			}
			if r.guild != "" && (refused.status == http.StatusForbidden || refused.status == http.StatusNotFound) {
				return faultGuild
			}
			r.log.Error("Discord refused the commands: those that it has stay as they are", "error", err)
			return nil
		}
		r.log.Warn("commands could not be registered, trying again", "error", err)
		if !sleep(ctx, backoff(r.rest.pace.backoff, r.rest.pace.backoffMost, attempt)) {
			return nil
		}
	}
}

// register replaces Discord's list when it differs from ours. Discord counts
// registrations against a daily limit, and readers see a command flicker.
func (r registrar) register(ctx context.Context, application string) (changed bool, err error) {
	address := discordgo.EndpointApplicationGlobalCommands(application)
	if r.guild != "" {
		address = discordgo.EndpointApplicationGuildCommands(application, r.guild)
	}
	body, err := r.rest.do(ctx, "read the registered commands", http.MethodGet, address, nil)
	if err != nil {
		return false, err
	}
	var registered []command
	if err := json.Unmarshal(body, &registered); err != nil {
		return false, fmt.Errorf("read the registered commands: %w", err)
	}
	wanted := commandsFor(r.guild, r.fetch)
	if sameCommands(registered, wanted) {
		return false, nil
	}
	_, err = r.rest.do(ctx, "register the commands", http.MethodPut, address, wanted)
	return true, err
}

// commandsFor are the commands as they are registered for one server, "" for
// all, where articles can be fetched by their address and where not. Those of one server know nothing of where and for whom they are.
func commandsFor(guild string, fetch bool) []command {
	all := commands()
	if fetch {
		all = withAddresses(all)
	}
	if guild != "" {
		for n := range all {
			all[n].Contexts, all[n].Installs = nil, nil
		}
	}
	return all
}

// sameCommands compares what we set and nothing else: Discord fills in more. The
// order of commands says nothing, that of options does.
func sameCommands(registered, wanted []command) bool {
	byName := func(x, y command) int { return strings.Compare(x.Name, y.Name) }
	registered, wanted = slices.SortedFunc(slices.Values(registered), byName), slices.SortedFunc(slices.Values(wanted), byName)
	for n := range registered {
		c := &registered[n]
		c.Options = withoutEmpty(c.Options)
		if n < len(wanted) && wanted[n].Contexts == nil {
			c.Contexts, c.Installs = nil, nil
		}
	}
	return reflect.DeepEqual(registered, wanted)
}

// withoutEmpty makes nil of every list of options that is empty.
func withoutEmpty(options []commandOption) []commandOption {
	if len(options) == 0 {
		return nil
	}
	for n := range options {
		options[n].Options = withoutEmpty(options[n].Options)
	}
	return options
}
