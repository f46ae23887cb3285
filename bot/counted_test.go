package bot

import (
	"strings"
	"testing"

	"footnote/bot/discordtest"
)

// TestCounted counts completions as answered, and what Discord made up under no
// name of its own.
func TestCounted(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	bot := start(t, discord, everything(), func(c *Config) { c.Metrics = "0" })
	discord.Interact(t, typed(t, "1", "quote", "speaker", "dup"))
	first(t, discord, "1")
	discord.Interact(t, interactionFile(t, "ask.json", "2", "summon", nil))
	first(t, discord, "2")
	discord.Interact(t, interactionFile(t, "ask.json", "3", "sources", map[string]any{"article": "words of mine"}))
	first(t, discord, "3")
	if err := bot.stop(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`msg="interaction answered" interaction=1 command="complete quote"`, "interaction=2 command=unknown"} {
		if !strings.Contains(bot.log.String(), want) {
			t.Errorf("%q is not in the log:\n%s", want, bot.log)
		}
	}
	for _, not := range []string{"summon", "words of mine"} {
		if strings.Contains(bot.log.String(), not) {
			t.Errorf("%q is in the log:\n%s", not, bot.log)
		}
	}
}
