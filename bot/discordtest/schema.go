package discordtest

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed testdata/openapi.json
var openapi []byte

// schemas are the schemas of request bodies by route, compiled once a process:
// the description has over a megabyte.
var schemas = sync.OnceValue(func() map[string]*jsonschema.Schema {
	description, err := jsonschema.UnmarshalJSON(bytes.NewReader(openapi))
	if err != nil {
		panic("discordtest: openapi.json: " + err.Error())
	}
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	if err := compiler.AddResource("openapi.json", description); err != nil {
		panic("discordtest: openapi.json: " + err.Error())
	}
	compiled := map[string]*jsonschema.Schema{}
	for _, route := range routes {
		method, path, _ := strings.Cut(route, " ")
		if method == "GET" {
			continue
		}
		pointer := strings.NewReplacer("~", "~0", "/", "~1").Replace(path)
		compiled[route] = compiler.MustCompile(fmt.Sprintf("openapi.json#/paths/%s/%s/requestBody/content/application~1json/schema",
			pointer, strings.ToLower(method)))
	}
	return compiled
})

// Validate says what Discord would refuse in the body of a request.
func Validate(route string, body []byte) error {
	schema := schemas()[route]
	if schema == nil {
		if len(body) > 0 {
			return fmt.Errorf("a body where none belongs: %s", body)
		}
		return nil
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return err
	}
	if err := schema.Validate(value); err != nil {
		return err
	}
	switch route {
	case RouteEdit:
		return validateMessage(body)
	case RouteCallback:
		var response struct{ Data json.RawMessage }
		if err := json.Unmarshal(body, &response); err != nil {
			return err
		}
		return validateMessage(response.Data)
	}
	return nil
}

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
		innerText, innerCount := tally(inside)
		text += utf8.RuneCountInString(content) + innerText
		count += 1 + innerCount
	}
	return text, count
}
