package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"footnote/retrieval"
	"footnote/seeds"
)

// mostSkipped bounds how many skipped files a command names; a broken
// corpus.jsonl may have a problem on every line. `doctor` names all.
const mostSkipped = 5

// readCorpus reads the articles and says on standard error what was skipped.
func (p *program) readCorpus(ctx context.Context) (*retrieval.Corpus, error) {
	places, err := p.places()
	if err != nil {
		return nil, err
	}
	if places[0].FS == seeds.FS {
		p.warn("There is no ./seeds here and --corpus was not given: using the five articles in the binary.")
	}
	corpus, err := retrieval.ReadCorpus(ctx, places...)
	if err != nil {
		return nil, err
	}
	for i, skipped := range corpus.Skipped {
		if i == mostSkipped {
			p.warn("%d more were skipped; `footnote doctor` lists all.", len(corpus.Skipped)-i)
			break
		}
		p.warn("Skipped %s", skipped)
	}
	return corpus, nil
}

// places are those of --corpus, or of FOOTNOTE_CORPUS, or ./seeds, or else the
// five articles in the binary; at least one.
func (p *program) places() ([]retrieval.Place, error) {
	paths := p.corpus
	if len(paths) == 0 && p.settings.get("FOOTNOTE_CORPUS") != "" {
		paths = filepath.SplitList(p.settings.get("FOOTNOTE_CORPUS"))
	}
	if len(paths) == 0 {
		if stat, err := os.Stat("seeds"); err == nil && stat.IsDir() {
			paths = []string{"seeds"}
		}
	}
	if len(paths) == 0 {
		return []retrieval.Place{{Name: "seeds", Path: "(in the binary)", FS: seeds.FS}}, nil
	}
	var places []retrieval.Place
	for _, path := range unique(paths) {
		place, err := p.place(path)
		if err != nil {
			return nil, err
		}
		places = append(places, place)
	}
	switch {
	case len(places) == 0 && len(p.corpus) == 0:
		return nil, fmt.Errorf("FOOTNOTE_CORPUS names no folder (%s): give a folder of articles, one file, or a corpus.jsonl", p.settings.sources["FOOTNOTE_CORPUS"])
	case len(places) == 0:
		return nil, usagef("--corpus is empty: give a folder of articles, one file, or a corpus.jsonl")
	}
	return places, nil
}

// standardInput is the --corpus that is read from there.
const standardInput = "-"

// maxInput bounds what is read from standard input, which is held in memory: some
// 100,000 articles as JSON lines.
const maxInput = 1 << 30

// place opens one --corpus.
func (p *program) place(path string) (retrieval.Place, error) {
	if path != standardInput {
		return retrieval.OpenPlace(path)
	}
	if p.inIsTerminal {
		return retrieval.Place{}, usagef("--corpus - reads articles from standard input, and that is this terminal: send them in, for example zcat news.jsonl.gz | footnote index --corpus -")
	}
	if p.input == nil {
		content, err := io.ReadAll(io.LimitReader(p.in, maxInput+1))
		switch {
		case err != nil:
			return retrieval.Place{}, fmt.Errorf("read articles from standard input: %w", err)
		case len(content) > maxInput:
			return retrieval.Place{}, errors.New("standard input has more than 1 GB of articles: write them to a file and give that")
		}
		p.input = content
	}
	return retrieval.StreamPlace("stdin", standardInput, p.input), nil
}

// unique drops empty paths and places given twice.
func unique(paths []string) []string {
	seen := map[string]bool{}
	var kept []string
	for _, path := range paths {
		absolute, err := filepath.Abs(path)
		if path == "" || err == nil && seen[absolute] {
			continue
		}
		seen[absolute] = true
		kept = append(kept, path)
	}
	return kept
}
