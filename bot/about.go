package bot

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"footnote/bot/store"
)

// sentenceTask is a task whose reply is for the person alone and at hand.
func sentenceTask(render func() (message, error)) task {
	return task{manner: now, private: true, work: func(context.Context, func(string)) (message, error) { return render() }}
}

// about says what the bot is, what it reads, and what it keeps of a person.
func (c *clerk) about() (message, error) {
	lines := []string{
		"**Footnote** answers with the articles' own words, each with its outlet, date and speaker. What no article says it does not say.",
		"**Corpus:** " + period(c.answerer.Corpus()) + ". `/sources` lists them.",
		"**Model:** " + clipped(cmp.Or(c.config.Model, "none: by words alone"), maxNameShown) + ". Questions and articles stay on the machine of whoever runs this bot, unless they chose a model elsewhere.",
		"**Version:** " + clipped(cmp.Or(c.config.Version, "not known"), maxNameShown),
		fmt.Sprintf("**Privacy:** a question's text, or that of a message you check, is kept for %d days with your ID, so that the buttons under its answer work, and your last questions in a channel for %d minutes, so that you can go on from them. 👍 and 👎 are kept with your ID as long as the question. A message is read only when it is for the bot. `/forget` drops all of it.",
			int(store.KeptFor.Hours()/24), int(talkLasts.Minutes())),
	}
	return renderSentence(strings.Join(lines, "\n")), nil
}

// renderHelp says what can be done.
func renderHelp() message {
	lines := []string{
		"`/ask` answers a question with excerpts of the articles. **Context** shows the words around an excerpt, **More passages** what else is near the question.",
		"`/quote` finds who said what: give any part of a name, a subject, or both.",
		"`/sources` lists the articles and opens them.",
		"`/ask` and `/quote` take `source`, `since` and `until` (2023, 2023-08 or 2023-08-15), and `private`, which shows the reply to you alone.",
		"You can also mention Footnote in a channel, answer one of its messages, or write to it directly. It remembers your last questions there: “And what did he say about it?”",
		"On a message, **Apps → " + commandCheck + "** shows the passages nearest to each of its claims.",
		"`/about` says what this is and what is kept of you; `/forget` drops it. Who manages a server has `/settings`, who administers it `/corpus`.",
	}
	return renderSentence(strings.Join(lines, "\n"))
}

// planForget drops all that is kept of a person.
func (c *clerk) planForget(i interaction) task {
	who := i.person()
	return sentenceTask(func() (message, error) {
		talks := c.talks.forget(who.id)
		dropped, err := c.store.Forget(who.id)
		if err != nil {
			return message{}, err
		}
		return renderSentence(fmt.Sprintf("Forgotten: %s that buttons needed, and %s. The buttons under those answers have ended.",
			count(dropped, "question"), count(talks, "conversation"))), nil
	})
}
