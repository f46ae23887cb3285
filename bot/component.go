package bot

import (
	"net/url"
	"strings"
)

// component is a part of a message. What a kind does not have stays zero and is
// not sent.
type component struct {
	Type       int         `json:"type"`
	Content    string      `json:"content,omitempty"`
	Components []component `json:"components,omitempty"`
	Accessory  *component  `json:"accessory,omitempty"`

	// A button's and a select's.
	CustomID string `json:"custom_id,omitempty"`
	Style    int    `json:"style,omitempty"`
	Label    string `json:"label,omitempty"`
	Emoji    *emoji `json:"emoji,omitempty"`
	URL      string `json:"url,omitempty"`
	Disabled bool   `json:"disabled,omitempty"`

	// A select's.
	Placeholder  string          `json:"placeholder,omitempty"`
	Options      []selectOption  `json:"options,omitempty"`
	Defaults     []selectDefault `json:"default_values,omitempty"`
	ChannelTypes []int           `json:"channel_types,omitempty"`
	MinValues    *int            `json:"min_values,omitempty"`
	MaxValues    int             `json:"max_values,omitempty"`
}

type emoji struct {
	Name string `json:"name"`
}

// selectOption is one of a select's choices.
type selectOption struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Default     bool   `json:"default,omitempty"`
}

// selectDefault is a channel or role that stands chosen.
type selectDefault struct {
	ID   string `json:"id"`
	Type string `json:"type"`
}

func button(label, id string) component {
	return component{Type: componentButton, Style: styleSecondary, Label: label, CustomID: id}
}

func emojiButton(name, id string) component {
	return component{Type: componentButton, Style: styleSecondary, Emoji: &emoji{name}, CustomID: id}
}

// linkButton leads out of Discord; ok is false for an address that is no web
// page's, and for one that Discord does not take.
func linkButton(label, address string) (link component, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || length(address) > maxLink ||
		strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r >= 0x7F }) {
		return component{}, false
	}
	return component{Type: componentButton, Style: styleLink, Label: label, URL: address}, true
}

// row puts buttons, or one select, beside each other.
func row(inside ...component) component {
	return component{Type: componentRow, Components: inside}
}

// section is a text with a button beside it; the text alone when there is none.
func section(text string, beside *component) component {
	shown := component{Type: componentText, Content: text}
	if beside == nil {
		return shown
	}
	return component{Type: componentSection, Components: []component{shown}, Accessory: beside}
}
