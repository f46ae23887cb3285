package bot

import (
	"slices"
	"time"

	"footnote/bot/meter"
	"footnote/bot/store"
)

// clerk reads what a person wants and does it: it makes tasks of interactions
// and messages. It may be used by many goroutines at once.
type clerk struct {
	config Config
	latest *latest
	store  *store.Store
	meter  *meter.Meter
	talks  *talks
	rest   rest // for what is said beside the reply
	files  files
	// What today gives, for one visit.
	answerer Answerer
	names    *names
}

// plan reads what an interaction asks for. The error is a refusal.
func (c *clerk) plan(i interaction) (name string, t task, err error) {
	switch i.Type {
	case interactionCommand:
		t, err = c.planCommand(i)
		return knownName(i.Asked.Name), t, err
	case interactionComponent:
		if click, ok := parseClick(i.Asked.CustomID); ok {
			t, err = c.planClick(i, click)
			return string(click.verb), t, err
		}
	}
	return "unknown", task{}, refusal("This belongs to another version of Footnote. Use `/ask` or `/quote`.")
}

// knownName is the name of a command; "unknown" for one that is not ours. Figures
// are kept by name, so that the names are ours.
func knownName(name string) string {
	if slices.ContainsFunc(commands(), func(c command) bool { return c.Name == name }) {
		return name
	}
	return "unknown"
}

func (c *clerk) planCommand(i interaction) (task, error) {
	if i.Asked.Type == commandMessage {
		return c.planCheck(i)
	}
	filter, err := filterOf(i)
	if err != nil {
		return task{}, err
	}
	switch i.Asked.Name {
	case commandAsk:
		return c.planAsk(i, filter), nil
	case commandQuote:
		return c.planQuote(i, filter)
	case commandSources:
		return c.planSources(i), nil
	case commandAbout:
		return sentenceTask(c.about), nil
	case commandHelp:
		return sentenceTask(func() (message, error) { return renderHelp(), nil }), nil
	case commandForget:
		return c.planForget(i), nil
	case commandSettings:
		return c.planSettings(i)
	case commandCorpus:
		return c.planCorpus(i)
	}
	return task{}, refusal("Footnote has no such command. `/help` lists those it has.")
}

func (c *clerk) planClick(i interaction, k click) (task, error) {
	switch k.verb {
	case verbContext:
		return c.planContext(k)
	case verbMore:
		return c.planMore(i, k)
	case verbNearest:
		return c.planNearest(k), nil
	case verbGood, verbBad:
		return c.planJudge(i, k), nil
	case verbShare:
		return c.planShare(i, k), nil
	case verbQuotes:
		return c.planTurnQuotes(i, k)
	case verbSources:
		return c.planTurnSources(k)
	case verbRead:
		return c.planRead(k)
	case verbChoose:
		return c.planChoose(i)
	default:
		return c.planSetting(i, k)
	}
}

// private reports whether a reply is for the person alone: what they said, or
// else what their server chose.
func (c *clerk) private(i interaction) bool {
	if said, given := i.flag(optionPrivate); given {
		return said
	}
	return c.settings(i.Guild).Private
}

// settings are a server's. That they cannot be read has been said by the gate.
func (c *clerk) settings(guild string) store.Settings {
	if guild == "" {
		return store.Settings{}
	}
	found, err := c.store.Settings(guild)
	if err != nil {
		c.config.Log.Error("the settings of a server cannot be read", "error", err)
	}
	return found
}

// now is the time by which things are kept and forgotten. The date of asking is
// another, which the operator may set.
func (c *clerk) now() time.Time { return c.config.clock() }
