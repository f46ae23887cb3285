package bot

import "time"

// Discord's own numbers, each with where Discord states it. Lengths are counted
// in UTF-16 units, which is never less than Discord's count of characters.
const (
	// maxText is the text of all components of a message together.
	// https://discord.com/developers/docs/components/reference, "Legacy Message
	// Component Behavior"; TextDisplayComponentForMessageRequest.content has
	// the same maxLength.
	maxText = 4000
	// maxComponents counts nested ones too.
	// IncomingWebhookUpdateRequestPartial.components, maxItems.
	maxComponents = 40
	// flagEphemeral shows a message to one person only (1<<6).
	// https://discord.com/developers/docs/resources/message#message-object-message-flags
	flagEphemeral = 1 << 6
	// flagComponents makes a message of components (1<<15); such a message has
	// no content and no embeds, and the flag cannot be taken off again. Same page.
	flagComponents = 1 << 15

	// acknowledgeWithin is the time for the first response to an interaction;
	// Discord allows 3 s from sending, of which half a second is left to the way.
	// https://discord.com/developers/docs/interactions/receiving-and-responding
	acknowledgeWithin = 2500 * time.Millisecond
	// tokenLife is how long an interaction's token can edit its reply. Same page.
	tokenLife = 15 * time.Minute

	// codeAlreadyAcknowledged and codeUnknownInteraction answer a callback that
	// was made twice, or too late.
	// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
	codeAlreadyAcknowledged = 40060
	codeUnknownInteraction  = 10062
)

// The kinds of an interaction and of its first response.
// https://discord.com/developers/docs/interactions/receiving-and-responding
const (
	interactionCommand      = 2
	interactionAutocomplete = 4

	responseMessage  = 4
	responseDeferred = 5
)

// The kinds of a component.
// https://discord.com/developers/docs/components/reference#component-object-component-types
const (
	componentText      = 10
	componentSeparator = 14
	componentContainer = 17
)

// The kinds of a command's option.
// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type
const (
	optionString  = 3
	optionBoolean = 5
)

// The gateway's operations.
// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes
const (
	opDispatch       = 0
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)
