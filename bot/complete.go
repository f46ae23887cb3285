package bot

import (
	"context"
	"slices"
	"time"
)

// choice is one completion of an option.
type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// choices are the body of a completion. An empty list is sent as one: without
// it Discord shows an error.
type choices struct {
	Choices []choice `json:"choices"`
}

// completionWithin is how long a completion waits for the names to be read, just
// after the start. Later than that the person has typed on.
const completionWithin = time.Second

// complete answers an autocomplete: names of the corpus of which every word
// typed is a part.
func (c *clerk) complete(ctx context.Context, i interaction) choices {
	all := choices{Choices: []choice{}}
	at := slices.IndexFunc(i.Asked.Options, func(o option) bool { return o.Focused })
	if at < 0 {
		return all
	}
	ctx, cancel := context.WithTimeout(ctx, completionWithin)
	defer cancel()
	select {
	case <-c.names.ready:
	case <-ctx.Done():
		return all
	}
	name := i.Asked.Options[at].Name
	from := map[string]catalogue{
		optionSpeaker: c.names.speaker,
		optionSource:  c.names.source,
		optionArticle: c.names.article,
	}[name]
	for _, e := range from.matching(i.text(name), maxChoices) {
		all.Choices = append(all.Choices, choice{Name: e.shown, Value: e.value})
	}
	return all
}
