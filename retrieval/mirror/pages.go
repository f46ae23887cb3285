package mirror

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"footnote/retrieval/fetch"
)

const (
	// mostTries is how often a page that cannot be fetched is tried: what is gone is gone.
	mostTries = 3
	// mostPages bounds the pages fetched in one update; the next goes on from there.
	mostPages = 200
)

// fetchPages gets the pages that are not there yet, one after the other. Where one cannot
// be had, what the feed itself has of the article is kept.
func (m Mirror) fetchPages(ctx context.Context, s *state, report *Report) error {
	asked, refused := 0, 0
	site := manners{getter: m.Getter}
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
			if err = site.allow(ctx, e.Link); err == nil {
				asked++
				content, err = m.page(ctx, e, site.allow)
			}
		}
		switch {
		case ctx.Err() != nil:
			continue
		case err != nil:
			if !isForNow(err) {
				e.Tries++
			}
			if busy := site.leave(e.Link, err); busy > 0 {
				s.NotBefore = latest(s.NotBefore, m.Now.Add(min(busy, longestWait)))
			}
			if errors.Is(err, errLeft) {
				break // it was said of the page before
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

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// mostNamed bounds the problems of one update that are named.
const mostNamed = 5

// page gets an entry's page; nil when it has not changed. Allow is asked of each address
// that it is sent on to.
func (m Mirror) page(ctx context.Context, e *entry, allow func(ctx context.Context, address string) error) ([]byte, error) {
	answer, err := m.Getter.Get(ctx, fetch.Request{URL: e.Link, ETag: e.ETag, LastModified: e.LastModified, Allow: allow})
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
