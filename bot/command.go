package bot

import (
	"encoding/json"
	"strconv"
)

// command is a command as it is registered. What a field's zero value leaves out
// is left to Discord's default.
type command struct {
	Type        int             `json:"type"`
	Name        string          `json:"name"`
	Description string          `json:"description"`
	Options     []commandOption `json:"options,omitempty"`
	// Permissions are those that a member must have to see it.
	// Discord gives them back as a text, which json.Number reads too.
	Permissions json.Number `json:"default_member_permissions,omitempty"`
	Contexts    []int       `json:"contexts,omitempty"`
	Installs    []int       `json:"integration_types,omitempty"`
}

// commandOption is one field of a command that a person fills in.
type commandOption struct {
	Type         int    `json:"type"`
	Name         string `json:"name"`
	Description  string `json:"description"`
	Required     bool   `json:"required,omitempty"`
	Autocomplete bool   `json:"autocomplete,omitempty"`
	// Options are those of a command within the command.
	Options []commandOption `json:"options,omitempty"`
}

// The commands' and options' names, as registration and reading share them.
const (
	commandAsk      = "ask"
	commandQuote    = "quote"
	commandSources  = "sources"
	commandAbout    = "about"
	commandHelp     = "help"
	commandForget   = "forget"
	commandSettings = "settings"
	commandCorpus   = "corpus"
	commandCheck    = "Check against the articles"

	optionQuestion = "question"
	optionSpeaker  = "speaker"
	optionAbout    = "about"
	optionSource   = "source"
	optionSince    = "since"
	optionUntil    = "until"
	optionPrivate  = "private"
	optionArticle  = "article"
	optionFile     = "file"
	optionURL      = "url"

	// The commands within /corpus.
	subAdd    = "add"
	subRemove = "remove"
	subStatus = "status"
)

// commands are all that the bot registers.
func commands() []command {
	all := []command{
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
				{Type: optionString, Name: optionSpeaker, Description: "Any part of the speaker's name", Autocomplete: true},
				{Type: optionString, Name: optionAbout, Description: "What the quotation is about"},
			}, filterOptions()...),
		},
		{
			Name:        commandSources,
			Description: "List the articles, or read one",
			Options: []commandOption{
				{Type: optionString, Name: optionArticle, Description: "The article to read: any part of its title, outlet or name", Autocomplete: true},
				privateOption(),
			},
		},
		{Name: commandAbout, Description: "What Footnote is, what it reads, and what it keeps of you"},
		{Name: commandHelp, Description: "What Footnote can do"},
		{Name: commandForget, Description: "Have Footnote forget your questions"},
		{Name: commandSettings, Description: "Who may use Footnote in this server, and how", Permissions: json.Number(strconv.Itoa(permissionManageServer))},
		{
			Name: commandCorpus, Description: "The articles that Footnote answers from: how they stand, and changing them",
			Permissions: json.Number(strconv.Itoa(permissionAdministrator)),
			Options: []commandOption{
				{Type: optionCommand, Name: subStatus, Description: "How many articles there are, when they were read, and what was left out"},
				{Type: optionCommand, Name: subAdd, Description: "Add an article", Options: []commandOption{
					{Type: optionAttachment, Name: optionFile, Description: "The article as a file of text", Required: true},
				}},
				{Type: optionCommand, Name: subRemove, Description: "Take an article out of the answers; its file is kept aside", Options: []commandOption{
					{Type: optionString, Name: optionArticle, Description: "Any part of its title, outlet or name", Required: true, Autocomplete: true},
				}},
			},
		},
		{Type: commandMessage, Name: commandCheck},
	}
	for n := range all {
		c := &all[n]
		if c.Type == 0 {
			c.Type = commandSlash
		}
		c.Contexts, c.Installs = []int{contextServer, contextBotDM, contextPrivate}, []int{installServer, installPerson}
		if c.Permissions != "" {
			c.Contexts, c.Installs = []int{contextServer}, []int{installServer}
		}
	}
	return all
}

// filterOptions are those that commands which search take.
func filterOptions() []commandOption {
	return []commandOption{
		{Type: optionString, Name: optionSource, Description: "Only from this outlet or article: any part of its name", Autocomplete: true},
		{Type: optionString, Name: optionSince, Description: "Only from this date on: 2023, 2023-08 or 2023-08-15"},
		{Type: optionString, Name: optionUntil, Description: "Only up to this date: 2023, 2023-08 or 2023-08-15"},
		privateOption(),
	}
}

func privateOption() commandOption {
	return commandOption{Type: optionBoolean, Name: optionPrivate, Description: "Show the reply to you alone"}
}

// withAddresses lets articles be added by their address, too.
func withAddresses(all []command) []command {
	for n, c := range all {
		for m, o := range c.Options {
			if c.Name == commandCorpus && o.Name == subAdd {
				o.Options[0].Required = false
				all[n].Options[m].Options = append(o.Options, commandOption{Type: optionString, Name: optionURL, Description: "Or its address on the web"})
			}
		}
	}
	return all
}
