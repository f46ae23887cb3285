package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"footnote/retrieval"
)

// planCorpus shows or changes the articles. It is for those who administer a
// server; to change them it must be a server of the operator's, since the articles
// are theirs and whoever invites the bot administers some server.
func (c *clerk) planCorpus(i interaction) (task, error) {
	if c.config.Keeper == nil {
		return task{}, refusal("The articles of this Footnote do not change.")
	}
	if i.Member == nil || !allows(i.Member.Permissions, permissionAdministrator) {
		return task{}, refusal("This is for the administrators of a server.")
	}
	trusted := slices.Contains(c.config.CorpusServers, i.Guild)
	if i.Sub == subStatus {
		return sentenceTask(func() (message, error) {
			return renderState(c.answerer.Corpus(), c.config.Keeper.State(), trusted), nil
		}), nil
	}
	if !trusted {
		return task{}, refusal(fmt.Sprintf("From this server the articles cannot be changed. The operator allows it with `FOOTNOTE_CORPUS_SERVERS=%s`.", i.Guild))
	}
	switch i.Sub {
	case subAdd:
		return c.planAdd(i)
	case subRemove:
		return c.planRemove(i)
	}
	return task{}, refusal("Footnote has no such command. `/help` lists those it has.")
}

// planAdd adds the file that was attached, or that an address leads to.
func (c *clerk) planAdd(i interaction) (task, error) {
	attached, given := i.attachment(optionFile)
	address := strings.TrimSpace(i.text(optionURL))
	switch {
	case given && address != "":
		return task{}, refusal("Give a file or an address, not both.")
	case given && attached.Size > maxAdded:
		return task{}, refusal(fmt.Sprintf("That file has %d MB; Footnote takes %d at most.", attached.Size>>20, maxAdded>>20))
	case !given && (address == "" || c.config.Fetcher == nil):
		return task{}, refusal("Attach the article as a file.")
	}
	return task{private: true, work: func(ctx context.Context, say func(string)) (message, error) {
		say("Fetching the article …")
		name, content, err := attached.Filename, []byte(nil), error(nil)
		if given {
			content, err = c.files.get(ctx, attached.URL, maxAdded)
		} else {
			name, content, err = c.config.Fetcher.Fetch(ctx, address)
		}
		if err != nil {
			return message{}, err
		}
		say("Reading it and bringing the index up to date …")
		added, err := c.config.Keeper.Add(ctx, name, content)
		if err != nil {
			return message{}, err
		}
		c.config.Log.Info("articles added", "guild", i.Guild, "articles", len(added))
		return renderAdded(c.latest.Load().answerer.Corpus(), added), nil
	}}, nil
}

func (c *clerk) planRemove(i interaction) (task, error) {
	wanted := strings.TrimSpace(i.text(optionArticle))
	article := articleOf(c.answerer.Corpus(), wanted)
	if article == nil {
		return task{}, refusal("No article is called that. Choose one from the list that opens as you type.")
	}
	return task{private: true, work: func(ctx context.Context, say func(string)) (message, error) {
		say("Taking it out and bringing the index up to date …")
		where, err := c.config.Keeper.Remove(ctx, article.ID)
		if err != nil {
			return message{}, err
		}
		c.config.Log.Info("an article was removed", "guild", i.Guild, "article", article.ID)
		return renderSentence(fmt.Sprintf("**Taken out:** %s. No answer has it from now on. Its file is kept in `%s`, where the operator can delete it or put it back.",
			titleOf(sourceOf(article)), strings.ReplaceAll(oneLine(where), "`", "'"))), nil
	}}, nil
}

// maxAdded is how large a file may be: as large as an article.
const maxAdded = 16 << 20

// mostNamed bounds the articles and problems that a reply names.
const mostNamed = 5

// renderState says how the articles stand; details are for a server of the
// operator's.
func renderState(corpus *retrieval.Corpus, state KeeperState, trusted bool) message {
	lines := []string{
		"**The articles:** " + period(corpus) + ".",
		fmt.Sprintf("**Searched:** %s, %s; read <t:%d:R>.", count(state.Passages, "passage"), count(state.Sentences, "sentence"), state.Read.Unix()),
	}
	if state.Fault != "" {
		line := "**They have changed since and cannot be read as they are:** the answers are from those of before."
		if trusted {
			line += " " + clipped(state.Fault, maxNameShown)
		}
		lines = append(lines, line)
	}
	if len(state.Skipped) > 0 {
		lines = append(lines, "**Left out, or used in part:** "+count(len(state.Skipped), "file")+".")
	}
	switch {
	case !trusted:
		lines = append(lines, "-# They cannot be changed from this server.")
	case !state.Folder:
		lines = append(lines, "-# There is no folder of articles to which one could be added.")
	default:
		lines = append(lines, "-# `/corpus add` and `/corpus remove` change them.")
	}
	for n, skipped := range state.Skipped {
		if !trusted || n == mostNamed {
			break
		}
		lines = append(lines, "-# "+clipped(skipped, 2*maxNameShown))
	}
	return renderSentence(strings.Join(lines, "\n"))
}

// renderAdded names the articles that came.
func renderAdded(corpus *retrieval.Corpus, added []string) message {
	lines := []string{"**Added:** " + count(len(added), "article") + ". The next answer has " + map[bool]string{true: "it", false: "them"}[len(added) == 1] + "."}
	for _, id := range added[:min(len(added), mostNamed)] {
		if article := articleOf(corpus, id); article != nil {
			lines = append(lines, "- "+sourceInLine(article))
		}
	}
	if more := len(added) - mostNamed; more > 0 {
		lines = append(lines, "- and "+count(more, "more article"))
	}
	return renderSentence(strings.Join(lines, "\n"))
}

// sourceInLine is an article's title, outlet and date.
func sourceInLine(article *retrieval.Article) string {
	c := sourceOf(article)
	return titleOf(c) + " · " + outlet(c) + " · " + date(c)
}
