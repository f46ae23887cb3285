package bot

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/bot/discordtest"
)

// fixture is a file of testdata/interactions with its ID put in, changed.
func fixture(t testing.TB, file, id string, change func(fields map[string]any)) json.RawMessage {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("testdata", "interactions", file))
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(bytes.ReplaceAll(body, []byte("ID"), []byte(id)), &fields); err != nil {
		t.Fatal(err)
	}
	change(fields)
	if body, err = json.Marshal(fields); err != nil {
		t.Fatal(err)
	}
	return body
}

// clicked is a click on a button or select.
func clicked(t testing.TB, id, customID string, values ...string) json.RawMessage {
	t.Helper()
	return fixture(t, "click.json", id, func(fields map[string]any) {
		data := fields["data"].(map[string]any)
		data["custom_id"] = customID
		if len(values) > 0 {
			data["component_type"], data["values"] = componentSelect, values
		}
	})
}

// typed is an option that a person is typing into.
func typed(t testing.TB, id, command, option, text string) json.RawMessage {
	t.Helper()
	return fixture(t, "ask.json", id, func(fields map[string]any) {
		fields["type"] = interactionAutocomplete
		data := fields["data"].(map[string]any)
		data["name"] = command
		data["options"] = []map[string]any{{"name": option, "type": optionString, "value": text, "focused": true}}
	})
}

// by makes an interaction somebody else's.
func by(t testing.TB, interaction json.RawMessage, person, permissions string, roles ...string) json.RawMessage {
	t.Helper()
	var fields map[string]any
	if err := json.Unmarshal(interaction, &fields); err != nil {
		t.Fatal(err)
	}
	if roles == nil {
		roles = []string{}
	}
	fields["member"] = map[string]any{"user": map[string]any{"id": person}, "permissions": permissions, "roles": roles}
	body, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// buttons finds the custom_id of each button and select of a body, by what it
// says: a label, an emoji, or a placeholder. The second of one label is "label 2".
func buttons(t testing.TB, body []byte) map[string]string {
	t.Helper()
	var m struct {
		message
		Data message `json:"data"`
	}
	if err := json.Unmarshal(body, &m); err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, c := range flat(append(m.Components, m.Data.Components...)) {
		parts := []component{c}
		if c.Accessory != nil {
			parts = append(parts, *c.Accessory)
		}
		for _, p := range parts {
			if p.CustomID == "" {
				continue
			}
			label := p.Label + p.Placeholder
			if p.Emoji != nil {
				label += p.Emoji.Name
			}
			for n := 2; found[label] != ""; n++ {
				label = strings.TrimRight(label, " 0123456789") + " " + string(rune('0'+n))
			}
			found[label] = p.CustomID
		}
	}
	return found
}

// edit is the finished reply to an interaction.
func edit(t testing.TB, discord *discordtest.Server, id string) []byte {
	t.Helper()
	return discord.Next(t, discordtest.RouteEdit, "interaction-token-"+id+"/").Body
}

// first is the first response to an interaction, with its type and flags.
func first(t testing.TB, discord *discordtest.Server, id string) (body []byte, kind, flags int) {
	t.Helper()
	body = discord.Next(t, discordtest.RouteCallback, "/"+id+"/").Body
	var r struct {
		Type int
		Data struct{ Flags int }
	}
	if err := json.Unmarshal(body, &r); err != nil {
		t.Fatal(err)
	}
	return body, r.Type, r.Data.Flags
}
