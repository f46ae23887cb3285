package bot

import (
	"encoding/json"
	"fmt"
	"time"

	"footnote/bot/meter"
	"footnote/bot/store"
	"footnote/retrieval"
)

// clerk reads what a person wants and does it: it makes tasks of interactions
// and messages. It may be used by many goroutines at once.
type clerk struct {
	config   Config
	answerer Answerer
	store    *store.Store
	meter    *meter.Meter
	talks    *talks
	names    *names
	rest     rest // for what is said beside the reply
}

// plan reads what an interaction asks for. The error is a refusal.
func (c *clerk) plan(i interaction) (name string, t task, err error) {
	switch i.Type {
	case interactionCommand:
		t, err = c.planCommand(i)
		return i.Data.Name, t, err
	case interactionComponent:
		if click, ok := parseClick(i.Data.CustomID); ok {
			t, err = c.planClick(i, click)
			return string(click.verb), t, err
		}
	}
	return "unknown", task{}, refusal("This belongs to another version of Footnote. Use `/ask` or `/quote`.")
}

func (c *clerk) planCommand(i interaction) (task, error) {
	if i.Data.Type == commandMessage {
		return c.planCheck(i)
	}
	filter, err := filterOf(i)
	if err != nil {
		return task{}, err
	}
	switch i.Data.Name {
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

// record is what a button under a reply needs and its custom_id cannot hold.
type record struct {
	Question *retrieval.Question     `json:"question,omitempty"`
	Quotes   *retrieval.QuoteRequest `json:"quotes,omitempty"`
	Check    *check                  `json:"check,omitempty"`
}

// keep keeps a record for the buttons of a reply, under a key; "" when it cannot
// be kept, and the reply then goes without those buttons.
func (c *clerk) keep(id string, who person, r record) string {
	if id == "" || length(id) > maxKey || visible(id) != id {
		return ""
	}
	body, err := json.Marshal(r)
	if err == nil {
		err = c.store.Keep(id, who.id, body, c.now())
	}
	if err != nil {
		c.config.Log.Error("a question cannot be kept: its reply has no buttons for more", "error", err)
		return ""
	}
	return id
}

// maxKey is how long a key may be: Discord's identities have 20 digits at most,
// and a custom_id holds it beside a verb and a page.
const maxKey = 64

// kept gives the record under a key. The error is a refusal when there is none
// any more.
func (c *clerk) kept(key string) (record, error) {
	body, err := c.store.Kept(key, c.now())
	if err != nil {
		return record{}, err
	}
	if body == nil {
		return record{}, refusal(fmt.Sprintf("This question is no longer kept: questions are forgotten after %d days, and when their owner uses `/forget`. Please ask again.", int(store.KeptFor.Hours()/24)))
	}
	var r record
	if err := json.Unmarshal(body, &r); err != nil {
		return record{}, fmt.Errorf("read a kept question: %w", err)
	}
	return r, nil
}

// now is the time by which things are kept and forgotten. The date of asking is
// another, which the operator may set.
func (c *clerk) now() time.Time { return c.config.clock() }
