package bot

import (
	"cmp"
	"context"
	"fmt"

	"footnote/retrieval"
)

// sentencesAround is how many sentences a click on Context shows on each side:
// what was said before and the answer to it, in one look.
const sentencesAround = 3

// planContext shows the words around an excerpt. All that it needs is in the
// button.
func (c *clerk) planContext(k click) (task, error) {
	start, ok1 := k.number(1)
	end, ok2 := k.number(2)
	if !ok1 || !ok2 || start >= end {
		return task{}, orStale(nil)
	}
	return task{manner: now, private: true, work: func(context.Context, func(string)) (message, error) {
		article := articleOf(c.answerer.Corpus(), k.args[4])
		if article == nil {
			return message{}, refusal("The article that this excerpt is from is no longer in the corpus.")
		}
		version, changed := c.version(article, k.args[3])
		if version == nil {
			return renderChanged(article), nil
		}
		for sentences := sentencesAround; ; sentences-- {
			around, err := c.around(version, changed, retrieval.Span{Start: start, End: end}, sentences)
			if err != nil {
				return message{}, err
			}
			if reply, fits := renderContext(around, changed, sentences == 0); fits {
				return reply, nil
			}
		}
	}}, nil
}

// around gives the words around a span of an article, or of an earlier version.
func (c *clerk) around(version *retrieval.Article, earlier bool, span retrieval.Span, sentences int) (retrieval.Context, error) {
	if earlier {
		return retrieval.ContextIn(version, span, sentences)
	}
	return c.answerer.Context(version.ID, span, sentences)
}

// contextButton opens the words around a citation; nil when it has no place in
// an article that the corpus has.
func contextButton(c retrieval.Citation, prints map[string]string) *component {
	mark := prints[c.Article]
	if mark == "" || c.Start < 0 || c.End <= c.Start {
		return nil
	}
	// The number keeps two buttons of one message apart, for which four digits do.
	b := button("Context", customID(verbContext, fmt.Sprint(max(c.N, 0)%10_000), fmt.Sprint(c.Start), fmt.Sprint(c.End), mark, identity(c.Article)))
	return &b
}

// renderContext shows words with those around them, the first in bold. changed
// marks them as those of an earlier version. fits is false when that is too long;
// what must fit is cut.
func renderContext(around retrieval.Context, changed, must bool) (reply message, fits bool) {
	article := around.Article
	heading := sourceLine(article)
	if changed {
		heading += "\n" + sinceChanged
	}
	text := quoted(around.Shown.Of(article.Body), []retrieval.Span{{
		Start: around.Asked.Start - around.Shown.Start, End: around.Asked.End - around.Shown.Start,
	}})
	if room := maxText - length(heading) - endingRoom; length(text) > room {
		if !must {
			return message{}, false
		}
		text = block{words: around.Asked.Of(article.Body)}.cut(room)
	}
	buttons := []component{button("Read the article", customID(verbRead, "0", bodyPrint(article), identity(article.ID)))}
	if changed {
		buttons[0].Label = "Read the article as it was"
		buttons = append(buttons, button("Read it as it is now", customID(verbRead, "0", "", identity(article.ID))))
	}
	if link, ok := linkButton("Where it was published", article.URL); ok {
		buttons = append(buttons, link)
	}
	return newMessage(heading, []component{{Type: componentText, Content: cmp.Or(text, "-# There are no words there.")}}, "", row(buttons...)), true
}

// sinceChanged marks what is no longer in the article.
const sinceChanged = "**The text has since changed.** These are the words as they were."

// renderChanged is what stands in place of an excerpt's surroundings when the
// article is no longer what it was.
func renderChanged(article *retrieval.Article) message {
	read := button("Read it as it is now", customID(verbRead, "0", bodyPrint(article), identity(article.ID)))
	return newMessage("This article has changed since the excerpt was taken from it, and its earlier text is no longer kept, so that the words around it cannot be shown.\n"+sourceLine(article),
		nil, "", row(read))
}

// sourceLine is an article's outlet and date, and its title below.
func sourceLine(article *retrieval.Article) string {
	c := sourceOf(article)
	line := "**" + outlet(c) + " · " + date(c) + "**"
	if named := titleOf(c); named != "" {
		line += "\n" + named
	}
	return line
}
