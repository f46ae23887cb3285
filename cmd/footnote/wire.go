package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"

	"footnote/retrieval"
	"footnote/seeds"
)

// need says how much of an index a command uses; the rest is not built.
type need int

const (
	needTerms     need = iota // articles, terms and quotations
	needPassages              // and the passages' vectors
	needSentences             // and the sentences' vectors
)

// opened is an index and how it came about.
type opened struct {
	*retrieval.Index
	model    string // whose vectors it has; "" for none
	snapshot string // the file that keeps the vectors; "" where none does
	embedded int    // texts embedded anew
}

// open reads the corpus and builds or updates the index that a command needs.
// What was skipped or went wrong on the way is said on standard error.
func (p *program) open(ctx context.Context, n need) (opened, error) {
	if _, err := p.threshold(); err != nil { // before anything takes its time
		return opened{}, err
	}
	corpus, err := p.readCorpus(ctx)
	if err != nil {
		return opened{}, err
	}
	return p.build(ctx, corpus, n)
}

// build makes the index of a corpus, or updates it.
func (p *program) build(ctx context.Context, corpus *retrieval.Corpus, n need) (opened, error) {
	threshold, err := p.threshold()
	if err != nil {
		return opened{}, err
	}
	var o opened
	options := retrieval.Options{Sentences: n >= needSentences, CPU: p.cpu(), Threshold: threshold, Editions: p.editionsPath(corpus), Thorough: p.thorough}
	bar := p.newBar("embedding")
	if n >= needPassages {
		model, err := p.chooseModel(ctx)
		if err != nil {
			return opened{}, err
		}
		o.model = model.Name()
		o.snapshot = p.snapshotPath(corpus, o.model)
		options.Embedder, options.Snapshot, options.Wait = model.Embedder, o.snapshot, p.turn()
		reads, err := p.chooseReader()
		if err != nil {
			return opened{}, err
		}
		options.Reader = reads.Reader
		options.Progress = func(done, total int) {
			o.embedded = done
			bar.set(done, total)
		}
	}
	o.Index, err = retrieval.Build(ctx, corpus, options)
	bar.end()
	if err != nil {
		return opened{}, err
	}
	for _, warning := range o.Warnings() {
		p.warn("%s", warning)
	}
	return o, nil
}

// readCorpus reads the articles and says on standard error what was skipped
// (told.go).
func (p *program) readCorpus(ctx context.Context) (*retrieval.Corpus, error) {
	places, err := p.places(ctx)
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
	p.tellSkipped(corpus)
	if p.strict && len(corpus.Skipped) > 0 {
		return nil, fmt.Errorf("%s with the corpus, which --strict does not allow: mend what is named above, or name it in .footnoteignore", counted(len(corpus.Skipped), "problem"))
	}
	return corpus, nil
}

// told is a problem of the corpus as a line of its own.
func told(s retrieval.Skipped) string {
	fate := s.Fate()
	return strings.ToUpper(fate[:1]) + fate[1:] + " " + s.String()
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
	cache, err := p.cacheFolder()
	if err != nil {
		p.warn("The index cannot be kept (%v): give --index FILE to keep it.", err)
		return ""
	}
	return filepath.Join(cache, "footnote", nameOf(corpus, model)+".snapshot")
}

// editionsPath is the file that keeps the texts of these places beside their index,
// whatever the model; "" where there is no place for it, and for the articles in
// the binary, which do not change.
func (p *program) editionsPath(corpus *retrieval.Corpus) string {
	if len(corpus.Places) == 0 || corpus.Places[0].FS == seeds.FS {
		return ""
	}
	for _, index := range []string{p.index, p.settings.get("FOOTNOTE_INDEX")} {
		if index != "" {
			return index + ".editions"
		}
	}
	cache, err := p.cacheFolder()
	if err != nil {
		return "" // said of the index
	}
	return filepath.Join(cache, "footnote", nameOf(corpus, "")+".editions")
}

// nameOf is a name for what is kept of the places of a corpus under a model.
func nameOf(corpus *retrieval.Corpus, model string) string {
	h := sha256.New()
	for _, place := range corpus.Places {
		fmt.Fprintf(h, "%q %q\n", place.Path, place.File)
	}
	fmt.Fprintf(h, "%q", model)
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// warn says something on standard error that does not stop the command.
func (p *program) warn(format string, args ...any) {
	fmt.Fprintln(p.err, p.settings.redact(visibleLine(fmt.Sprintf(format, args...))))
}
