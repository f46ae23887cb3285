package discordtest

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// The limits of a message that the description does not state.
// https://discord.com/developers/docs/components/reference
const (
	flagComponents = 1 << 15
	maxText        = 4000
	maxComponents  = 40
)

// validateMessage holds a message against the limits of all its components
// together, and against the rule of every reply here: it mentions nobody.
func validateMessage(body []byte) error {
	var m struct {
		Flags           int
		Content         *string
		Embeds          []any
		Components      []any
		AllowedMentions *struct {
			Parse *[]string
			Users []string
			Roles []string
		} `json:"allowed_mentions"`
	}
	if err := json.Unmarshal(body, &m); err != nil {
		return err
	}
	text, count := tally(m.Components)
	twice := repeated(m.Components, map[string]bool{})
	allowed := m.AllowedMentions
	switch {
	case allowed == nil || allowed.Parse == nil || len(*allowed.Parse)+len(allowed.Users)+len(allowed.Roles) > 0:
		return fmt.Errorf("allowed_mentions is not empty: %s", body)
	case m.Flags&flagComponents != 0 && (m.Content != nil || len(m.Embeds) > 0):
		return fmt.Errorf("a message of components with content or embeds")
	case m.Flags&flagComponents == 0 && len(m.Components) > 0:
		return fmt.Errorf("components without their flag")
	case text > maxText:
		return fmt.Errorf("%d characters of text, %d are allowed", text, maxText)
	case twice != "":
		return fmt.Errorf("the custom_id %q is there twice", twice)
	case count > maxComponents:
		return fmt.Errorf("%d components, %d are allowed", count, maxComponents)
	}
	return nil
}

// tally counts the characters and the components, nested ones too.
func tally(components []any) (text, count int) {
	for _, c := range components {
		fields, _ := c.(map[string]any)
		content, _ := fields["content"].(string)
		inside, _ := fields["components"].([]any)
		if beside, ok := fields["accessory"]; ok {
			inside = append(inside[:len(inside):len(inside)], beside)
		}
		innerText, innerCount := tally(inside)
		text += utf8.RuneCountInString(content) + innerText
		count += 1 + innerCount
	}
	return text, count
}

// repeated is a custom_id that stands in a message twice, which Discord refuses;
// "" when there is none.
func repeated(components []any, seen map[string]bool) string {
	for _, c := range components {
		fields, _ := c.(map[string]any)
		if id, _ := fields["custom_id"].(string); id != "" {
			if seen[id] {
				return id
			}
			seen[id] = true
		}
		inside, _ := fields["components"].([]any)
		if beside, ok := fields["accessory"]; ok {
			inside = append(inside[:len(inside):len(inside)], beside)
		}
		if twice := repeated(inside, seen); twice != "" {
			return twice
		}
	}
	return ""
}
