package bot

import (
	"encoding/json"
	"fmt"

	"footnote/bot/store"
	"footnote/retrieval"
)

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
