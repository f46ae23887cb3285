// Draw makes a picture of a reply of the bot's: an SVG of about what Discord
// shows, from the JSON that leaves for Discord. README's picture is made by
//
//	go run ./internal/draw bot/testdata/replies/seeds.json > docs/answer.svg
//
// It reads as much of Discord's markdown as the bot writes. Discord's own fonts
// and measures are not known to it: it is a drawing, and says so in its caption.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "draw:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("give one file, a reply as JSON")
	}
	body, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	picture, err := draw(body, "A drawing of an answer, made from "+args[0]+" by internal/draw.")
	if err != nil {
		return err
	}
	_, err = os.Stdout.WriteString(picture)
	return err
}

// component is a part of a message, as Discord's documentation has it.
type component struct {
	Type       int         `json:"type"`
	Content    string      `json:"content"`
	Components []component `json:"components"`
	Accessory  *component  `json:"accessory"`
	Label      string      `json:"label"`
	Emoji      *struct {
		Name string `json:"name"`
	} `json:"emoji"`
}

// The kinds that are drawn.
// https://discord.com/developers/docs/components/reference#component-object-component-types
const (
	kindRow       = 1
	kindSection   = 9
	kindText      = 10
	kindSeparator = 14
)

// says is what stands on a button.
func (c component) says() string {
	if c.Emoji != nil {
		return c.Emoji.Name + c.Label
	}
	return c.Label
}

// draw makes the picture of a reply whose first component is a container.
func draw(body []byte, caption string) (string, error) {
	var message struct{ Components []component }
	if err := json.Unmarshal(body, &message); err != nil {
		return "", fmt.Errorf("read the reply: %w", err)
	}
	if len(message.Components) == 0 {
		return "", fmt.Errorf("the reply has no components")
	}
	c := newCanvas()
	c.header()
	top := c.y
	c.y += padding
	for _, part := range message.Components[0].Components {
		c.component(part)
	}
	c.y += padding - gap
	return c.finish(top, caption), nil
}
