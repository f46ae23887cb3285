// Command footnote answers questions over a corpus of news articles with the
// articles' own words, each with its citation: on the command line, in a
// conversation in the terminal, and as a Discord bot.
//
// main only exits. root.go names the commands, one file each; config.go reads
// the settings, wire.go joins retrieval and the bot, print.go is what people see.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], system()))
}
