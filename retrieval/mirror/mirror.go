// Package mirror keeps a copy of a feed's articles in a folder: a page for each, as it
// was fetched, and an articles.json that says what the feed says of them. Such a folder
// is read like any other, without the network; and an article that the feed no longer
// lists stays.
//
// Servers are asked as seldom as they wish: a feed once in Every, with the ETag and
// Last-Modified of its last answer, and after a failure each time half as often; a page
// once, and anew when its entry changes, if the site's robots.txt lets programs have it.
// A site that is too busy is left alone for as long as it says.
//
// Reading order: mirror.go (the feed), pages.go (what it links), manners.go (what a site
// asks of programs), name.go (files' names), state.go (what is known between updates).
package mirror

import (
	"context"
	"errors"
	"fmt"
	"time"

	"footnote/retrieval/fetch"
	"footnote/retrieval/format/feed"
)

// Every is how often a feed is asked, as most readers of feeds do.
const Every = 15 * time.Minute

// longestWait is the most that failures put the next try off.
const longestWait = 24 * time.Hour

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
	s.Feed = fetch.Shown(address) // for people: what an address holds besides may be a key
	var report Report
	// Who has nothing yet asks by hand, and may have mended what was wrong.
	if len(s.Entries) == 0 || !m.Now.Before(s.NotBefore) {
		report.Asked = true
		if err := m.ask(ctx, address, s, &report); err != nil {
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
	if !m.Now.Before(s.NotBefore) {
		err = m.fetchPages(ctx, s, &report)
	}
	report.Kept = s.kept()
	return report, errors.Join(err, m.save(s))
}

// ask gets the feed, and the pages of what is new in it.
func (m Mirror) ask(ctx context.Context, address string, s *state, report *Report) error {
	answer, err := m.Getter.Get(ctx, fetch.Request{URL: address, ETag: s.ETag, LastModified: s.LastModified})
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
			return errors.Join(fmt.Errorf("the feed %s has no copy here and cannot be had: %w", s.Feed, err), m.save(s))
		}
		report.Problems = append(report.Problems, fmt.Sprintf("the feed %s cannot be had, so what is kept of it is used: %v", s.Feed, err))
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
