package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

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
	foreign    bool // a question of another set
	asked      retrieval.Asked
	features   [][]float64 // by sentence
	part       int         // of another dealing of the pages, for what is fitted on one fold alone
	first      []float64   // by sentence: its score in the first look
	unread     []float64   // by sentence: its score without the reader's points
	answers    []bool      // by sentence: it has a right answer
	here       []bool      // by sentence: it is of the article that answers
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
	folder string // that holds it; "": that of all
	every  int
	weight float64
	reader retrieval.Reader // nil: none reads
	held   bool             // only the questions of the fold that the reader did not learn from
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

// everyForeign is how many questions of another set there are to one that is asked here
// too: what a question about something else looks like.
const everyForeign = 5

// examples judges the sentences for every question of a set, in the questions' order, and
// for some of another set's, which the articles here do not answer.
func (s set) examples(ctx context.Context, model *embedding.Model, sets, kept string, foreign []line) ([]example, error) {
	place, lines, err := s.read(sets)
	if err != nil {
		return nil, err
	}
	ix, err := s.index(ctx, model, place, kept)
	if err != nil {
		return nil, err
	}
	if s.held {
		lines = slices.DeleteFunc(lines, func(l line) bool { return l.fold() != heldFold })
	}
	own := len(lines)
	for i := 0; i < len(foreign); i += everyForeign {
		l := line{Text: foreign[i].Text}
		l.Metadata.Impossible, l.Metadata.Context = true, fmt.Sprint("other#", i)
		lines = append(lines, l)
	}
	examples := make([]example, len(lines))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, l := range lines {
		group.Go(func() (err error) {
			examples[i], err = s.example(ctx, ix, l)
			examples[i].foreign = i >= own
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	examples = slices.DeleteFunc(examples, func(e example) bool { return len(e.features) == 0 })
	for i := range examples {
		examples[i].weight = s.weight / float64(own)
	}
	return examples, nil
}

// read gives the articles of a set and those of its questions that are used.
func (s set) read(sets string) (retrieval.Place, []line, error) {
	if s.name == "selqa" {
		return readSelQA(filepath.Join(sets, "reader", "train.jsonl"))
	}
	lines, err := readLines[line](filepath.Join(sets, s.name, "queries.jsonl"))
	if err != nil {
		return retrieval.Place{}, nil, err
	}
	var used []line
	for n, l := range lines {
		if n%s.every == s.every-1 {
			used = append(used, l)
		}
	}
	place, err := retrieval.OpenPlace(filepath.Join(sets, s.name, "corpus.jsonl"))
	return place, used, err
}

func readLines[T any](path string) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var all []T
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var l T
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s line %d: %w", path, len(all)+1, err)
		}
		all = append(all, l)
	}
	return all, in.Err()
}

func (s set) index(ctx context.Context, model *embedding.Model, place retrieval.Place, kept string) (*retrieval.Index, error) {
	corpus, err := retrieval.ReadCorpus(ctx, place)
	if err != nil {
		return nil, err
	}
	options := retrieval.Options{Embedder: model, Sentences: true, Reader: s.reader}
	if kept != "" {
		options.Snapshot = filepath.Join(kept, s.name+".snapshot")
	}
	return retrieval.Build(ctx, corpus, options)
}

func (s set) example(ctx context.Context, ix *retrieval.Index, l line) (example, error) {
	candidates, asked, err := ix.Candidates(ctx, retrieval.Question{Text: l.Text})
	if err != nil {
		return example{}, err
	}
	e := example{set: s.name, answerable: !l.Metadata.Impossible, asked: asked}
	for _, c := range candidates {
		e.features, e.first = append(e.features, c.Features), append(e.first, c.First)
		e.unread = append(e.unread, c.Score-pointsFor(c, "reader"))
		e.answers = append(e.answers, e.answerable && l.answeredBy(c))
		e.here = append(e.here, l.inPlace(c))
	}
	e.fold, e.part = l.fold(), int(crc32.ChecksumIEEE([]byte(l.Text))%folds)
	return e, nil
}

// fold is that of the question's page.
func (l line) fold() int {
	page, _, _ := strings.Cut(l.Metadata.Page+l.Metadata.Context, "#")
	return int(crc32.ChecksumIEEE([]byte(page)) % folds)
}

// pointsFor is what a feature gives a sentence.
func pointsFor(c retrieval.Candidate, feature string) float64 {
	for _, r := range c.Reasons {
		if r.Signal == feature {
			return r.Points
		}
	}
	return 0
}

// answeredBy reports whether a sentence of the right paragraph, or page, has one of
// the right answers.
func (l line) answeredBy(c retrieval.Candidate) bool {
	return l.inPlace(c) && l.hasAnswer(c.Span.Of(c.Article.Body))
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
