package bot

// message is the body of a reply, as Discord reads it: components only (flag
// 1<<15), and mentions of nobody whatever its text says.
type message struct {
	Flags           int         `json:"flags"`
	Components      []component `json:"components"`
	AllowedMentions mentions    `json:"allowed_mentions"`

	// A message of its own, which answers another, has these too.
	Reference    *answered `json:"message_reference,omitempty"`
	Nonce        string    `json:"nonce,omitempty"`
	EnforceNonce bool      `json:"enforce_nonce,omitempty"`
}

// mentions says whom a message may ping. Parse is never nil: an empty list means
// nobody, a missing one everybody.
type mentions struct {
	Parse       []string `json:"parse"`
	RepliedUser *bool    `json:"replied_user,omitempty"`
}

func nobody() mentions { return mentions{Parse: []string{}} }

// answered is the message that a message answers. One that is gone meanwhile is
// no reason to say nothing.
type answered struct {
	MessageID string `json:"message_id"`
	MustExist bool   `json:"fail_if_not_exists"`
}

// newMessage puts the texts into one container, with a line under the first
// when it is a heading, and rows of buttons at the end.
func newMessage(heading string, blocks []component, ending string, rows ...component) message {
	var inside []component
	text := func(content string) {
		if content != "" {
			inside = append(inside, component{Type: componentText, Content: content})
		}
	}
	text(heading)
	if heading != "" && len(blocks) > 0 {
		inside = append(inside, component{Type: componentSeparator})
	}
	inside = append(inside, blocks...)
	text(ending)
	inside = append(inside, rows...)
	return message{
		Flags:           flagComponents,
		Components:      []component{{Type: componentContainer, Components: inside}},
		AllowedMentions: nobody(),
	}
}

// private makes a message that one person alone sees.
func (m message) private() message {
	m.Flags |= flagEphemeral
	return m
}

// answering makes a message one that answers another, in its channel. Its nonce
// has Discord post it once, however often a request must be made again; it is the
// identity of what brought the message about.
func (m message) answering(id, nonce string) message {
	m.Reference = &answered{MessageID: id}
	m.Nonce, m.EnforceNonce = nonce, true
	m.AllowedMentions.RepliedUser = new(bool)
	return m
}
