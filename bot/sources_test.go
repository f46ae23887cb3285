package bot

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"footnote/bot/discordtest"
	"footnote/retrieval"
)

// manyArticles is a corpus of pages and pages, with one long article.
func manyArticles() *retrieval.Corpus {
	c := &retrieval.Corpus{}
	for n := range 23 {
		c.Articles = append(c.Articles, &retrieval.Article{
			ID: fmt.Sprintf("%03d.txt", n), Title: fmt.Sprint("Title ", n), Outlet: "An outlet",
			Published: retrieval.Date{Year: 2000 + n%7}, Body: strings.Repeat(fmt.Sprintf("Paragraph of %d, with some words in it.\n\n", n), 20*n+1),
		})
	}
	return c
}

// TestSources lists the articles, turns a page, opens an article and turns its
// pages, until all of its text has been shown.
func TestSources(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	a := everything()
	a.corpus = manyArticles
	start(t, discord, a)
	discord.Interact(t, interactionFile(t, "ask.json", "1", "sources", map[string]any{"private": true}))
	body, kind, flags := first(t, discord, "1")
	if kind != responseMessage || flags&flagEphemeral == 0 {
		t.Errorf("/sources is answered with type %d and flags %d", kind, flags)
	}
	compareJSON(t, "sources/list.json", body)

	discord.Interact(t, clicked(t, "2", buttons(t, body)["Next ▶"]))
	body, kind, _ = first(t, discord, "2")
	if text := shownText(t, body); kind != responseUpdate || !strings.Contains(text, "Page 2 of 3") || !strings.Contains(text, "Title 3") {
		t.Errorf("the next page is type %d: %s", kind, text)
	}
	discord.Interact(t, clicked(t, "3", buttons(t, body)["Read an article"], "022.txt"))
	body, kind, flags = first(t, discord, "3")
	if kind != responseMessage || flags&flagEphemeral == 0 {
		t.Errorf("an article is opened with type %d and flags %d", kind, flags)
	}
	shown := shownText(t, body)
	for n := 4; ; n++ {
		next, ok := buttons(t, body)["Next ▶"]
		if !ok || strings.HasPrefix(next, "read:last:") {
			break
		}
		id := fmt.Sprint(n)
		discord.Interact(t, clicked(t, id, next))
		if body, kind, _ = first(t, discord, id); kind != responseUpdate {
			t.Fatalf("a page is turned with type %d", kind)
		}
		shown += shownText(t, body)
	}
	if got, want := strings.Count(shown, "Paragraph of 22, with some words in it."), 20*22+1; got != want {
		t.Errorf("%d of %d paragraphs were shown", got, want)
	}
}

// TestSourcesArticle names an article in every way.
func TestSourcesArticle(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything())
	for named, want := range map[string]string{
		"001.txt": "> It rained.", "over the CHANNEL": "> It rained.", "weekly": "A third voice",
		"talks": "Which of these do you mean?", "no such": "No article is called that", "~x": "No article is called",
	} {
		id := strings.NewReplacer(" ", "-", ".", "-", "~", "-").Replace(named)
		discord.Interact(t, interactionFile(t, "ask.json", id, "sources", map[string]any{"article": named}))
		if body, _, _ := first(t, discord, id); !strings.Contains(shownText(t, body), want) {
			t.Errorf("%q: %s", named, shownText(t, body))
		}
	}
}

// TestAboutHelp compares the two replies about the bot itself.
func TestAboutHelp(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	start(t, discord, everything(), func(c *Config) { c.Version, c.Model = "v1.2.3", "a-model, 384 dimensions" })
	for _, name := range []string{"about", "help"} {
		discord.Interact(t, interactionFile(t, "ask.json", name, name, nil))
		body, _, flags := first(t, discord, name)
		if flags&flagEphemeral == 0 {
			t.Errorf("/%s is for all to see", name)
		}
		compareJSON(t, "replies/"+name+".json", body)
	}
}

// TestQuotePages turns the pages of quotations: all are shown, each once.
func TestQuotePages(t *testing.T) {
	t.Parallel()
	discord := discordtest.New(t, discordtest.Options{})
	a := everything()
	a.quotes = func(_ context.Context, _ retrieval.QuoteRequest) ([]retrieval.Quote, error) {
		var all []retrieval.Quote
		for n := range 40 {
			q := sampleQuotes()[0]
			q.N, q.SpeakerAsWritten = n+1, fmt.Sprintf("Speaker %02d of them", n)
			all = append(all, q)
		}
		return all, nil
	}
	start(t, discord, a)
	discord.Interact(t, interactionFile(t, "ask.json", "1", "quote", map[string]any{"speaker": "dup", "source": "daily", "since": "2023"}))
	body := edit(t, discord, "1")
	shown := shownText(t, body)
	for n := 2; ; n++ {
		next := buttons(t, body)["Next ▶"]
		if strings.HasSuffix(next, ":last") {
			break
		}
		id := fmt.Sprint(n)
		discord.Interact(t, clicked(t, id, next))
		if _, kind, _ := first(t, discord, id); kind != responseDeferredUpdate {
			t.Fatalf("a page is turned with type %d", kind)
		}
		body = edit(t, discord, id)
		shown += shownText(t, body)
	}
	for n := range 40 {
		if got := strings.Count(shown, fmt.Sprintf("Speaker %02d of them", n)); got != 1 {
			t.Errorf("quotation %d was shown %d times", n, got)
		}
	}
	if want := "**40 quotations** by “dup” from “daily”, since 2023"; !strings.Contains(shown, want) {
		t.Errorf("%q is not in %s", want, shown)
	}
}
