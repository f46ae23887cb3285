// Package bot answers in Discord: it turns interactions and messages into
// questions for retrieval, and retrieval's answers into replies. It knows nothing
// of how an answer is found (Answerer is all that it asks for), and it is the only
// importer of discordgo.
//
// # Words
//
//   - Interaction: what Discord sends when a person uses a command, a button or
//     a select, or types into an option.
//   - Reply: what Discord gets for it. The first is the acknowledgement, due
//     within three seconds; the words follow by editing it.
//   - Visit: one thing that a person wants, be it an interaction or a message.
//   - Task: what a visit asks for, and in which manner it is to be answered.
//   - Click: a custom_id taken apart.
//
// # The path of one visit
//
// Run joins the parts. The gateway (gateway.go) keeps one connection open
// through a wire (wire.go) that shields discordgo from what would lock or end
// it. What comes goes to the reception (reception.go), and messages on to the
// listener (mention.go), which picks those that are for the bot. The clerk
// (clerk.go; a file for each command: ask.go, quote.go, sources.go, check.go,
// settings.go …) makes a task of each. The gate (gate.go) refuses who may not
// come in, and the desk (desk.go) sees the others through: it acknowledges them,
// waits for a free worker, has the task's work done, and gives the reply to the
// caller (reply.go for interactions, conversation.go for messages). What a reply
// looks like is decided in pure functions (render*.go, block.go, pack.go).
//
// The articles may change while the bot runs: each visit is answered from those of
// its moment (reading.go). Administrators change them through a Keeper (keeper.go,
// corpus.go), with files that Discord holds (files.go).
//
// A click brings what it needs in its custom_id (click.go, identity.go), or a key
// into the store (record.go, package store), so that it works after a restart.
// Check (checkup.go) is what the doctor asks.
//
// # What holds always
//
// An interaction is acknowledged first and answered once, under a deadline; who is
// refused is told so in the acknowledgement. A panic becomes a reply and a log
// line. A reply mentions nobody and stays under every limit of Discord's
// (limits.go). Article text is foreign: escape.go sees to it that it is shown as it
// was written and does nothing. No token, the bot's or an interaction's, reaches a
// log line or an error, and no question unless the operator wants it.
package bot
