package mirror

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"footnote/retrieval/format/feed"
)

// Files of a mirror's folder besides the pages. The hidden one is not read as articles.
const (
	stateName   = ".mirror.json"
	sidecarName = "articles.json"
)

// state is what a mirror knows between updates.
type state struct {
	Feed         string    `json:"feed"`
	Title        string    `json:"title"`
	ETag         string    `json:"etag"`
	LastModified string    `json:"last_modified"`
	Failures     int       `json:"failures"`
	NotBefore    time.Time `json:"not_before"`
	Entries      []*entry  `json:"entries"` // in the order in which they came
}

// entry is one article of the feed.
type entry struct {
	ID           string `json:"id"`
	Title        string `json:"title"`
	Byline       string `json:"byline"`
	Link         string `json:"link"`
	Published    string `json:"published"`
	HTML         string `json:"html"` // what the feed has of it
	Sum          string `json:"sum"`  // of all that the feed says
	File         string `json:"file"` // "" before there is any text
	Kind         string `json:"kind"`
	ETag         string `json:"etag"`
	LastModified string `json:"last_modified"`
	Fetched      bool   `json:"fetched"` // the file is the page, not the feed's part of it
	Done         bool   `json:"done"`
	Tries        int    `json:"tries"`
}

// take brings in the entries of a feed. One that says something new is fetched again.
func (s *state) take(f feed.Feed) {
	s.Title = f.Title
	known := map[string]*entry{}
	for _, e := range s.Entries {
		known[e.ID] = e
	}
	for _, e := range f.Entries {
		sum := sumOf(e)
		old := known[e.ID]
		if old == nil {
			old = &entry{ID: e.ID}
			known[e.ID] = old
			s.Entries = append(s.Entries, old)
		}
		if old.Sum == sum {
			continue
		}
		if old.Link != e.Link {
			old.ETag, old.LastModified = "", ""
		}
		old.Title, old.Byline, old.Link, old.Published, old.HTML, old.Sum = e.Title, e.Byline, e.Link, e.Published, e.HTML, sum
		old.Done, old.Tries = false, 0
	}
}

func sumOf(e feed.Entry) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{e.Title, e.Byline, e.Link, e.Published, e.HTML}, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// fragment is what the feed has of an article as a page, nil for nothing.
func (e *entry) fragment() []byte {
	if strings.TrimSpace(e.HTML) == "" {
		return nil
	}
	return []byte("<!DOCTYPE html><meta charset=\"utf-8\"><title>" + html.EscapeString(e.Title) + "</title><body>" + e.HTML + "</body>\n")
}

func (s *state) kept() int {
	n := 0
	for _, e := range s.Entries {
		if e.File != "" {
			n++
		}
	}
	return n
}

// load reads the state; none, or a broken one, is that of a new mirror.
func (m Mirror) load() (*state, error) {
	if err := os.MkdirAll(m.Folder, 0o755); err != nil {
		return nil, fmt.Errorf("keep the articles of a feed: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(m.Folder, stateName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("keep the articles of a feed: %w", err)
	}
	s := &state{}
	if json.Unmarshal(text, s) != nil {
		s = &state{}
	}
	return s, nil
}

// save writes the state, and what the feed says of the articles where they are read.
func (m Mirror) save(s *state) error {
	type described struct {
		File      string `json:"file"`
		Title     string `json:"title,omitempty"`
		Byline    string `json:"byline,omitempty"`
		Published string `json:"published,omitempty"`
		URL       string `json:"url,omitempty"`
		Outlet    string `json:"outlet,omitempty"`
	}
	all := []described{}
	for _, e := range s.Entries {
		if e.File == "" {
			continue
		}
		d := described{File: e.File, Title: e.Title, Byline: e.Byline, Published: e.Published, URL: e.Link}
		if !e.Fetched {
			d.Outlet = s.Title // a page names its own
		}
		all = append(all, d)
	}
	for name, value := range map[string]any{sidecarName: all, stateName: s} {
		text, err := json.MarshalIndent(value, "", " ")
		if err != nil {
			return err
		}
		if err := replace(filepath.Join(m.Folder, name), append(text, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// replace writes a file whole, or leaves the old one.
func replace(path string, content []byte) error {
	next, err := os.CreateTemp(filepath.Dir(path), ".footnote-*.tmp")
	if err != nil {
		return fmt.Errorf("keep the articles of a feed: %w", err)
	}
	_, err = next.Write(content)
	err = errors.Join(err, next.Close())
	if err == nil {
		err = os.Rename(next.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("keep the articles of a feed: %w", err), os.Remove(next.Name()))
	}
	return nil
}
