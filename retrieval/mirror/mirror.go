// Package mirror keeps a copy of a feed's articles in a folder: a page for each, as it
// was fetched, and an articles.json that says what the feed says of them. Such a folder
// is read like any other, without the network; and an article that the feed no longer
// lists stays.
//
// Servers are asked as seldom as they wish: a feed once in Every, with the ETag and
// Last-Modified of its last answer, and after a failure each time half as often; a page
// once, and anew when its entry changes.
package mirror

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"footnote/retrieval/fetch"
	"footnote/retrieval/format/feed"
)

// Every is how often a feed is asked, as most readers of feeds do.
const Every = 15 * time.Minute

const (
	// longestWait is the most that failures put the next try off.
	longestWait = 24 * time.Hour
	// mostTries is how often a page that cannot be fetched is tried: what is gone is gone.
	mostTries = 3
	// mostPages bounds the pages fetched in one update; the next goes on from there.
	mostPages = 200
)

// Getter fetches; *fetch.Fetcher is one.
type Getter interface {
	Get(ctx context.Context, r fetch.Request) (fetch.Response, error)
}

// Mirror is a feed's copy in a folder. It is for one goroutine and one process at a time.
type Mirror struct {
	// Folder holds the copy; it is made.
	Folder string
	// Getter fetches the feed and its pages.
	Getter Getter
	// Now is the time of the update.
	Now time.Time
}

// Report says what an update did.
type Report struct {
	// Asked says that the feed was asked, and not only what is kept used.
	Asked bool
	// Fetched is how many pages came in, Kept how many articles there are now.
	Fetched, Kept int
	// Problems are sentences about what could not be fetched; what was kept stays.
	Problems []string
}

// Update brings the copy of the feed at address up to date. Only when there is no copy
// at all, or none can be written, it is an error.
func (m Mirror) Update(ctx context.Context, address string) (Report, error) {
	s, err := m.load()
	if err != nil {
		return Report{}, err
	}
	s.Feed = address
	var report Report
	// Who has nothing yet asks by hand, and may have mended what was wrong.
	if len(s.Entries) == 0 || !m.Now.Before(s.NotBefore) {
		report.Asked = true
		if err := m.ask(ctx, s, &report); err != nil {
			return report, err
		}
	}
	report.Kept = s.kept()
	return report, m.save(s)
}

// UpdateFrom does the same with a feed that is at hand as a file.
func (m Mirror) UpdateFrom(ctx context.Context, content []byte) (Report, error) {
	s, err := m.load()
	if err != nil {
		return Report{}, err
	}
	read, err := feed.Read(content, "")
	if err != nil {
		return Report{}, err
	}
	report := Report{Asked: true}
	s.take(read)
	err = m.fetchPages(ctx, s, &report)
	report.Kept = s.kept()
	return report, errors.Join(err, m.save(s))
}

// ask gets the feed, and the pages of what is new in it.
func (m Mirror) ask(ctx context.Context, s *state, report *Report) error {
	answer, err := m.Getter.Get(ctx, fetch.Request{URL: s.Feed, ETag: s.ETag, LastModified: s.LastModified})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var read feed.Feed
	if err == nil && !answer.NotModified {
		read, err = feed.Read(answer.Body, answer.URL)
	}
	if err != nil {
		s.Failures++
		s.NotBefore = m.Now.Add(wait(s.Failures, err))
		if len(s.Entries) == 0 {
			return errors.Join(fmt.Errorf("the feed %s has no copy here and cannot be had: %w", fetch.Shown(s.Feed), err), m.save(s))
		}
		report.Problems = append(report.Problems, fmt.Sprintf("the feed %s cannot be had, so what is kept of it is used: %v", fetch.Shown(s.Feed), err))
		return nil
	}
	s.Failures, s.NotBefore = 0, m.Now.Add(Every)
	if !answer.NotModified {
		s.ETag, s.LastModified = answer.ETag, answer.LastModified
		s.take(read)
	}
	return m.fetchPages(ctx, s, report)
}

// wait is how long a feed is left alone after so many failures in a row.
func wait(failures int, err error) time.Duration {
	w := min(Every<<min(failures, 10), longestWait)
	if status, ok := errors.AsType[*fetch.StatusError](err); ok {
		w = max(w, min(status.RetryAfter, longestWait))
	}
	return w
}

// fetchPages gets the pages that are not there yet, one after the other. Where one cannot
// be had, what the feed itself has of the article is kept.
func (m Mirror) fetchPages(ctx context.Context, s *state, report *Report) error {
	asked, refused := 0, 0
	for _, e := range s.Entries {
		if e.Done || e.Tries >= mostTries {
			continue
		}
		if ctx.Err() != nil || asked == mostPages {
			break
		}
		var content []byte
		var err error
		if e.Link != "" {
			asked++
			content, err = m.page(ctx, e)
		}
		switch {
		case ctx.Err() != nil:
			continue
		case err != nil:
			if _, ours := errors.AsType[fetch.Refusal](err); !ours {
				e.Tries++
			}
			if refused++; refused <= mostNamed {
				report.Problems = append(report.Problems, fmt.Sprintf("%s: %v", fetch.Shown(e.Link), err))
			}
		case content != nil:
			report.Fetched++
		}
		e.Done = err == nil
		if content == nil && (e.File == "" || !e.Fetched) {
			content = e.fragment()
		}
		if content == nil {
			continue
		}
		if err := m.write(s, e, content); err != nil {
			return err
		}
	}
	if refused > mostNamed {
		report.Problems = append(report.Problems, fmt.Sprintf("%d more pages could not be fetched", refused-mostNamed))
	}
	return ctx.Err()
}

// mostNamed bounds the problems of one update that are named.
const mostNamed = 5

// page gets an entry's page; nil when it has not changed.
func (m Mirror) page(ctx context.Context, e *entry) ([]byte, error) {
	answer, err := m.Getter.Get(ctx, fetch.Request{URL: e.Link, ETag: e.ETag, LastModified: e.LastModified})
	if err != nil || answer.NotModified {
		return nil, err
	}
	if answer.Kind != "" && Endings[answer.Kind] == "" {
		return nil, fmt.Errorf("it is %s, and no page", answer.Kind)
	}
	e.Kind, e.ETag, e.LastModified, e.Fetched = answer.Kind, answer.ETag, answer.LastModified, true
	return answer.Body, nil
}

// Endings are the media types of articles, with the Endings of their files' names.
var Endings = map[string]string{"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md", "application/pdf": ".pdf"}

// write keeps an entry's page.
func (m Mirror) write(s *state, e *entry, content []byte) error {
	if e.File == "" {
		e.File = s.fileFor(e)
	}
	path := filepath.Join(m.Folder, filepath.FromSlash(e.File))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("keep the articles of a feed: %w", err)
	}
	return replace(path, content)
}

// fileFor names a page's file by its address, so that a citation says where the article
// stands: "paper.example/2023/ferry.html".
func (s *state) fileFor(e *entry) string {
	ending := Endings[e.Kind]
	if ending == "" {
		ending = ".html"
	}
	bare := plainPath(e)
	used := map[string]bool{}
	for _, other := range s.Entries {
		used[other.File] = true
	}
	name := bare + ending
	for n := 2; used[name]; n++ {
		name = fmt.Sprintf("%s-%d%s", bare, n, ending)
	}
	return name
}

// longestName bounds a part of a file's name: disks take 255 bytes.
const longestName = 80

// plainPath is the host and path of an entry's address in letters that every disk takes.
func plainPath(e *entry) string {
	from := e.ID
	if u, err := url.Parse(e.Link); err == nil && u.Host != "" {
		path := u.Path
		if ending := filepath.Ext(path); ending == ".html" || ending == ".htm" || ending == ".php" {
			path = strings.TrimSuffix(path, ending)
		}
		from = u.Hostname() + "/" + path
		if u.RawQuery != "" {
			from += "-" + u.RawQuery
		}
	}
	var parts []string
	for part := range strings.SplitSeq(from, "/") {
		part = strings.Trim(strings.Map(plainRune, part), ".-")
		if len(part) > longestName {
			part = part[:longestName]
		}
		if part != "" && len(parts) < 8 {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "entry"
	}
	return strings.Join(parts, "/")
}

func plainRune(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' || r == '_':
		return r
	}
	return '-'
}
