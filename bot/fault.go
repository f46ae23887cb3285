package bot

import (
	"errors"
	"net/http"
)

// fault is an error that no retry mends: a sentence for the operator, saying
// what to do.
type fault string

func (f fault) Error() string { return string(f) }

// The faults that Discord tells us of.
const (
	faultToken       fault = "Discord refused the token: set DISCORD_TOKEN to the one that the developer portal gives under Bot, Reset Token"
	faultShard       fault = "Discord refused the shard (close code 4010): this program uses one connection; update footnote"
	faultSharding    fault = "Discord wants this bot to use several connections (close code 4011): it is in too many servers for one footnote; take it out of some"
	faultVersion     fault = "Discord no longer speaks this version of its gateway (close code 4012): update footnote"
	faultIntents     fault = "Discord does not know the intents that were asked for (close code 4013): update footnote"
	faultAllowed     fault = "Discord does not allow this bot the intents that were asked for (close code 4014): switch them on in the developer portal under Bot, Privileged Gateway Intents"
	faultApplication fault = "Discord knows no application for this token: make one in the developer portal, and set DISCORD_TOKEN to the token under its Bot"
	faultGuild       fault = "Discord does not let this bot register commands in that server: check its ID, and invite the bot with the scope applications.commands"
)

// faultOfClose is the fault that a close code stands for; "" for one after which
// connecting again is right.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
func faultOfClose(code int) fault {
	return map[int]fault{
		4004: faultToken,
		4010: faultShard,
		4011: faultSharding,
		4012: faultVersion,
		4013: faultIntents,
		4014: faultAllowed,
	}[code]
}

// forgetsSession reports whether Discord cannot resume after this close code:
// 4007 (wrong sequence) and 4009 (session timed out). Same page.
func forgetsSession(code int) bool { return code == 4007 || code == 4009 }

// faultOf finds the fault in an error, be it one already or Discord's 401.
func faultOf(err error) (fault, bool) {
	if f, ok := errors.AsType[fault](err); ok {
		return f, true
	}
	if refused, ok := errors.AsType[*apiError](err); ok && refused.status == http.StatusUnauthorized {
		return faultToken, true
	}
	return "", false
}
