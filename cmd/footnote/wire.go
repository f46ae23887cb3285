package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"

	"footnote/retrieval"
	"footnote/retrieval/embedding"
	"footnote/seeds"
)

// need says how much of an index a command uses; the rest is not built.
type need int

const (
	needTerms     need = iota // articles, terms and quotations
	needPassages              // and the passages' vectors
	needSentences             // and the sentences' vectors
)

// open reads the corpus and builds or updates the index that a command needs.
// What was skipped or went wrong on the way is said on standard error.
func (p *program) open(ctx context.Context, n need) (*retrieval.Index, error) {
	corpus, err := p.readCorpus(ctx)
	if err != nil {
		return nil, err
	}
	options := retrieval.Options{Sentences: n >= needSentences}
	if n >= needPassages {
		model, err := embedding.Bundled()
		if err != nil {
			return nil, fmt.Errorf("load the model: %w", err)
		}
		options.Embedder = model
		options.Snapshot = p.snapshotPath(corpus, model.Name())
		bar := p.newProgress("embedding")
		defer bar.end()
		options.Progress = bar.set
	}
	ix, err := retrieval.Build(ctx, corpus, options)
	if err != nil {
		return nil, err
	}
	for _, warning := range ix.Warnings() {
		p.warn("%s", warning)
	}
	return ix, nil
}

// readCorpus reads the places of --corpus, or of FOOTNOTE_CORPUS, or ./seeds, or
// else the five articles in the binary.
func (p *program) readCorpus(ctx context.Context) (*retrieval.Corpus, error) {
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
		p.warn("There is no ./seeds here and --corpus was not given: using the five articles in the binary.")
		return p.load(ctx, []retrieval.Place{{Name: "seeds", Path: "(in the binary)", FS: seeds.FS}})
	}
	var places []retrieval.Place
	for _, path := range unique(paths) {
		place, err := retrieval.OpenPlace(path)
		if err != nil {
			return nil, err
		}
		places = append(places, place)
	}
	return p.load(ctx, places)
}

func (p *program) load(ctx context.Context, places []retrieval.Place) (*retrieval.Corpus, error) {
	corpus, err := retrieval.ReadCorpus(ctx, places...)
	if err != nil {
		return nil, err
	}
	for _, skipped := range corpus.Skipped {
		p.warn("Skipped %s", skipped)
	}
	return corpus, nil
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

// snapshotPath is the file that keeps the vectors of these places under this
// model: --index, FOOTNOTE_INDEX, or a name of its own in the user's cache
// folder; "" (keep nothing) where there is no such folder.
func (p *program) snapshotPath(corpus *retrieval.Corpus, model string) string {
	if p.index != "" {
		return p.index
	}
	if path := p.settings.get("FOOTNOTE_INDEX"); path != "" {
		return path
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		p.warn("The index cannot be kept (%v): give --index FILE to keep it.", err)
		return ""
	}
	h := sha256.New()
	for _, place := range corpus.Places {
		fmt.Fprintf(h, "%q %q\n", place.Path, place.File)
	}
	fmt.Fprintf(h, "%q", model)
	return filepath.Join(cache, "footnote", hex.EncodeToString(h.Sum(nil))[:16]+".snapshot")
}

// asked is the date of asking.
func (p *program) asked() (retrieval.Date, error) {
	if p.askedDate == "" {
		return retrieval.DateOf(p.now()), nil
	}
	d, err := retrieval.ParseDate(p.askedDate)
	if err != nil {
		return d, usagef("--now: %w", err)
	}
	return d, nil
}

// warn says something on standard error that does not stop the command.
func (p *program) warn(format string, args ...any) {
	fmt.Fprintln(p.err, p.settings.redact(visible(fmt.Sprintf(format, args...))))
}
