package retrieval

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"footnote/retrieval/snapshot"
)

// Print tells an article's text from another version of it: 66 bits of SHA-256.
// Among a million texts two share one with a chance of one in a hundred million.
func (a *Article) Print() string {
	sum := sha256.Sum256([]byte(a.Body))
	return base64.RawURLEncoding.EncodeToString(sum[:])[:11]
}

// facts are what is kept of an earlier version beside its text.
type facts struct {
	Title     string   `json:"title,omitempty"`
	Outlet    string   `json:"outlet,omitempty"`
	Byline    string   `json:"byline,omitempty"`
	URL       string   `json:"url,omitempty"`
	Published string   `json:"published,omitempty"`
	Inferred  []string `json:"inferred,omitempty"`
}

func editionOf(a *Article, print string) (snapshot.Edition, error) {
	e, err := snapshot.NewEdition(a.ID, print, a.Body)
	if err != nil {
		return e, err
	}
	e.Facts, err = json.Marshal(facts{a.Title, a.Outlet, a.Byline, a.URL, a.Published.String(), a.Inferred})
	return e, err
}

// articleOf is an article as it was. Its text is held to its print: words that are
// shown as an article's have been its words.
func articleOf(e snapshot.Edition) (*Article, error) {
	body, err := e.Text()
	if err != nil {
		return nil, err
	}
	var f facts
	if err := json.Unmarshal(e.Facts, &f); err != nil {
		return nil, fmt.Errorf("read what was known of %s: %w", e.Article, err)
	}
	published, err := ParseDate(f.Published)
	if err != nil {
		return nil, fmt.Errorf("read what was known of %s: %w", e.Article, err)
	}
	a := &Article{ID: e.Article, Title: f.Title, Outlet: f.Outlet, Byline: f.Byline, URL: f.URL, Published: published, Inferred: f.Inferred, Body: body}
	if a.Print() != e.Print {
		return nil, fmt.Errorf("the text kept of %s is not the one that was put there", e.Article)
	}
	return a, nil
}

// Earlier gives the texts that an article had before it was edited, the last one
// first, as far as they are kept (Options.Editions). There are none of an article
// that the corpus no longer has: what was taken out is not shown.
func (ix *Index) Earlier(id string) ([]*Article, error) {
	now, ok := ix.corpus.Article(id)
	if !ok || ix.editions == "" {
		return nil, nil
	}
	kept, err := snapshot.ReadEditions(ix.editions)
	if kept == nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return nil, err
	}
	var earlier []*Article
	for _, e := range slices.Backward(kept.All) {
		if e.Article != id || e.Print == now.Print() {
			continue
		}
		a, err := articleOf(e)
		if err != nil {
			return earlier, err
		}
		earlier = append(earlier, a)
	}
	return earlier, nil
}
