package bot

import (
	"context"
	"strings"

	"footnote/retrieval"
)

// planSources lists the articles, or opens one.
func (c *clerk) planSources(i interaction) task {
	wanted := strings.TrimSpace(i.text(optionArticle))
	return task{manner: now, private: c.private(i), work: func(ctx context.Context, _ func(string)) (message, error) {
		corpus := c.answerer.Corpus()
		if wanted == "" {
			return renderSources(corpus, 0), nil
		}
		if article := articleOf(corpus, wanted); article != nil {
			return renderArticle(article, 0), nil
		}
		all, err := c.names.articles(ctx)
		if err != nil {
			return message{}, err
		}
		found := []*retrieval.Article{}
		for _, entry := range all.matching(wanted, maxChoices) {
			if article := articleOf(corpus, entry.value); article != nil { // the names may be of before
				found = append(found, article)
			}
		}
		switch len(found) {
		case 0:
			return message{}, refusal("No article is called that. `/sources` lists them all.")
		case 1:
			return renderArticle(found[0], 0), nil
		}
		return renderChoice("Which of these do you mean?", found), nil
	}}
}

func (c *clerk) planTurnSources(k click) (task, error) {
	page, ok := k.number(0)
	if !ok {
		return task{}, orStale(nil)
	}
	return task{manner: nowUpdate, work: func(context.Context, func(string)) (message, error) {
		return renderSources(c.answerer.Corpus(), page), nil
	}}, nil
}

// planChoose opens the article chosen from a list, for the person alone.
func (c *clerk) planChoose(i interaction) (task, error) {
	if len(i.Asked.Values) != 1 {
		return task{}, orStale(nil)
	}
	return c.opening(now, i.Asked.Values[0], 0, ""), nil
}

// planRead turns to a page of an article, in place of the message clicked on.
func (c *clerk) planRead(k click) (task, error) {
	page, ok := k.number(0)
	if !ok {
		return task{}, orStale(nil)
	}
	return c.opening(nowUpdate, k.args[2], page, k.args[1]), nil
}

// opening shows a page of an article; mark is that of the text of which the page
// is, "" when any will do.
func (c *clerk) opening(m manner, name string, page int, mark string) task {
	return task{manner: m, private: true, work: func(context.Context, func(string)) (message, error) {
		article := articleOf(c.answerer.Corpus(), name)
		if article == nil {
			return message{}, refusal("That article is no longer in the corpus.")
		}
		version, changed := c.version(article, mark)
		if version == nil {
			return renderChanged(article), nil
		}
		return renderVersion(version, changed, page), nil
	}}
}
