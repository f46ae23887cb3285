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
	// maxCustomID is the length of a component's custom_id, maxLabel of a
	// button's label. ButtonComponentForMessageRequest.
	maxCustomID = 100
	maxLabel    = 80
	// maxSelect is how many options a select has; maxOption is how long the
	// label, value and description of each may be. StringSelectComponentForMessageRequest.
	maxSelect = 25
	maxOption = 100
	// maxChoices is how many completions are offered, and maxChoice how long the
	// name and value of each may be. ApplicationCommandOptionStringChoice.
	maxChoices = 25
	maxChoice  = 100
	// maxLink is the length of a button's address. ButtonComponentForMessageRequest.url.
	maxLink = 512
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
	// codeUnknownApplication answers requests for an application that is gone.
	codeUnknownApplication = 10002
)

// The kinds of an interaction and of its first response.
// https://discord.com/developers/docs/interactions/receiving-and-responding
const (
	interactionCommand      = 2
	interactionComponent    = 3
	interactionAutocomplete = 4

	responseMessage        = 4
	responseDeferred       = 5
	responseDeferredUpdate = 6
	responseUpdate         = 7
	responseChoices        = 8
)

// The kinds of a command.
// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types
const (
	commandSlash   = 1
	commandMessage = 3
)

// Where a command may be used, and for whom the application may be installed.
// https://discord.com/developers/docs/resources/application#application-object-application-integration-types
const (
	contextServer  = 0
	contextBotDM   = 1
	contextPrivate = 2

	installServer = 0
	installPerson = 1
)

// The permissions that the bot looks at.
// https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
const (
	permissionAdministrator = 1 << 3
	permissionManageServer  = 1 << 5
	permissionViewChannel   = 1 << 10
	permissionSend          = 1 << 11
	permissionReadHistory   = 1 << 16
	permissionSendInThreads = 1 << 38
)

// The intents that the bot asks for. None is privileged but the last, which is
// asked for only when Config.MessageContent says so.
// https://discord.com/developers/docs/events/gateway#gateway-intents
const (
	intentServerMessages = 1 << 9
	intentDirectMessages = 1 << 12
	intentMessageContent = 1 << 15
)

// The kinds of a message that a person wrote.
// https://discord.com/developers/docs/resources/message#message-object-message-types
const (
	messageDefault = 0
	messageReply   = 19
)

// The kinds of a channel.
// https://discord.com/developers/docs/resources/channel#channel-object-channel-types
const (
	channelText          = 0
	channelAnnouncement  = 5
	channelNewsThread    = 10
	channelPublicThread  = 11
	channelPrivateThread = 12
	channelForum         = 15
)

// typingLasts is how long Discord shows that somebody types, after one request.
// https://discord.com/developers/docs/resources/channel#trigger-typing-indicator
const typingLasts = 10 * time.Second

// The kinds of a component.
// https://discord.com/developers/docs/components/reference#component-object-component-types
const (
	componentRow           = 1
	componentButton        = 2
	componentSelect        = 3
	componentRoleSelect    = 6
	componentSection       = 9
	componentText          = 10
	componentSeparator     = 14
	componentContainer     = 17
	componentChannelSelect = 8
)

// The looks of a button. Same page.
const (
	styleSecondary = 2
	styleLink      = 5
)

// The kinds of a command's option.
// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type
const (
	optionCommand    = 1
	optionString     = 3
	optionBoolean    = 5
	optionAttachment = 11
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
