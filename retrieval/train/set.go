package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
)

// set is a public set: the last of every so many of its questions is used.
type set struct {
	name   string
	folder string // that holds it; "": that of all
	every  int
	weight float64
	reader retrieval.Reader // nil: none reads
	held   bool             // only the questions of the fold that the reader did not learn from
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
