package bot

import (
	"context"
	"regexp"
	"slices"
	"sync/atomic"
	"time"

	"footnote/retrieval"
)

// listener takes messages, of which the bot answers those that are for it.
type listener struct {
	clerk    *clerk
	desk     *desk
	rest     rest
	channels *channels
	self     atomic.Pointer[string] // the bot's own user ID; nil before READY
	looking  chan struct{}          // one for each channel being looked at
}

// maxLooks bounds the channels being looked at at once. A message beyond them is
// passed over, as are those that Discord does not show the bot.
const maxLooks = 64

// me is the bot's own user ID; "" before READY.
func (l *listener) me() string {
	if id := l.self.Load(); id != nil {
		return *id
	}
	return ""
}

// hear looks at a message and returns at once: it is called by the goroutine
// that reads the gateway.
func (l *listener) hear(body []byte) {
	came := time.Now()
	w, err := parseWritten(body)
	self := l.me()
	switch {
	case err != nil:
		l.desk.log.Warn("a message could not be read", "error", err)
		return
	case !w.byPerson() || self == "" || w.Author.ID == self:
		return
	}
	spoken := w.mentions(self) || w.answers(self) || w.Guild == ""
	if !spoken && w.Content == "" {
		return // not for the bot, as far as Discord lets it see
	}
	if spoken && (w.Guild == "" || len(l.clerk.settings(w.Guild).Channels) == 0) {
		l.take(w, came)
		return
	}
	// What channel it is must be asked of Discord, which takes its time.
	select {
	case l.looking <- struct{}{}:
	default:
		l.desk.log.Warn("a message was passed over: too many channels to look at", "message", w.ID)
		return
	}
	started := l.desk.start(func() {
		defer func() { <-l.looking }()
		if l.isFor(w, spoken) {
			l.take(w, came)
		}
	})
	if !started {
		<-l.looking
	}
}

// isFor reports whether a message in a server is for the bot: spoken to it in a
// channel where it may answer, or written in its own thread.
func (l *listener) isFor(w written, spoken bool) bool {
	ctx, cancel := context.WithTimeout(l.desk.ctx, channelWithin)
	defer cancel()
	allowed := l.clerk.settings(w.Guild).Channels
	here := slices.Contains(allowed, w.Channel)
	if spoken && here {
		return true
	}
	place, err := l.channels.look(ctx, w.Channel)
	if err != nil {
		l.desk.log.Debug("a channel could not be looked at", "channel", w.Channel, "error", err)
		return false
	}
	if len(allowed) > 0 && !here && !slices.Contains(allowed, place.Parent) {
		return false
	}
	return spoken || place.ownedBy(l.me())
}

// channelWithin is how long looking at a channel may take.
const channelWithin = 5 * time.Second

// take hands a message to the desk.
func (l *listener) take(w written, came time.Time) {
	if l.desk.seen.again("message " + w.ID) {
		return
	}
	who := w.person()
	text := w.without(l.me())
	v := visit{id: w.ID, name: "mention", person: who, came: came, caller: &conversation{
		rest: l.rest, message: w, mayTell: func() bool { return l.desk.gate.mayTell(who, came) },
	}}
	if who.guild == "" {
		v.name = "direct message"
	}
	if text == "" {
		l.desk.aside(v, outcome{refused: true}, func(ctx context.Context) error {
			return v.caller.refuse(ctx, renderSentence(wordless))
		})
		return
	}
	question := l.clerk.question(w.ID, text, who)
	if len(question.History) == 0 && w.answers(l.me()) {
		if before := l.clerk.before(w); before != nil {
			question.History = append(slices.Clone(before.History), before.Text)
		}
	}
	v.task = task{asks: true, work: l.clerk.today().answer(question, who, false)}
	if l.desk.config.LogQuestions {
		v.question = text
	}
	l.desk.take(v)
}

// wordless answers a message in which there is nothing to read.
const wordless = "There are no words in this message that Footnote can read. Write your question in a message that mentions it: Discord shows a bot the words of no other."

// keyInButton is where a reply of ours holds the key of its question.
var keyInButton = regexp.MustCompile(`"custom_id"\s*:\s*"(?:` + string(verbGood) + `|` + string(verbMore) + `):([^":]+)`)

// before is the question whose answer a message answers, so that one person can
// go on from another's; nil when it is none of ours, or forgotten.
func (c *clerk) before(w written) *retrieval.Question {
	if w.Answered == nil {
		return nil
	}
	found := keyInButton.FindSubmatch(w.Answered.Components)
	if found == nil {
		return nil
	}
	r, err := c.kept(string(found[1]))
	if err != nil {
		return nil
	}
	return r.Question
}
