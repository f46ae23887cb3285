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
	room, left := maxText-length(heading)-2*endingRoom, 0
	for _, a := range articles[:min(len(articles), maxSelect)] {
		c := sourceOf(a)
		line := fmt.Sprintf("**%s** · %s · %s", outlet(c), date(c), titleOf(c))
		if room -= length(line) + 1; room >= 0 {
			listed = append(listed, line)
		} else {
			left++
		}
		value := identity(a.ID)
		if seen[value] {
			continue
		}
		seen[value] = true
		options = append(options, selectOption{
			Label: cmp.Or(plainTitle(c), plainLabel(a.ID, maxOption), "(no title)"), Value: value,
			Description: plainLabel(plainSource(c), maxOption),
		})
	}
	if len(options) == 0 {
		return renderSentence(heading)
	}
	ending := ""
	if left > 0 {
		ending = "-# " + count(left, "more article") + " left out here for want of room: the list below has all."
	}
	choose := component{Type: componentSelect, CustomID: customID(verbChoose), Placeholder: "Read an article", Options: options}
	return newMessage(heading, []component{{Type: componentText, Content: strings.Join(listed, "\n")}}, ending, row(choose))
}

// plainTitle is a title where Discord formats nothing; "" when there is none.
func plainTitle(c retrieval.Citation) string {
	const mark = " (first words)"
	if !c.TitleMade || oneLine(c.Title) == "" {
		return plainLabel(c.Title, maxOption)
	}
	return plainLabel(c.Title, maxOption-len(mark)) + mark
}

// plainSource is an outlet and a date where Discord formats nothing.
func plainSource(c retrieval.Citation) string {
	name := cmp.Or(oneLine(c.Outlet), "outlet not named")
	if c.OutletInferred && c.Outlet != "" {
		name += " (inferred)"
	}
	return name + " · " + date(c)
}

// renderArticle shows a page of an article's text, quoted whole.
func renderArticle(article *retrieval.Article, page int) message {
	return renderVersion(article, false, page)
}

// renderVersion is renderArticle of the text that an article has, or had before it
// changed.
func renderVersion(article *retrieval.Article, changed bool, page int) message {
	heading := sourceLine(article)
	if changed {
		heading += "\n" + sinceChanged
	}
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
	return newMessage(heading, []component{{Type: componentText, Content: cmp.Or(strings.TrimSuffix(strings.Join(quoted, ""), "\n"), "-# This article has no text.")}}, l.ending(), rows...)
}

// paragraphs are the lines of a text, quoted and escaped, those that are too long
// for a page in pieces that end between words. Each ends in its line break, which
// takes room on the page too.
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
	return all
}

// byDate is a corpus's articles in order of date, undated ones last.
func byDate(corpus *retrieval.Corpus) []*retrieval.Article {
	return slices.SortedStableFunc(slices.Values(corpus.Articles), func(a, b *retrieval.Article) int { return a.Published.Compare(b.Published) })
}
