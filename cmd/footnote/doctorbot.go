package main

import (
	"context"

	"footnote/bot"
)

// checkBot asks Discord what the bot would meet there. Without a token it asks
// nothing.
func (o *doctorOptions) checkBot(ctx context.Context) []finding {
	if o.settings.get("DISCORD_TOKEN") == "" {
		return []finding{{stateNote, "token", "DISCORD_TOKEN is not set; only `footnote bot` needs it", "put the bot's token from the Developer Portal into .env"}}
	}
	found, err := bot.Check(ctx, bot.Config{
		Token:  o.settings.get("DISCORD_TOKEN"),
		APIURL: o.settings.get("DISCORD_API_URL"),
		Guild:  o.settings.get("DISCORD_GUILD"),
	})
	report := []finding{{stateOK, "token", "DISCORD_TOKEN is set", ""}}
	for _, f := range found {
		s := stateOK
		switch {
		case f.Fault:
			s = stateMend
		case f.Remedy != "":
			s = stateNote
		}
		report = append(report, finding{s, f.Subject, f.Text, f.Remedy})
	}
	if err != nil && ctx.Err() == nil {
		report = append(report, finding{stateMend, "token", err.Error(), ""})
	}
	return report
}
