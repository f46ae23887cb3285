package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"footnote/bot"
)

type botOptions struct {
	*program
	guild string
}

func newBot(p *program) *cobra.Command {
	o := &botOptions{program: p}
	cmd := &cobra.Command{
		Use:   "bot [flags]",
		Short: "Answer in Discord until stopped",
		Long: "Answers /ask and /quote in Discord until Ctrl-C. The bot's token is read from\n" +
			"DISCORD_TOKEN, in the environment or in .env; see .env.example. It follows the\n" +
			"articles: one that is added, changed or removed is so in the next answer.",
		Example: "  footnote bot\n" +
			"  footnote bot --guild 123456789012345678",
		Args: flagsOnly,
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd.Context()) },
	}
	cmd.Flags().StringVar(&o.guild, "guild", "", "register the commands for this server, by its `ID`, at once (DISCORD_GUILD; default: for all)")
	return cmd
}

var errNoToken = errors.New("DISCORD_TOKEN is not set: put the bot's token (Developer Portal, your application, Bot, Reset Token) into .env or the environment; .env.example shows how")

// run serves until ctx ends, which is how a bot is meant to end: no error, also
// while it is still indexing.
func (o *botOptions) run(ctx context.Context) error {
	if o.settings.get("DISCORD_TOKEN") == "" {
		return errNoToken
	}
	logQuestions, err := o.settings.truth("FOOTNOTE_LOG_QUESTIONS")
	if err != nil {
		return err
	}
	if err := serverFault("--guild", o.guild); err != nil {
		return usageError{err}
	}
	if o.guild == "" {
		o.guild = o.settings.get("DISCORD_GUILD")
	}
	if err := serverFault("DISCORD_GUILD", o.guild); err != nil {
		return err
	}
	rules, err := o.fetchRules()
	if err != nil {
		return err
	}
	content, err := o.settings.truth("FOOTNOTE_MESSAGE_CONTENT")
	if err != nil {
		return err
	}
	servers, err := corpusServers(o.settings.get(corpusServersKey))
	if err != nil {
		return err
	}
	ctx, end := context.WithCancel(ctx)
	defer end()
	changes, err := o.watch(ctx)
	if err != nil {
		return err
	}
	o.named = true // in the log of each run
	ix, err := o.open(ctx, needSentences)
	switch {
	case err != nil && ctx.Err() != nil:
		return nil
	case err != nil:
		return err
	}
	log := slog.New(slog.NewTextHandler(o.err, nil))
	updates := make(chan bot.Answerer)
	var following sync.WaitGroup
	defer func() {
		end()
		following.Wait()
	}()
	follower := o.follower(ix, needSentences, func(next opened, d difference) {
		select {
		case updates <- next:
			log.Info("the articles have changed", "articles", len(next.Corpus().Articles), "new", d.added, "changed", d.changed, "gone", d.removed, "embedded", next.embedded)
		case <-ctx.Done():
		}
	})
	following.Go(func() { follower.run(ctx, changes) })
	return bot.Run(ctx, bot.Config{
		Token:    o.settings.get("DISCORD_TOKEN"),
		APIURL:   o.settings.get("DISCORD_API_URL"),
		Guild:    o.guild,
		Answerer: ix,
		Updates:  updates,
		Keeper:   &keeper{follower: follower},
		Fetcher:  pages{o.getter(rules)},
		Version:  readBuild().Version,
		Model:    ix.model,
		Log:      log,
		Now:      o.clock(),

		Store:        o.settings.get("FOOTNOTE_BOT_STORE"),
		UsualStore:   usualStore(),
		Metrics:      o.settings.get("FOOTNOTE_METRICS_ADDR"),
		LogQuestions: logQuestions,

		MessageContent: content,
		CorpusServers:  servers,
	})
}

// corpusServersKey names the servers whose administrators may change the articles.
const corpusServersKey = "FOOTNOTE_CORPUS_SERVERS"

// corpusServers reads the IDs of servers, split at commas.
func corpusServers(text string) ([]string, error) {
	var ids []string
	for id := range strings.SplitSeq(text, ",") {
		if id = strings.TrimSpace(id); id == "" {
			continue
		}
		if err := serverFault(corpusServersKey, id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// serverFault says where what should be the ID of a server is none.
func serverFault(where, id string) error {
	if strings.Trim(id, "0123456789") == "" {
		return nil
	}
	return fmt.Errorf("%s has %q, which is not the ID of a server: in Discord, switch on Developer Mode, right-click the server and choose Copy Server ID", where, id)
}

// usualStore is where the bot keeps things when nobody says otherwise; "" where
// the system has no place for it.
func usualStore() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "footnote", "bot.db")
}

// clock gives the date of asking: --now for ever, else the day it is.
func (p *program) clock() func() time.Time {
	if p.askedDate == "" {
		return p.now
	}
	day := p.asked.First()
	return func() time.Time { return day }
}
