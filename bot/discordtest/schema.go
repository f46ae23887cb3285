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
		if method == "GET" || route == RouteTyping {
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
	case RouteEdit, RouteFollowUp, RoutePost:
		return validateMessage(body)
	case RouteCallback:
		return validateResponse(body)
	}
	return nil
}

// The kinds of a first response.
// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
const (
	responseDeferredUpdate = 6
	responseChoices        = 8
)

// validateResponse holds a first response against what its kind must have: the
// description leaves most of it open.
func validateResponse(body []byte) error {
	var response struct {
		Type int
		Data json.RawMessage
	}
	if err := json.Unmarshal(body, &response); err != nil {
		return err
	}
	switch response.Type {
	case responseDeferredUpdate:
		return nil
	case responseChoices:
		var completion struct {
			Choices *[]struct{ Name, Value string }
		}
		if err := json.Unmarshal(response.Data, &completion); err != nil {
			return err
		}
		if completion.Choices == nil || len(*completion.Choices) > 25 {
			return fmt.Errorf("choices that Discord does not take: %s", body)
		}
		for _, c := range *completion.Choices {
			if c.Name == "" || utf8.RuneCountInString(c.Name) > 100 || utf8.RuneCountInString(c.Value) > 100 {
				return fmt.Errorf("a choice that Discord does not take: %q, %q", c.Name, c.Value)
			}
		}
		return nil
	}
	return validateMessage(response.Data)
}
