package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

// reading is a question with the sentences that retrieval brings for it, best first:
// what the reader is trained on (retrieval/reader/training).
type reading struct {
	Set        string      `json:"set"`
	Page       string      `json:"page"` // questions of one page stay in one fold
	Question   string      `json:"q"`
	Answerable bool        `json:"answerable"`
	Answers    []string    `json:"answers,omitempty"` // the words that answer, where the set tells them
	Sentences  []candidate `json:"c"`
}

// candidate is a sentence of a reading. Answers is 1 where it answers, -1 where it has
// the words of the answer but stands elsewhere, so that nobody knows.
type candidate struct {
	Text    string `json:"text"`
	Before  string `json:"before"`
	Title   string `json:"title"`
	Here    bool   `json:"here"` // it is of the paragraph, or page, that answers
	Answers int    `json:"y"`
}

// writeReadings writes the readings of all sets to a file, one a line, and those of one
// more, which has a folder of its own. A set that is sampled for growing trees is
// written whole.
func writeReadings(ctx context.Context, path, from, more, kept string) error {
	model, err := embedding.Bundled()
	if err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	out := bufio.NewWriter(file)
	lines := json.NewEncoder(out)
	all := slices.Clone(sets)
	if more != "" {
		all = append(all, set{name: filepath.Base(more), folder: filepath.Dir(more)})
	}
	for _, s := range all {
		s.every = 1
		readings, err := s.readings(ctx, model, cmp.Or(s.folder, from), kept)
		if err != nil {
			return err
		}
		for _, r := range readings {
			if err := lines.Encode(r); err != nil {
				return err
			}
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return file.Close()
}

func (s set) readings(ctx context.Context, model *embedding.Model, from, kept string) ([]reading, error) {
	place, lines, err := s.read(from)
	if err != nil {
		return nil, err
	}
	ix, err := s.index(ctx, model, place, kept)
	if err != nil {
		return nil, err
	}
	readings := make([]reading, len(lines))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, l := range lines {
		group.Go(func() error {
			candidates, _, err := ix.Candidates(ctx, retrieval.Question{Text: l.Text})
			readings[i] = s.reading(l, candidates)
			return err
		})
	}
	return readings, group.Wait()
}

func (s set) reading(l line, candidates []retrieval.Candidate) reading {
	page, _, _ := strings.Cut(l.Metadata.Page+l.Metadata.Context, "#")
	r := reading{Set: s.name, Page: page, Question: l.Text, Answerable: !l.Metadata.Impossible, Answers: l.Metadata.Answers, Sentences: []candidate{}}
	for _, c := range candidates {
		body := c.Article.Body
		one := candidate{Text: c.Span.Of(body), Before: c.Before.Of(body), Title: c.Article.Title, Here: l.inPlace(c)}
		if r.Answerable && l.hasAnswer(one.Text) {
			one.Answers = -1
			if one.Here {
				one.Answers = 1
			}
		}
		r.Sentences = append(r.Sentences, one)
	}
	return r
}
