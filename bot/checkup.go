package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Finding is one thing that Check looked at.
type Finding struct {
	// Subject is what it is about: "token", "application", "intents", ...
	Subject string
	// Text is what was found.
	Text string
	// Remedy is what to do; "" for nothing.
	Remedy string
	// Fault says that the bot does not work until it is mended; a Remedy
	// without it would make something better.
	Fault bool
}

// Check asks Discord what a bot with this configuration would meet: whether it
// takes the token, what the application may do where, and how to invite it. It
// changes nothing and opens no connection that stays. Of the Config it needs the
// Token; the error is a configuration that is wrong, or the end of ctx.
func Check(ctx context.Context, config Config) ([]Finding, error) {
	c, api, err := config.complete()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.pace.check)
	defer cancel()
	client, closeIdle := newClient(ctx, api)
	defer closeIdle()
	session, err := (&gateway{token: c.Token, client: client, pace: c.pace, log: c.Log}).newSession(ctx, nil)
	if err != nil {
		return nil, err
	}
	k := checkup{rest: rest{session: session, pace: c.pace}, config: c}
	if !k.token(ctx) {
		return k.findings, ctx.Err()
	}
	k.intents()
	k.application(ctx)
	k.connection(ctx)
	k.servers(ctx)
	k.commands(ctx)
	return k.findings, ctx.Err()
}

// checkup is one Check.
type checkup struct {
	rest     rest
	config   Config
	id       string // of the application, as far as it is known
	findings []Finding
}

func (k *checkup) fine(subject, format string, args ...any) {
	k.findings = append(k.findings, Finding{Subject: subject, Text: fmt.Sprintf(format, args...)})
}

func (k *checkup) fault(subject, text, remedy string) {
	k.findings = append(k.findings, Finding{Subject: subject, Text: text, Remedy: remedy, Fault: true})
}

func (k *checkup) note(subject, text, remedy string) {
	k.findings = append(k.findings, Finding{Subject: subject, Text: text, Remedy: remedy})
}

// get asks Discord for something, once; a failure is a finding. That Discord does
// not answer now is no fault of the configuration.
func (k *checkup) get(ctx context.Context, subject, doing, address string, into any) bool {
	body, failed := k.rest.once(ctx, doing, http.MethodGet, address, nil)
	where := "see whether " + cmp.Or(k.config.APIURL, "https://discord.com") + " can be reached from here"
	switch {
	case failed == nil:
		if err := json.Unmarshal(body, into); err != nil {
			k.fault(subject, fmt.Sprintf("%s: the answer is not Discord's: %v", doing, err), where)
			return false
		}
		return true
	case failed.status == http.StatusUnauthorized:
		k.fault(subject, string(faultToken), "put the new token into .env")
	case failed.passing():
		k.note(subject, failed.Error(), where)
	default:
		k.fault(subject, failed.Error(), where)
	}
	return false
}

func (k *checkup) token(ctx context.Context) bool {
	var me struct {
		ID       string
		Username string
		Bot      bool
	}
	if !k.get(ctx, "token", "check the token", discordgo.EndpointUser("@me"), &me) {
		return false
	}
	k.id = me.ID
	k.fine("token", "Discord takes it: the bot is %s", plainLabel(me.Username, maxNameShown))
	return true
}

func (k *checkup) intents() {
	if k.config.MessageContent {
		k.fine("intents", "server messages, direct messages and message content; Message Content Intent must be switched on in the developer portal under Bot")
		return
	}
	k.fine("intents", "server messages and direct messages, of which none is privileged: nothing has to be switched on")
}

func (k *checkup) connection(ctx context.Context) {
	var g struct {
		Shards int
		Limit  struct {
			Total, Remaining int
			ResetAfter       int64 `json:"reset_after"` // milliseconds
		} `json:"session_start_limit"`
	}
	if !k.get(ctx, "gateway", "look at the gateway", discordgo.EndpointGatewayBot, &g) {
		return
	}
	switch {
	case g.Shards > 1:
		k.note("gateway", fmt.Sprintf("Discord recommends %d connections and this program has one", g.Shards), "Discord will refuse it one day (close code 4011): take the bot out of some servers")
	case g.Limit.Total > 0 && g.Limit.Remaining == 0:
		k.fault("gateway", "the bot has connected too often today", fmt.Sprintf("wait for %d minutes, and see in the log why it connects so often", g.Limit.ResetAfter/60000+1))
	default:
		k.fine("gateway", "one connection is enough; %d of %d starts are left today", g.Limit.Remaining, g.Limit.Total)
	}
}
