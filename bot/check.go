package bot

import (
	"context"
	"fmt"

	"footnote/retrieval"
)

// check is a message that is held against the articles.
type check struct {
	Claims  []string `json:"claims"`
	Left    int      `json:"left"` // claims beyond maxClaims
	Channel string   `json:"channel"`
	Message string   `json:"message"`
}

const (
	// maxClaims bounds the work and the reply: five passages of some 500
	// characters with their sources are what a message holds.
	maxClaims = 5
	// claimWords is how many words a sentence has at least to claim something.
	claimWords = 3
	// claimShown and passageShown are how much of each is shown, before
	// escaping; Context shows the rest.
	claimShown   = 120
	passageShown = 320
	// nearestToClaim is how many passages a claim gets.
	nearestToClaim = 1
)

// planCheck takes the message of a message command apart.
func (c *clerk) planCheck(i interaction) (task, error) {
	target, ok := i.Asked.Resolved.Messages[i.Asked.TargetID]
	if !ok || i.Asked.Name != commandCheck {
		return task{}, refusal("Footnote has no such command. `/help` lists those it has.")
	}
	all := claims(target.text())
	if len(all) == 0 {
		return task{}, refusal("That message has no sentence that could be held against the articles.")
	}
	k := check{Claims: all[:min(len(all), maxClaims)], Left: max(len(all)-maxClaims, 0), Channel: i.Channel, Message: i.Asked.TargetID}
	return task{private: true, asks: true, work: func(ctx context.Context, say func(string)) (message, error) {
		return c.checked(ctx, k, c.keep(i.ID, i.person(), record{Check: &k}), say)
	}}, nil
}

// checked finds the passage nearest to each claim. Whether it supports or
// disputes the claim is for the reader to say.
func (c *clerk) checked(ctx context.Context, k check, key string, say func(string)) (message, error) {
	nearest := make([][]retrieval.Citation, len(k.Claims))
	number := 0
	for n, claim := range k.Claims {
		say(fmt.Sprintf("Held %d of %s against the articles …", n, count(len(k.Claims), "sentence")))
		hits, _, err := c.answerer.Search(ctx, retrieval.SearchRequest{
			Question: retrieval.Question{Text: claim, Now: retrieval.DateOf(c.config.Now())}, K: nearestToClaim,
		})
		if err != nil {
			return message{}, err
		}
		nearest[n] = citationsOf(hits)
		for i := range nearest[n] {
			number++
			nearest[n][i].N = number
		}
	}
	var cited []retrieval.Citation
	for _, some := range nearest {
		cited = append(cited, some...)
	}
	v := c.view(cited)
	v.key = key
	return renderCheck(k, nearest, v), nil
}

// renderCheck shows each claim and under it the passages nearest to it.
func renderCheck(k check, nearest [][]retrieval.Citation, v view) message {
	heading := "The passages nearest to each sentence. Footnote does not judge whether they bear it out: read them."
	var blocks []component
	room, unshown := maxText-length(heading)-3*endingRoom, 0
	for n, claim := range k.Claims {
		parts, size := checkedClaim(n+1, claim, nearest[n], v)
		if size > room {
			unshown = len(k.Claims) - n
			break
		}
		room -= size
		blocks = append(blocks, parts...)
	}
	endings := []string{}
	if unshown > 0 {
		endings = append(endings, "-# "+count(unshown, "more sentence")+" left out: Discord takes no longer message.")
	}
	if k.Left > 0 {
		endings = append(endings, fmt.Sprintf("-# The message goes on: %s not looked at.", count(k.Left, "more sentence")))
	}
	ending := join(endings)
	if v.key == "" {
		return newMessage(heading, blocks, ending)
	}
	return newMessage(heading, blocks, ending, row(button("Share", customID(verbShare, v.key))))
}

// checkedClaim is a claim with the passages nearest to it, and how much text they
// are.
func checkedClaim(number int, claim string, nearest []retrieval.Citation, v view) (parts []component, size int) {
	add := func(text string, beside *component) {
		size += length(text)
		parts = append(parts, section(text, beside))
	}
	add(fmt.Sprintf("**%d.** “%s”", number, clipped(claim, claimShown)), nil)
	if len(nearest) == 0 {
		add("-# No passage comes near this.", nil)
	}
	for _, c := range nearest {
		b := citationBlock(c, "")
		text := b.text()
		if length(text) > 2*passageShown {
			text = b.cut(2 * passageShown)
		}
		add(text, contextButton(c, v.prints))
	}
	return parts, size
}
