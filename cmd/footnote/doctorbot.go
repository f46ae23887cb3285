package main

import (
	"context"
	"errors"
	"strings"

	"footnote/bot"
)

// checkBot asks Discord what the bot would meet there. Without a token, or with an
// address that no token may be sent to, it asks nothing.
func (o *doctorOptions) checkBot(ctx context.Context) []finding {
	if err := o.addressFault(); err != nil {
		place := strings.Replace(o.settings.sources["DISCORD_API_URL"], "environment", "the environment", 1)
		remedy := "take DISCORD_API_URL out of " + place + " to use Discord itself"
		return []finding{{stateMend, "settings", err.Error(), remedy}}
	}
	if o.settings.get("DISCORD_TOKEN") == "" {
		return []finding{{stateNote, "token", "DISCORD_TOKEN is not set; only `footnote bot` needs it", "put the bot's token from the Developer Portal into .env"}}
	}
	content, err := o.settings.truth("FOOTNOTE_MESSAGE_CONTENT")
	if err != nil || serverFault("", o.settings.get("DISCORD_GUILD")) != nil {
		return nil // said of the settings
	}
	found, err := bot.Check(ctx, bot.Config{
		Token:  o.settings.get("DISCORD_TOKEN"),
		APIURL: o.settings.get("DISCORD_API_URL"),
		Guild:  o.settings.get("DISCORD_GUILD"),

		MessageContent: content,
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

// addressFault has the bot judge DISCORD_API_URL, with a token of no meaning and a
// context that has ended, so that nothing is asked of that address.
func (o *doctorOptions) addressFault() error {
	ended, end := context.WithCancel(context.Background())
	end()
	_, err := bot.Check(ended, bot.Config{Token: "none", APIURL: o.settings.get("DISCORD_API_URL")})
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
