package bot

import (
	"context"
	"slices"
	"strconv"
	"time"

	"footnote/bot/store"
)

// The settings that a select changes.
const (
	settingChannels = "channels"
	settingRoles    = "roles"
	settingPrivate  = "private"
	settingExcerpts = "excerpts"
	settingCooldown = "cooldown"
)

// maxCooldown is the longest cooldown that can be chosen.
const maxCooldown = time.Hour

var (
	// excerptChoices are how many excerpts an answer may show; 0 is the bot's own
	// choice. More than five no longer fit a screen.
	excerptChoices = []int{0, 1, 2, 3, 4, 5}
	// cooldownChoices are in seconds.
	cooldownChoices = []int{0, 5, 15, 30, 60, 300, 900, 3600}
)

// planSettings shows the settings of a server to who manages it.
func (c *clerk) planSettings(i interaction) (task, error) {
	if err := governs(i); err != nil {
		return task{}, err
	}
	return sentenceTask(func() (message, error) {
		found, err := c.store.Settings(i.Guild)
		if err != nil {
			return message{}, err
		}
		return renderSettings(found), nil
	}), nil
}

// planSetting changes one setting, and shows all as they are then. Whether the
// person may is asked again: the message may be old.
func (c *clerk) planSetting(i interaction, k click) (task, error) {
	if err := governs(i); err != nil {
		return task{}, err
	}
	change, err := settingChange(k.args[0], i.Asked.Values)
	if err != nil {
		return task{}, err
	}
	return task{manner: nowUpdate, private: true, work: func(context.Context, func(string)) (message, error) {
		changed, err := c.store.Change(i.Guild, change)
		if err != nil {
			return message{}, err
		}
		c.config.Log.Info("settings changed", "guild", i.Guild, "setting", k.args[0])
		return renderSettings(changed), nil
	}}, nil
}

func governs(i interaction) error {
	if i.Guild == "" {
		return refusal("Settings are a server's: use this command in one.")
	}
	if !i.person().governs {
		return refusal("This is for those who may manage the server.")
	}
	return nil
}

// settingChange is what the chosen values do to the settings. The error is a
// refusal.
func settingChange(name string, values []string) (func(*store.Settings), error) {
	switch name {
	case settingChannels:
		return func(s *store.Settings) { s.Channels = values }, nil
	case settingRoles:
		return func(s *store.Settings) { s.Roles = values }, nil
	}
	if len(values) != 1 {
		return nil, orStale(nil)
	}
	n, err := strconv.Atoi(values[0])
	switch {
	case err != nil:
		return nil, orStale(nil)
	case name == settingPrivate:
		return func(s *store.Settings) { s.Private = n == 1 }, nil
	case name == settingExcerpts && slices.Contains(excerptChoices, n):
		return func(s *store.Settings) { s.Excerpts = n }, nil
	case name == settingCooldown && slices.Contains(cooldownChoices, n):
		return func(s *store.Settings) { s.Cooldown = n }, nil
	}
	return nil, orStale(nil)
}
