package bot

// command is a slash command as it is registered. What a field's zero value
// leaves out is left to Discord's default.
type command struct {
	Name        string          `json:"name"`
	Description string          `json:"description"`
	Options     []commandOption `json:"options"`
}

// commandOption is one field of a command that a person fills in.
type commandOption struct {
	Type        int    `json:"type"`
	Name        string `json:"name"`
	Description string `json:"description"`
	Required    bool   `json:"required,omitempty"`
}

// The commands' and options' names, as registration and reading share them.
const (
	commandAsk   = "ask"
	commandQuote = "quote"

	optionQuestion = "question"
	optionSpeaker  = "speaker"
	optionAbout    = "about"
	optionSource   = "source"
	optionSince    = "since"
	optionUntil    = "until"
	optionPrivate  = "private"
)

// commands are all that the bot registers.
func commands() []command {
	return []command{
		{
			Name:        commandAsk,
			Description: "Ask the articles: the answer is their own words, each with its source",
			Options: append([]commandOption{
				{Type: optionString, Name: optionQuestion, Description: "Your question, as you would ask a person", Required: true},
			}, filterOptions()...),
		},
		{
			Name:        commandQuote,
			Description: "Find who said what in the articles",
			Options: append([]commandOption{
				{Type: optionString, Name: optionSpeaker, Description: "Any part of the speaker's name"},
				{Type: optionString, Name: optionAbout, Description: "What the quotation is about"},
			}, filterOptions()...),
		},
	}
}

// filterOptions are those that every command takes.
func filterOptions() []commandOption {
	return []commandOption{
		{Type: optionString, Name: optionSource, Description: "Only from this outlet or article: any part of its name"},
		{Type: optionString, Name: optionSince, Description: "Only from this date on: 2023, 2023-08 or 2023-08-15"},
		{Type: optionString, Name: optionUntil, Description: "Only up to this date: 2023, 2023-08 or 2023-08-15"},
		{Type: optionBoolean, Name: optionPrivate, Description: "Show the reply to you alone"},
	}
}
