package bot

import (
	"fmt"

	"footnote/bot/store"
)

// renderSettings shows the settings with a select for each.
func renderSettings(s store.Settings) message {
	heading := "**Footnote in this server.** A choice is kept at once."
	channels := component{
		Type: componentChannelSelect, CustomID: customID(verbSettings, settingChannels), Placeholder: "Mentions are answered in all channels",
		ChannelTypes: []int{channelText, channelAnnouncement, channelForum},
		Defaults:     defaults(s.Channels, "channel"), MinValues: new(int), MaxValues: maxSelect,
	}
	roles := component{
		Type: componentRoleSelect, CustomID: customID(verbSettings, settingRoles), Placeholder: "Everybody may use Footnote",
		Defaults: defaults(s.Roles, "role"), MinValues: new(int), MaxValues: maxSelect,
	}
	private := 0
	if s.Private {
		private = 1
	}
	return newMessage(heading, []component{
		{Type: componentText, Content: "**Channels** in which mentions are answered (none chosen: all); threads go with their channel"}, row(channels),
		{Type: componentText, Content: "**Roles** that may use Footnote (none chosen: everybody)"}, row(roles),
		{Type: componentText, Content: "**Answers, excerpts, cooldown**"},
		row(choosing(settingPrivate, []int{0, 1}, private, func(n int) string {
			return []string{"Answers are for all to see", "Answers are for the person alone"}[n]
		})),
		row(choosing(settingExcerpts, excerptChoices, s.Excerpts, func(n int) string {
			if n == 0 {
				return "As many excerpts as Footnote thinks right"
			}
			return "At most " + count(n, "excerpt")
		})),
		row(choosing(settingCooldown, cooldownChoices, s.Cooldown, func(n int) string {
			if n == 0 {
				return "No wait between questions"
			}
			return "A question every " + seconds(n)
		})),
	}, "")
}

// seconds is "30 seconds" or "5 minutes".
func seconds(n int) string {
	if n >= 60 && n%60 == 0 {
		return count(n/60, "minute")
	}
	return count(n, "second")
}

// choosing is a select of one number, of which chosen stands.
func choosing(name string, from []int, chosen int, words func(int) string) component {
	c := component{Type: componentSelect, CustomID: customID(verbSettings, name)}
	for _, n := range from {
		c.Options = append(c.Options, selectOption{Label: words(n), Value: fmt.Sprint(n), Default: n == chosen})
	}
	return c
}

func defaults(ids []string, kind string) []selectDefault {
	all := []selectDefault{}
	for _, id := range ids[:min(len(ids), maxSelect)] {
		all = append(all, selectDefault{ID: id, Type: kind})
	}
	return all
}
