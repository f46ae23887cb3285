// Package discordtest is a Discord for tests: HTTP and gateway on loopback. A
// real client connects to it; what the client sends is kept, and every body is
// validated against Discord's own description of its API
// (testdata/openapi.json, taken unchanged from discord/discord-api-spec, MIT).
//
// A request to a route that it does not serve, a body that Discord would not
// take, and a body over a limit that the description does not state, fail the
// test.
//
//	discord := discordtest.New(t, discordtest.Options{})
//	go bot.Run(ctx, bot.Config{Token: discordtest.Token, APIURL: discord.URL(), …})
//	discord.Interact(t, interaction)
//	reply := discord.Next(t, discordtest.RouteEdit, "")
package discordtest
