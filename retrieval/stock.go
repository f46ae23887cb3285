package retrieval

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"footnote/retrieval/snapshot"
)

// embedBatch is how many texts go to the Embedder at once: enough to keep all
// cores busy, few enough that progress is seen and an interruption is quick.
const embedBatch = 64

// keepEvery is after how many texts the snapshot is written while an index is
// built, a multiple of embedBatch: what a process that is killed loses. It is some
// ten seconds' work of two cores; writing takes less than one at 100,000 texts.
const keepEvery = 256 * embedBatch

// stock is the vectors at hand while an index is built: those that the snapshot
// knew, and those made anew.
type stock struct {
	model    string
	path     string // of the snapshot; "" keeps none
	embedder Embedder
	made     *snapshot.Snapshot
	missing  []missing
	mended   bool           // the file was damaged
	changed  bool           // made differs from the file
	readOnly bool           // the file stays as it is all the same
	lock     *snapshot.Lock // nil where none is needed or to be had
	done     int            // how many of missing were made
}

// missing is a text without a vector.
type missing struct {
	key     snapshot.Key
	text    string
	passage bool // wants a full vector as a passage
	part    bool // wants an 8-bit vector as a sentence
}

// openStock reads the snapshot and finds which texts it lacks. Vectors that no
// text wants any more are left out.
func (ix *Index) openStock(o Options, texts wanted, old keptBefore) *stock {
	s := &stock{model: o.Embedder.Name(), path: o.Snapshot, embedder: o.Embedder, mended: old.damaged, readOnly: o.ReadOnly}
	if old.foreign {
		s.path = "" // not ours to overwrite
	}
	s.made = &snapshot.Snapshot{
		Header:    snapshot.Header{Model: s.model, Rules: cuttingRules, Corpus: ix.corpus.Fingerprint, Dim: old.Dim},
		Passages:  make(map[snapshot.Key][]float32, len(texts.passages)),
		Sentences: make(map[snapshot.Key]snapshot.Quantised, len(texts.sentences)),
		Articles:  ix.packed(),
	}
	at := map[snapshot.Key]int{} // the place in missing
	want := func(key snapshot.Key, text string) *missing {
		i, seen := at[key]
		if !seen {
			i = len(s.missing)
			at[key] = i
			s.missing = append(s.missing, missing{key: key, text: text})
		}
		return &s.missing[i]
	}
	for _, text := range texts.passages {
		key := snapshot.KeyOf(s.model, text)
		if v, ok := old.PassageOf(key); ok {
			s.made.Passages[key] = v
		} else {
			want(key, text).passage = true
		}
	}
	for _, text := range texts.sentences {
		key := snapshot.KeyOf(s.model, text)
		if v, ok := old.SentenceOf(key); ok {
			s.made.Sentences[key] = v
		} else if o.Sentences {
			want(key, text).part = true
		}
	}
	s.changed = s.mended || ix.anew > 0 && len(s.made.Articles) > 0 || len(s.made.Articles) != old.Articles() || s.made.Header != old.Header || len(s.made.Passages) != old.Passages() || len(s.made.Sentences) != old.Sentences() || !ix.isReady(old.Whole, o)
	return s
}

// mostKept bounds what is kept of the articles, in bytes: some half a million reports. A
// larger corpus is read at each start.
const mostKept = 1 << 30

// packed is what the snapshot keeps of the articles; nothing when it is too much.
func (ix *Index) packed() map[snapshot.Key]string {
	all, total := make(map[snapshot.Key]string, len(ix.made)), 0
	for _, m := range ix.made {
		all[m.key] = m.packed
		total += len(m.packed)
	}
	if total > mostKept {
		clear(all)
	}
	return all
}

// keptBefore is what earlier runs have kept.
type keptBefore struct {
	*snapshot.File
	known            bool // the File is one that was read, and of this model
	damaged, foreign bool
	warned           int // how many warnings there were before those about it
}

// readSnapshot reads what earlier runs have kept; an empty File when there is
// nothing of use.
func (ix *Index) readSnapshot(o Options) keptBefore {
	kept := keptBefore{File: &snapshot.File{}, warned: len(ix.warnings)}
	if o.Snapshot == "" || o.Embedder == nil {
		return kept
	}
	model := o.Embedder.Name()
	old, err := snapshot.Open(o.Snapshot)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case errors.Is(err, snapshot.ErrForeign):
		kept.foreign = true
		ix.warn("%s is not an index of footnote and is left alone; the index is not kept. Name another file.", o.Snapshot)
	case errors.Is(err, snapshot.ErrVersion):
		ix.warn("The index was written by another version of footnote and is made anew: %v.", err)
	case err != nil:
		kept.damaged = true
		ix.warn("The index is broken and is made anew: %v.", err)
	case old.Model != model:
		ix.warn("The index in %s is of the model %s and is made anew for %s: give each model its own --index FILE.", o.Snapshot, old.Model, model)
	}
	if old != nil && old.Model == model {
		kept.File, kept.known = old, true
	}
	return kept
}

// fill embeds what is missing. When ctx ends or the Embedder fails, what was made
// so far stays.
func (s *stock) fill(ctx context.Context, o Options) error {
	if o.Progress != nil && len(s.missing) > 0 {
		o.Progress(0, len(s.missing))
	}
	for start := 0; start < len(s.missing); start += embedBatch {
		batch := s.missing[start:min(start+embedBatch, len(s.missing))]
		texts := make([]string, len(batch))
		for i, m := range batch {
			texts[i] = m.text
		}
		vectors, err := s.embedder.Embed(ctx, texts)
		if err != nil {
			return fmt.Errorf("embed with %s: %w", s.model, err)
		}
		if err := s.take(batch, vectors); err != nil {
			return fmt.Errorf("embed with %s: %w", s.model, err)
		}
		s.changed, s.done = true, start+len(batch)
		s.lock.Beat()
		if s.done%keepEvery == 0 {
			_ = s.keep() // what is wrong shows again at the end, and is said then
		}
		if o.Progress != nil {
			o.Progress(start+len(batch), len(s.missing))
		}
	}
	return nil
}

// take keeps the vectors of a batch.
func (s *stock) take(batch []missing, vectors []Vector) error {
	if len(vectors) != len(batch) {
		return fmt.Errorf("%d vectors for %d texts", len(vectors), len(batch))
	}
	for i, m := range batch {
		v := vectors[i]
		if s.made.Dim == 0 {
			s.made.Dim = len(v)
		}
		if len(v) != s.made.Dim {
			return fmt.Errorf("a vector of %d numbers among vectors of %d", len(v), s.made.Dim)
		}
		if m.passage {
			s.made.Passages[m.key] = v
		}
		if m.part {
			q, err := snapshot.Quantise(v)
			if err != nil {
				return err
			}
			s.made.Sentences[m.key] = q
		}
	}
	return nil
}

// keep writes the snapshot when it differs from the file.
func (s *stock) keep() error {
	if s.path == "" || s.readOnly || !s.changed || s.made.Dim == 0 {
		return nil
	}
	return snapshot.Write(s.path, s.made)
}
