package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"footnote/retrieval"
	"footnote/seeds"
)

// places are those of --corpus, or of FOOTNOTE_CORPUS, or ./seeds, or else the
// five articles in the binary; at least one.
func (p *program) places(ctx context.Context) ([]retrieval.Place, error) {
	paths := p.corpus
	if len(paths) == 0 && p.settings.get("FOOTNOTE_CORPUS") != "" {
		paths = splitPlaces(p.settings.get("FOOTNOTE_CORPUS"))
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
		place, err := p.place(ctx, path)
		if err != nil {
			return nil, err
		}
		place.Kept, place.Apart = p.texts(), p.apart
		places = append(places, place)
	}
	switch {
	case len(places) == 0 && len(p.corpus) == 0:
		return nil, fmt.Errorf("FOOTNOTE_CORPUS names no folder (%s): give a folder of articles, a file, or the address of a feed", p.settings.sources["FOOTNOTE_CORPUS"])
	case len(places) == 0:
		return nil, usagef("--corpus is empty: give a folder of articles, a file, or the address of a feed")
	}
	return places, nil
}

// standardInput is the --corpus that is read from there.
const standardInput = "-"

// place opens one --corpus.
func (p *program) place(ctx context.Context, path string) (retrieval.Place, error) {
	switch {
	case isAddress(path):
		return p.feed(ctx, path)
	case path != standardInput && isFeedFile(path):
		return p.feedFile(ctx, path)
	case path != standardInput:
		return retrieval.OpenPlace(path)
	}
	if p.inIsTerminal {
		return retrieval.Place{}, usagef("--corpus - reads articles from standard input, and that is this terminal: send them in, for example zcat news.jsonl.gz | footnote index --corpus -")
	}
	if p.input == nil {
		content, err := retrieval.ReadStream(p.in)
		if err != nil {
			return retrieval.Place{}, fmt.Errorf("read articles from standard input: %w", err)
		}
		p.input = content
	}
	return retrieval.StreamPlace("stdin", "standard input", p.input), nil
}

// splitPlaces splits a list of places at the system's separator, which on most systems
// is the colon that an address has, too.
func splitPlaces(list string) []string {
	var all []string
	for _, part := range filepath.SplitList(list) {
		if last := len(all) - 1; last >= 0 {
			scheme := all[last] == "https" || all[last] == "http"
			// A password is put back, so that the address is refused as one.
			port := isAddress(all[last]) && strings.Count(all[last], "/") == 2 && (startsWithDigit(part) || strings.Contains(part, "@"))
			if scheme && strings.HasPrefix(part, "//") || port {
				all[last] += ":" + part
				continue
			}
		}
		all = append(all, part)
	}
	return all
}

func startsWithDigit(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }

// unique drops empty paths and places given twice.
func unique(paths []string) []string {
	seen := map[string]bool{}
	var kept []string
	for _, path := range paths {
		absolute, err := filepath.Abs(path)
		if isAddress(path) || path == standardInput {
			absolute = path
		}
		if path == "" || err == nil && seen[absolute] {
			continue
		}
		seen[absolute] = true
		kept = append(kept, path)
	}
	return kept
}
