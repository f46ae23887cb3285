package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/fetch"
	"footnote/retrieval/mirror"
)

// paper is a Getter: a feed and its pages.
type paper map[string]string

func (p paper) Get(_ context.Context, r fetch.Request) (fetch.Response, error) {
	page, ok := p[r.URL]
	if !ok {
		return fetch.Response{}, &fetch.StatusError{Code: 404}
	}
	return fetch.Response{URL: r.URL, Body: []byte(page), Kind: "text/html"}, nil
}

const ferryFeed = `<rss version="2.0"><channel><title>The Paper</title>
<item><guid>1</guid><title>Ferry sinks</title><link>https://paper.example/2023/ferry.html</link><pubDate>Tue, 15 Aug 2023 10:00:00 GMT</pubDate></item>
<item><guid>2</guid><title>Bridge</title><link>https://paper.example/gone</link><description>The bridge cost 40,000 crowns, the mayor said.</description></item></channel></rss>`

var ferryPaper = paper{
	"https://paper.example/feed?key=secret": ferryFeed,
	"https://paper.example/2023/ferry.html": "<html><head><meta property='og:site_name' content='The Paper'></head><body><article><p>The ferry Maria sank off Norby on Friday with 42 people aboard.</p></article></body></html>",
}

func TestFeeds(t *testing.T) {
	t.Parallel()
	cache := t.TempDir()
	file := filepath.Join(t.TempDir(), "news.xml")
	if err := os.WriteFile(file, []byte(ferryFeed), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, corpus string
		getter       paper
		code         int
		out, problem string
	}{
		{"a feed with its articles", "https://paper.example/feed?key=secret", ferryPaper, exitDone, "Ferry sinks\n    The Paper · 15 August 2023 · 12 words\n    paper.example/2023/ferry.html", "Not fetched: https://paper.example/gone: the server answers 404"},
		{"what is kept, before it is time to ask", "https://paper.example/feed?key=secret", nil, exitDone, "paper.example/gone.html", ""},
		{"a feed that is a file", file, ferryPaper, exitDone, "paper.example/2023/ferry.html", "404"},
		{"no such feed", "https://paper.example/no?key=secret", ferryPaper, exitError, "", "the feed https://paper.example/no?… has no copy here and cannot be had"},
		{"a password", "https://me:secret@paper.example/feed", ferryPaper, exitUsage, "", "take the user's name and password out"},
	} {
		t.Run(c.name, func(t *testing.T) { // one after the other: they share what is kept
			p, out, problems := fake()
			p.cacheFolder = func() (string, error) { return cache, nil }
			p.getter = func(fetch.Rules) mirror.Getter { return c.getter }
			code, err := runIn(t.Context(), t.TempDir(), p, []string{"sources", "--corpus", c.corpus})
			if err != nil || code != c.code || !strings.Contains(out.String(), c.out) || !strings.Contains(problems.String(), c.problem) || c.problem == "" && problems.Len() > 0 {
				t.Errorf("code %d, error %v\n%s\n%s", code, err, out, problems)
			}
			if strings.Contains(out.String()+problems.String(), "secret") {
				t.Errorf("a secret is shown:\n%s\n%s", out, problems)
			}
		})
	}
	for _, name := range inFolder(t, cache) {
		if text, err := os.ReadFile(filepath.Join(cache, name)); err != nil || bytes.Contains(text, []byte("secret")) {
			t.Errorf("a secret is kept in %s (%v)", name, err)
		}
	}
}

func TestFetchRules(t *testing.T) {
	t.Parallel()
	p, _, _ := fake()
	p.settings.values = map[string]string{"FOOTNOTE_ALLOW_HOST": "a.example, b.example", "FOOTNOTE_ALLOW_HTTP": "true"}
	got, err := p.fetchRules()
	if diff := cmp.Diff(fetch.Rules{HTTP: true, Hosts: []string{"a.example", "b.example"}}, got); diff != "" || err != nil {
		t.Errorf("rules (-want +got):\n%s%v", diff, err)
	}
	p.allowed.Hosts = []string{"c.example"}
	if got, err := p.fetchRules(); err != nil || len(got.Hosts) != 1 {
		t.Errorf("a flag does not win: %v, %v", got, err)
	}
}

func TestSplitPlaces(t *testing.T) {
	t.Parallel()
	if os.PathListSeparator != ':' {
		t.Skip("addresses have no separator of this system")
	}
	got := splitPlaces("a:https://paper.example:8443/feed.xml:b:http://x.example/1:2:-")
	want := []string{"a", "https://paper.example:8443/feed.xml", "b", "http://x.example/1", "2", "-"}
	if again := splitPlaces("https://me:pass@paper.example/feed:b"); len(again) != 2 {
		t.Errorf("a password is torn off its address: %v", again)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}
