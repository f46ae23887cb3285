// Package bot answers questions in Discord: it turns interactions into questions
// for retrieval, and retrieval's answers into replies. It knows nothing of how
// an answer is found, and it is the only importer of discordgo.
//
// # Words
//
//   - Interaction: what Discord sends when a person uses a command.
//   - Reply: what Discord gets for it. The first is the acknowledgement, due
//     within three seconds; the words follow by editing it.
//
// # The path of one interaction
//
// Run joins the parts. The gateway (gateway.go) keeps one connection open
// through a wire (wire.go) that shields discordgo from what would lock or end
// it. An interaction (interaction.go) goes to the desk (desk.go), which
// acknowledges it, waits for a free worker and asks the Answerer; render.go
// turns what comes back into a reply, reply.go sends it.
//
// # What holds always
//
// An interaction is acknowledged first and answered once, under a deadline. A
// panic becomes a reply and a log line. A reply mentions nobody and stays under
// every limit of Discord's (limits.go). Article text is foreign: escape.go sees
// to it that it is shown as it was written and does nothing. No token, the
// bot's or an interaction's, reaches a log line or an error.
package bot
