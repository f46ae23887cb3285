package bot

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// written is a message that somebody wrote, as much of it as is read here.
type written struct {
	ID        string  `json:"id"`
	Channel   string  `json:"channel_id"`
	Guild     string  `json:"guild_id"`
	Type      int     `json:"type"`
	Content   string  `json:"content"`
	Author    *user   `json:"author"` // nil where discordgo's type would lose everything
	WebhookID string  `json:"webhook_id"`
	Member    *member `json:"member"`
	Mentions  []user  `json:"mentions"`
	Embeds    []embed `json:"embeds"`
	// Answered is the message that this one answers.
	Answered *written `json:"referenced_message"`
	// Components are only searched for the key of a question of ours.
	Components json.RawMessage `json:"components"`
	Snapshots  []struct {
		Message written `json:"message"`
	} `json:"message_snapshots"` // what was forwarded
}

// embed is a card under a message.
type embed struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	Fields      []struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	} `json:"fields"`
}

// parseWritten reads the body of a MESSAGE_CREATE.
func parseWritten(body []byte) (written, error) {
	var w written
	if err := json.Unmarshal(body, &w); err != nil {
		return written{}, fmt.Errorf("read a message: %w", err)
	}
	if w.ID == "" || w.Channel == "" {
		return written{}, fmt.Errorf("read a message: id or channel is missing")
	}
	return w, nil
}

// byPerson reports whether a person wrote it, and meant it as a message.
func (w written) byPerson() bool {
	return w.Author != nil && w.Author.ID != "" && !w.Author.Bot && !w.Author.System && w.WebhookID == "" &&
		(w.Type == messageDefault || w.Type == messageReply)
}

// mentions reports whether a message names a user: in its list, which not every
// server fills, or in its text.
func (w written) mentions(id string) bool {
	return slices.ContainsFunc(w.Mentions, func(u user) bool { return u.ID == id }) ||
		strings.Contains(w.Content, "<@"+id+">") || strings.Contains(w.Content, "<@!"+id+">")
}

// without is the message's text without the mentions of a user.
func (w written) without(id string) string {
	return strings.TrimSpace(strings.NewReplacer("<@"+id+">", " ", "<@!"+id+">", " ").Replace(w.Content))
}

// answers reports whether it answers a message of that user.
func (w written) answers(id string) bool {
	return w.Answered != nil && w.Answered.Author != nil && w.Answered.Author.ID == id
}

// text is everything that a message says: its own words, and those of its
// embeds and of what it forwards.
func (w written) text() string {
	all := []string{w.Content}
	for _, e := range w.Embeds {
		all = append(all, e.Title, e.Description)
		for _, f := range e.Fields {
			all = append(all, f.Name, f.Value)
		}
	}
	for _, s := range w.Snapshots {
		all = append(all, s.Message.text())
	}
	return strings.Join(all, "\n")
}

// person is who wrote it.
func (w written) person() person {
	p := person{guild: w.Guild, channel: w.Channel}
	if w.Author != nil {
		p.id = w.Author.ID
	}
	if w.Member != nil {
		p.roles = w.Member.Roles
	}
	return p
}
