package main

import (
	"hash/crc32"
	"strings"

	"footnote/retrieval"
)

// line is a question of queries.jsonl.
type line struct {
	Text     string
	Metadata struct {
		Answers    []string
		Context    string // the paragraph that answers
		Page       string // or its page
		Impossible bool   `json:"is_impossible"`
	}
}

// fold is that of the question's page.
func (l line) fold() int {
	page, _, _ := strings.Cut(l.Metadata.Page+l.Metadata.Context, "#")
	return int(crc32.ChecksumIEEE([]byte(page)) % folds)
}

// hasAnswer reports whether a text has one of the right answers.
func (l line) hasAnswer(text string) bool {
	text = strings.ToLower(text)
	for _, a := range l.Metadata.Answers {
		if a != "" && strings.Contains(text, strings.ToLower(a)) {
			return true
		}
	}
	return false
}

// inPlace reports whether a sentence is of the paragraph, or page, that answers.
func (l line) inPlace(c retrieval.Candidate) bool {
	page, _, _ := strings.Cut(c.Article.ID, "#")
	return (l.Metadata.Context == "" || c.Article.ID == l.Metadata.Context) && (l.Metadata.Page == "" || page == l.Metadata.Page)
}

// answeredBy reports whether a sentence of the right paragraph, or page, has one of
// the right answers.
func (l line) answeredBy(c retrieval.Candidate) bool {
	return l.inPlace(c) && l.hasAnswer(c.Span.Of(c.Article.Body))
}
