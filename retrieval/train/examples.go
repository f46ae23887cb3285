package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

// folds is how many parts the articles are dealt into: each is judged by weights
// that were fitted without it.
const folds = 5

// example is a question with the sentences that were judged for it.
type example struct {
	set        string
	fold       int
	weight     float64 // of the question, so that each set has its share
	answerable bool
	unknown    bool        // asks about a name that no article has
	features   [][]float64 // by sentence, best first as shipped
	answers    []bool      // by sentence: it has a right answer
}

// seen reports whether any sentence answers.
func (e example) seen() bool {
	for _, a := range e.answers {
		if a {
			return true
		}
	}
	return false
}

// set is a public set: the last of every so many of its questions is used.
type set struct {
	name   string
	every  int
	weight float64
}

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

func (s set) examples(ctx context.Context, model *embedding.Model, sets, kept string) ([]example, error) {
	ix, err := s.index(ctx, model, sets, kept)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(filepath.Join(sets, s.name, "queries.jsonl"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var examples []example
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for n := 0; in.Scan(); n++ {
		if n%s.every != s.every-1 {
			continue
		}
		var l line
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		e, err := s.example(ctx, ix, l)
		if err != nil {
			return nil, err
		}
		if len(e.features) > 0 {
			examples = append(examples, e)
		}
	}
	for i := range examples {
		examples[i].weight = s.weight / float64(len(examples))
	}
	return examples, in.Err()
}

func (s set) index(ctx context.Context, model *embedding.Model, sets, kept string) (*retrieval.Index, error) {
	place, err := retrieval.OpenPlace(filepath.Join(sets, s.name, "corpus.jsonl"))
	if err != nil {
		return nil, err
	}
	corpus, err := retrieval.ReadCorpus(ctx, place)
	if err != nil {
		return nil, err
	}
	options := retrieval.Options{Embedder: model, Sentences: true}
	if kept != "" {
		options.Snapshot = filepath.Join(kept, s.name+".snapshot")
	}
	return retrieval.Build(ctx, corpus, options)
}

func (s set) example(ctx context.Context, ix *retrieval.Index, l line) (example, error) {
	candidates, unknown, err := ix.Candidates(ctx, retrieval.Question{Text: l.Text})
	if err != nil {
		return example{}, err
	}
	e := example{set: s.name, answerable: !l.Metadata.Impossible, unknown: len(unknown) > 0}
	page := l.Metadata.Page + l.Metadata.Context
	for _, c := range candidates {
		e.features = append(e.features, c.Features)
		e.answers = append(e.answers, e.answerable && l.answeredBy(c))
	}
	title, _, _ := strings.Cut(page, "#")
	e.fold = int(crc32.ChecksumIEEE([]byte(title)) % folds)
	return e, nil
}

// answeredBy reports whether a sentence of the right paragraph, or page, has one of
// the right answers.
func (l line) answeredBy(c retrieval.Candidate) bool {
	page, _, _ := strings.Cut(c.Article.ID, "#")
	if l.Metadata.Context != "" && c.Article.ID != l.Metadata.Context || l.Metadata.Page != "" && page != l.Metadata.Page {
		return false
	}
	text := strings.ToLower(c.Span.Of(c.Article.Body))
	for _, a := range l.Metadata.Answers {
		if a != "" && strings.Contains(text, strings.ToLower(a)) {
			return true
		}
	}
	return false
}
