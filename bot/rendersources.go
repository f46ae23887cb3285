package bot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"footnote/retrieval"
)

// sourcesOnPage is how many articles a page lists: a screen, and as many choices
// as a person reads.
const sourcesOnPage = 10

// renderSources lists a page of the articles, in order of date, with a select to
// open one.
func renderSources(corpus *retrieval.Corpus, page int) message {
	all := byDate(corpus)
	last := (len(all) - 1) / sourcesOnPage
	page = min(max(page, 0), max(last, 0))
	l := leaf{number: page, of: last + 1}
	part := all[page*sourcesOnPage : min((page+1)*sourcesOnPage, len(all))]
	m := renderChoice("**Sources:** "+period(corpus)+".", part)
	inside := &m.Components[0].Components
	if ending := l.ending(); ending != "" {
		*inside = append(*inside, component{Type: componentText, Content: ending})
	}
	*inside = append(*inside, l.turning(func(page string) string { return customID(verbSources, page) })...)
	return m
}

// renderChoice lists articles, and lets one be opened.
func renderChoice(heading string, articles []*retrieval.Article) message {
	listed, options, seen := []string{}, []selectOption{}, map[string]bool{}
	for _, a := range articles[:min(len(articles), maxSelect)] {
		c := sourceOf(a)
		listed = append(listed, fmt.Sprintf("**%s** · %s · %s", outlet(c), date(c), titleOf(c)))
		value := identity(a.ID)
		if seen[value] {
			continue
		}
		seen[value] = true
		options = append(options, selectOption{
			Label: cmp.Or(plainLabel(c.Title, maxOption), plainLabel(a.ID, maxOption), "(no title)"), Value: value,
			Description: plainLabel(cmp.Or(a.Outlet, "outlet not named")+" · "+a.Published.Words(), maxOption),
		})
	}
	text, _ := clip(strings.Join(listed, "\n"), maxText-length(heading)-endingRoom)
	if len(options) == 0 {
		return renderSentence(heading)
	}
	choose := component{Type: componentSelect, CustomID: customID(verbChoose), Placeholder: "Read an article", Options: options}
	return newMessage(heading, []component{{Type: componentText, Content: text}}, "", row(choose))
}

// renderArticle shows a page of an article's text, quoted whole.
func renderArticle(article *retrieval.Article, page int) message {
	heading := sourceLine(article)
	if article.Byline != "" {
		heading += "\n-# by " + clipped(article.Byline, maxNameShown)
	}
	room := maxText - length(heading) - endingRoom
	l := leafOf(paragraphs(article.Body, room), page, room, len(article.Body)+1)
	quoted := []string{}
	for _, b := range l.blocks {
		quoted = append(quoted, b.text)
	}
	name, mark := identity(article.ID), bodyPrint(article)
	rows := l.turning(func(page string) string { return customID(verbRead, page, mark, name) })
	if link, ok := linkButton("Where it was published", article.URL); ok {
		rows = append(rows, row(link))
	}
	return newMessage(heading, []component{{Type: componentText, Content: cmp.Or(strings.Join(quoted, "\n"), "-# This article has no text.")}}, l.ending(), rows...)
}

// paragraphs are the lines of a text, quoted and escaped, those that are too long
// for a page in pieces that end between words.
func paragraphs(body string, room int) []shown {
	var all []shown
	for _, line := range lines(body) {
		for line != "" {
			// Escaping at most doubles a text, and "> " and a line break stand
			// before and after.
			part, cut := clip(line, room/2-3)
			if !cut {
				part = line
			}
			all = append(all, shown{text: "> " + escape(part) + "\n"})
			line = strings.TrimSpace(line[len(part):])
		}
	}
	for n := range all { // the break was counted for the page
		all[n].text = strings.TrimSuffix(all[n].text, "\n")
	}
	return all
}

// byDate is a corpus's articles in order of date, undated ones last.
func byDate(corpus *retrieval.Corpus) []*retrieval.Article {
	return slices.SortedStableFunc(slices.Values(corpus.Articles), func(a, b *retrieval.Article) int { return a.Published.Compare(b.Published) })
}
