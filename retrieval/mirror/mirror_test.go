package mirror_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footnote/retrieval/fetch"
	"footnote/retrieval/mirror"
)

// site is a Getter: addresses with what they answer.
type site struct {
	pages map[string]string
	fail  error
	asked []string
}

func (s *site) Get(_ context.Context, r fetch.Request) (fetch.Response, error) {
	s.asked = append(s.asked, r.URL)
	if s.fail != nil {
		return fetch.Response{}, s.fail
	}
	page, ok := s.pages[r.URL]
	if !ok {
		return fetch.Response{}, &fetch.StatusError{Code: 404}
	}
	tag := fmt.Sprint(len(page))
	if r.ETag == tag {
		return fetch.Response{URL: r.URL, NotModified: true}, nil
	}
	kind := "text/html"
	if strings.HasPrefix(page, "\x89PNG") {
		kind = "image/png"
	}
	return fetch.Response{URL: r.URL, Body: []byte(page), Kind: kind, ETag: tag}, nil
}

const home = "https://paper.example/feed.xml"

func feedOf(items ...string) string {
	return `<rss version="2.0"><channel><title>The Paper</title>` + strings.Join(items, "") + `</channel></rss>`
}

func item(name, text string) string {
	return fmt.Sprintf(`<item><guid>%[1]s</guid><title>%[1]s</title><link>https://paper.example/news/%[1]s.html?from=rss</link><pubDate>Tue, 15 Aug 2023 10:00:00 GMT</pubDate><description>%[2]s</description></item>`, name, text)
}

func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, ".") {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, name))
		all[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestUpdate(t *testing.T) {
	t.Parallel()
	s := &site{pages: map[string]string{
		home: feedOf(item("ferry", "Short."), item("gone", "Only here."), item("picture", "P")),
		"https://paper.example/news/ferry.html?from=rss":   "<p>The ferry sank.</p>",
		"https://paper.example/news/picture.html?from=rss": "\x89PNG",
	}}
	m := mirror.Mirror{Folder: filepath.Join(t.TempDir(), "feed"), Getter: s, Now: time.Date(2023, 8, 15, 12, 0, 0, 0, time.UTC)}
	update := func() mirror.Report {
		t.Helper()
		s.asked = nil
		r, err := m.Update(t.Context(), home)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := update()
	if !r.Asked || r.Fetched != 1 || r.Kept != 3 || len(r.Problems) != 2 || !strings.Contains(strings.Join(r.Problems, "\n"), "https://paper.example/news/gone.html?…: the server answers 404") {
		t.Errorf("report %+v", r)
	}
	kept := files(t, m.Folder)
	if kept["paper.example/news/ferry-from-rss.html"] != "<p>The ferry sank.</p>" || !strings.Contains(kept["paper.example/news/gone-from-rss.html"], "Only here.") || len(kept) != 4 {
		t.Errorf("files %v", kept)
	}
	if !strings.Contains(kept["articles.json"], `"published": "2023-08-15"`) || !strings.Contains(kept["articles.json"], `"outlet": "The Paper"`) {
		t.Errorf("articles.json: %s", kept["articles.json"])
	}

	m.Now = m.Now.Add(time.Minute)
	if r := update(); r.Asked || len(s.asked) != 0 || r.Kept != 3 {
		t.Errorf("asked again after a minute: %+v, %v", r, s.asked)
	}

	// Unchanged, but for the pages that could not be had.
	m.Now = m.Now.Add(mirror.Every)
	if update(); slices.Contains(s.asked, "https://paper.example/news/ferry.html?from=rss") || !slices.Contains(s.asked, "https://paper.example/news/gone.html?from=rss") {
		t.Errorf("asked %v", s.asked)
	}

	// An entry that changes is fetched anew; one that the feed drops stays.
	s.pages[home] = feedOf(item("ferry", "All aboard live."))
	s.pages["https://paper.example/news/ferry.html?from=rss"] = "<p>The ferry sank. All live.</p>"
	m.Now = m.Now.Add(mirror.Every)
	if r := update(); r.Fetched != 1 || r.Kept != 3 {
		t.Errorf("report %+v", r)
	}
	if got := files(t, m.Folder)["paper.example/news/ferry-from-rss.html"]; got != "<p>The ferry sank. All live.</p>" {
		t.Errorf("page %q", got)
	}
	m.Now = m.Now.Add(mirror.Every)
	if update(); len(s.asked) != 1 {
		t.Errorf("a page is tried for ever: %v", s.asked)
	}

	// A server that fails is left alone for longer each time, and nothing is lost.
	s.fail = &fetch.StatusError{Code: 503, RetryAfter: 2 * time.Hour}
	m.Now = m.Now.Add(mirror.Every)
	if r := update(); len(r.Problems) != 1 || r.Kept != 3 {
		t.Errorf("report %+v", r)
	}
	for minutes, want := range map[int]bool{60: false, 119: false} {
		early := m
		early.Now = m.Now.Add(time.Duration(minutes) * time.Minute)
		if r, err := early.Update(t.Context(), home); err != nil || r.Asked != want {
			t.Errorf("after %d minutes: %+v, %v", minutes, r, err)
		}
	}
	m.Now = m.Now.Add(2 * time.Hour)
	s.fail = nil
	if r := update(); !r.Asked || len(r.Problems) != 0 {
		t.Errorf("report %+v", r)
	}
}

func TestNoCopy(t *testing.T) {
	t.Parallel()
	m := mirror.Mirror{Folder: t.TempDir(), Getter: &site{fail: errors.New("it cannot be fetched: no network")}}
	_, err := m.Update(t.Context(), home+"?key=secret")
	if err == nil || !strings.Contains(err.Error(), "no network") || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
	s := &site{fail: fetch.Refusal("it is plain http")}
	m = mirror.Mirror{Folder: t.TempDir(), Getter: s}
	if _, err := m.Update(t.Context(), home); err == nil {
		t.Error("a feed that is refused")
	}
	s.fail, s.pages = nil, map[string]string{home: feedOf(item("ferry", "Short."))}
	if r, err := m.Update(t.Context(), home); err != nil || r.Kept != 1 {
		t.Errorf("a feed that is refused no longer: %+v, %v", r, err)
	}
	m.Getter = &site{pages: map[string]string{home: "<html>"}}
	m.Folder = t.TempDir()
	m.Now = time.Now()
	if _, err := m.Update(t.Context(), home); err == nil || !strings.Contains(err.Error(), "no RSS or Atom feed") {
		t.Error(err)
	}
}

func TestUpdateFromFile(t *testing.T) {
	t.Parallel()
	s := &site{pages: map[string]string{"https://paper.example/news/ferry.html?from=rss": "<p>The ferry sank.</p>"}}
	m := mirror.Mirror{Folder: t.TempDir(), Getter: s}
	r, err := m.UpdateFrom(t.Context(), []byte(feedOf(item("ferry", "Short."))))
	if diff := cmp.Diff(mirror.Report{Asked: true, Fetched: 1, Kept: 1}, r); diff != "" || err != nil {
		t.Errorf("report (-want +got):\n%s%v", diff, err)
	}
}

// Whatever a feed calls its articles, they stay in the folder.
func TestNamesStayInside(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	items := `<item><guid>../../../etc/x</guid><description>A</description></item><item><guid>a</guid><link>https://paper.example/../..//%2e%2e/..\..\x?../../y</link><description>B</description></item>` +
		`<item><guid>.mirror.json</guid><description>C</description></item><item><guid>articles.json</guid><description>D</description></item><item><guid>` + strings.Repeat("long", 200) + `</guid><description>E</description></item>`
	m := mirror.Mirror{Folder: filepath.Join(folder, "in"), Getter: &site{}}
	r, err := m.UpdateFrom(t.Context(), []byte(feedOf(items)))
	if err != nil || r.Kept != 5 {
		t.Fatalf("%+v, %v", r, err)
	}
	outside, err := os.ReadDir(folder)
	if err != nil || len(outside) != 1 {
		t.Errorf("files outside: %v, %v", outside, err)
	}
	if kept := files(t, m.Folder); len(kept) != 6 {
		t.Errorf("files %v", kept)
	}
}
