package bot

import (
	"context"
	"log/slog"
	"net/url"
	"strings"
	"time"
	"unicode"

	"footnote/retrieval"
)

// Answerer is all that the bot asks of retrieval. *retrieval.Index is the one that
// runs; tests make their own.
//
// All methods are called from many goroutines at once. Those with a ctx must
// return soon after it ends; the others return at once, but for Speakers. An
// error means that the question could not be worked on; that nothing was found is
// an Answer that abstains, or no Quotes and Hits.
type Answerer interface {
	Ask(context.Context, retrieval.Question) (retrieval.Answer, error)
	Quotes(context.Context, retrieval.QuoteRequest) ([]retrieval.Quote, error)
	Search(context.Context, retrieval.SearchRequest) (hits []retrieval.Hit, notes []string, err error)
	Context(article string, span retrieval.Span, sentences int) (retrieval.Context, error)
	// Earlier are the texts that an article had before it was edited, as far as
	// they are kept, the last one first.
	Earlier(article string) ([]*retrieval.Article, error)
	// Corpus does not change; where the articles do, there is a new Answerer.
	Corpus() *retrieval.Corpus
	// Speakers are all that are quoted. It may take seconds, and is called once.
	Speakers() []string
	// NearSpeakers are those whose names nearly are the one given.
	NearSpeakers(string) []string
}

// Config is what a bot needs. Token and Answerer must be set.
type Config struct {
	// Token is the bot's token from the developer portal. Its form is not
	// checked: only Discord's answer counts.
	Token string
	// APIURL is a Discord-compatible server: scheme, host and at most a path, put
	// in place of https://discord.com. "" is Discord. Plain http (and ws) is
	// allowed on loopback only.
	APIURL string
	// Guild registers the commands for one server, where they appear at once; ""
	// registers them everywhere.
	Guild string
	// Answerer answers, until the first of Updates.
	Answerer Answerer
	// Updates gives a new Answerer whenever the articles have changed. What is being
	// answered ends with the one that it began with; those that come later get the
	// new one. nil for articles that stay.
	Updates <-chan Answerer
	// Keeper changes the articles for administrators; nil where they do not change.
	// Whenever it has changed them there is a new Answerer in Updates.
	Keeper Keeper
	// CorpusServers are the IDs of the servers whose administrators may change the
	// articles; those of others only see how they stand.
	CorpusServers []string
	// Fetcher gets articles by their address; nil takes files alone.
	Fetcher Fetcher
	// Store is the file that keeps settings, and the questions behind buttons,
	// over a restart. "" is UsualStore.
	Store string
	// UsualStore is the file where nobody chose one. While another process has
	// it open, and when it is "" too, things are kept in a temporary file that
	// ends with Run, and the log says so.
	UsualStore string
	// Metrics is the address of /metrics, /healthz and /readyz; a port alone is
	// this machine's. "" serves none.
	Metrics string
	// Version and Model are what /about says.
	Version, Model string
	// Rates bound how often the bot is used.
	Rates Rates
	// Log gets one line an interaction, and what happens to the connection. It
	// never gets a token, and a question only when LogQuestions is set. nil logs
	// nothing.
	Log          *slog.Logger
	LogQuestions bool
	// MessageContent asks for Discord's privileged message-content intent. Without
	// it a message in the bot's thread has no text unless it mentions or answers the
	// bot, and is passed over.
	MessageContent bool
	// Now gives the date of asking, of which retrieval has no clock; nil is
	// time.Now.
	Now func() time.Time
	// Workers is how many answers are worked on at once; 0 means 4. An answer
	// keeps a core busy, so more than there are cores gain little.
	Workers int
	// Queue is how many acknowledged interactions may wait for a worker; 0 means
	// 256, some seconds of work. One that comes when it is full is told so.
	Queue int
	// AnswerWithin is how long a person waits at most, queue included, before
	// the reply says that it took too long; 0 means a minute.
	AnswerWithin time.Duration

	files []string         // where attachments may be, besides Discord's own hosts
	clock func() time.Time // for what is kept and for how long; nil is time.Now
	pace  pace             // zero fields mean the figures of defaultPace
}

// pace is every wait of the bot's own; tests shorten them.
type pace struct {
	hello, ready, slack  time.Duration // how long the gateway may be silent
	backoff, backoffMost time.Duration // between connections
	stable               time.Duration // a connection this old clears the back-off
	invalid              time.Duration // after op 9, at least
	again, againMost     time.Duration // between tries of a request
	check                time.Duration // for the token's check at the start
	acknowledge          time.Duration // for the first response
	progress             time.Duration // until a person is told how far it is, and between
	drain, farewell      time.Duration // for running answers at the end, and for giving them up
}

// defaultPace: hello and ready come in under a second; ten and thirty leave room
// for a bad line. The back-off's most lies above 86 s, at which a bot that never
// gets through would use up Discord's 1000 identifies a day. Discord asks for 1
// to 5 s after op 9.
// https://discord.com/developers/docs/events/gateway#session-start-limit-object
func defaultPace() pace {
	return pace{
		hello: 10 * time.Second, ready: 30 * time.Second, slack: 5 * time.Second,
		backoff: time.Second, backoffMost: 4 * time.Minute,
		stable:  time.Minute,
		invalid: time.Second,
		again:   250 * time.Millisecond, againMost: 10 * time.Second,
		check:       20 * time.Second,
		acknowledge: acknowledgeWithin,
		progress:    3 * time.Second,
		drain:       9 * time.Second, farewell: time.Second,
	}
}

// complete checks c and fills in what was left out.
func (c Config) complete() (Config, *url.URL, error) {
	c.Token = strings.TrimPrefix(strings.TrimSpace(c.Token), "Bot ")
	switch {
	case c.Token == "":
		return c, nil, fault("DISCORD_TOKEN is not set: put the bot's token from the developer portal into .env or the environment")
	case strings.ContainsFunc(c.Token, unicode.IsControl):
		return c, nil, fault("DISCORD_TOKEN has a line break or another control character in it and cannot be sent: copy the token again")
	}
	api, err := parseAPIURL(c.APIURL)
	if err != nil {
		return c, nil, err
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	c.Log = slog.New(redactor{c.Log.Handler(), c.Token})
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.clock == nil {
		c.clock = time.Now
	}
	if c.Workers <= 0 {
		c.Workers = 4
	}
	if c.Queue <= 0 {
		c.Queue = 256
	}
	if c.AnswerWithin <= 0 {
		c.AnswerWithin = time.Minute
	}
	if c.pace == (pace{}) {
		c.pace = defaultPace()
	}
	return c, api, nil
}
