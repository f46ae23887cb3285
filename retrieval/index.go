package retrieval

import (
	"context"
	"fmt"
	"sync/atomic"

	"footnote/retrieval/lexical"
	"footnote/retrieval/vector"
)

// Index is a Corpus made searchable. It does not change once built; its methods
// may be called from many goroutines at once.
type Index struct {
	corpus    *Corpus
	passages  []Passage
	first     []int // by article: its first passage; one more entry at the end
	analyzer  *lexical.Analyzer
	terms     *lexical.Index
	names     names
	embedder  Embedder
	reader    Reader // nil: none reads
	weights   Weights
	vectors   *vector.Store // nil: terms alone
	sentences *sentenceVectors
	speeches  []atomic.Pointer[speech] // by article; nil until somebody asks
	editions  string                   // the file of earlier texts; "" for none
	warnings  []string
	made      []made // by article, while it is built
	anew      int    // how many of them the snapshot did not have
	// chosenThreshold is that of Options; 0 is the default.
	chosenThreshold float64
}

// Options says how an Index is built. The zero value searches by terms alone.
type Options struct {
	// Embedder places passages and questions; nil searches by terms alone.
	Embedder Embedder
	// Reader looks once more at the best sentences; nil does without.
	Reader Reader
	// Snapshot is the file that keeps vectors between runs; "" keeps none. One
	// process at a time updates it; others read it.
	Snapshot string
	// ReadOnly leaves the snapshot as it is, whatever it lacks.
	ReadOnly bool
	// Editions is the file that keeps the articles' texts, so that Earlier has them
	// when an article has been edited; "" keeps none. It takes up some two fifths of
	// the articles' size.
	Editions string
	// Thorough reads that file whole although the articles are those that it knows,
	// and mends it where it is damaged.
	Thorough bool
	// Wait is called while another process is updating the snapshot and this one
	// lacks vectors, which that one is likely to be making. It waits a while, or
	// until ctx ends, and reports whether to look again; moved says that the other
	// has got further since the last call. Once it reports false, or when it is nil,
	// Build makes what it lacks for itself and keeps none of it.
	Wait func(ctx context.Context, moved bool) bool
	// Sentences asks for the vectors of sentences too, which Ask needs to find the
	// best sentence by meaning and Search does not.
	Sentences bool
	// Progress, when not nil, is called from time to time with how many of the
	// texts that need embedding are done. Calls do not overlap.
	Progress func(done, total int)
	// CPU is the kind of CPU to search vectors as, by its name in package vector; ""
	// is the best that the machine is. Where there is no search for that kind, it is
	// done in plain Go. What is found is the same.
	CPU string
	// Weights are those of the signals; the zero value is the measured default.
	Weights Weights
	// Threshold is the confidence, 0 to 1, under which Ask abstains; 0 means
	// DefaultThreshold. ThresholdOf checks one that a person chose.
	Threshold float64
}

// Build makes a corpus searchable. A snapshot that is broken or cannot be
// written is a warning (see Warnings), not an error: the vectors are made again.
// When ctx ends, Build ends with its error, and the vectors made so far are kept
// in the snapshot.
func Build(ctx context.Context, corpus *Corpus, options Options) (*Index, error) {
	ix := &Index{corpus: corpus, analyzer: lexical.NewAnalyzer(), embedder: options.Embedder, reader: options.Reader, weights: options.Weights.orDefault(), chosenThreshold: options.Threshold}
	ix.keepEditions(options.Editions, options.Thorough)
	ix.speeches = make([]atomic.Pointer[speech], len(corpus.Articles))
	kept := ix.readSnapshot(options)
	if ready, err := ix.takeReady(ctx, options, kept); err != nil {
		return nil, fmt.Errorf("index the corpus by meaning: %w", err)
	} else if ready {
		return ix, nil
	}
	ix.readArticles(kept.ArticleOf)
	if err := ix.indexTerms(ctx); err != nil {
		return nil, err
	}
	defer func() { ix.made = nil }()
	if options.Embedder == nil {
		return ix, nil
	}
	if err := ix.indexVectors(ctx, options, kept); err != nil {
		return nil, fmt.Errorf("index the corpus by meaning: %w", err)
	}
	return ix, nil
}

// Corpus returns the articles of the index.
func (ix *Index) Corpus() *Corpus { return ix.corpus }

// Passages returns how many passages are indexed.
func (ix *Index) Passages() int { return len(ix.passages) }

// Sentences returns how many sentences the passages have.
func (ix *Index) Sentences() int {
	n := 0
	for _, p := range ix.passages {
		n += len(p.Sentences)
	}
	return n
}

// Warnings are sentences for the operator about what went wrong while building
// without stopping it.
func (ix *Index) Warnings() []string { return ix.warnings }

// indexTerms takes up the terms and the names of all articles.
func (ix *Index) indexTerms(ctx context.Context) error {
	builder, names := lexical.NewBuilder(lexical.Options{}), newNameCount()
	for i, c := range ix.contents(ctx) {
		for at, terms := range c.terms {
			if err := builder.Add(ix.first[i]+at, c.title, terms); err != nil {
				return fmt.Errorf("index the corpus by terms: %w", err)
			}
		}
		for _, name := range c.names {
			names.add(name)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	ix.terms, ix.names = builder.Build(), names.withFacts(ix.corpus.Articles)
	return nil
}

func (ix *Index) articleOf(p Passage) *Article { return ix.corpus.Articles[p.Article] }

// keep turns a filter into a test of passages; nil keeps all of them.
func (ix *Index) keep(f Filter) func(passage int) bool {
	if f == (Filter{}) {
		return nil
	}
	kept := make([]bool, len(ix.corpus.Articles))
	for i, a := range ix.corpus.Articles {
		kept[i] = f.keeps(a)
	}
	return func(passage int) bool { return kept[ix.passages[passage].Article] }
}
