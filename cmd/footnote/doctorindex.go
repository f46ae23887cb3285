package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"footnote/retrieval"
)

// checkIndex says whether the vectors are kept, whole, up to date and where.
func (o *doctorOptions) checkIndex(ctx context.Context, corpus *retrieval.Corpus, model chosenModel, dimension int) finding {
	path := o.snapshotPath(corpus, model.Name())
	if path == "" {
		return finding{stateMend, "index", "there is no place to keep it", "give --index FILE or set FOOTNOTE_INDEX"}
	}
	if err := writable(filepath.Dir(path)); err != nil {
		return finding{stateMend, "index", fmt.Sprintf("%s cannot be kept: %v", path, err), "give --index FILE in a folder that you may write to"}
	}
	stat, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return finding{stateNote, "index", path + " is not made yet", "`footnote index` makes it; so does the first question"}
	case err != nil:
		return finding{stateMend, "index", err.Error(), "give another --index FILE"}
	case !stat.Mode().IsRegular():
		return finding{stateMend, "index", path + " is not a file", "remove it, or give another --index FILE"}
	}
	lacking, warnings, err := survey(ctx, corpus, path, surveyor{model: model.Name(), dimension: dimension})
	switch {
	case err != nil:
		return finding{stateMend, "index", err.Error(), "`footnote index` makes it again"}
	case len(warnings) > 0:
		return finding{stateMend, "index", strings.Join(warnings, " "), "run `footnote index`; if that does not help, give another --index FILE"}
	case lacking > 0:
		return finding{stateNote, "index", fmt.Sprintf("%s (%s) lacks %s", path, size(stat.Size()), counted(lacking, "text")), "`footnote index` brings it up to date; so does the next question"}
	}
	if model.away {
		if err := o.checkSameModel(ctx, corpus, path, model); err != nil {
			return finding{stateMend, "index", err.Error(), ""}
		}
	}
	return finding{stateOK, "index", fmt.Sprintf("%s (%s) is whole and up to date", path, size(stat.Size())), ""}
}

// checkSameModel holds a server's model against the vectors that are kept, as each
// command does that opens the index.
func (o *doctorOptions) checkSameModel(ctx context.Context, corpus *retrieval.Corpus, path string, model chosenModel) error {
	_, err := retrieval.Build(ctx, corpus, retrieval.Options{Embedder: model.Embedder, Snapshot: path, ReadOnly: true, Sentences: true})
	return err
}

// checkEditions says whether the texts of edited articles are kept, and whole; of a
// file that is not made yet nothing.
func (o *doctorOptions) checkEditions(corpus *retrieval.Corpus) []finding {
	path := o.editionsPath(corpus)
	if path == "" {
		return nil
	}
	articles, earlier, err := retrieval.CheckEditions(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return []finding{{stateMend, "earlier texts", err.Error(), "`footnote index` saves those that are whole"}}
	}
	return []finding{{stateOK, "earlier texts", fmt.Sprintf("%s keeps the texts of %s, and %s from before an edit or a removal", path, counted(articles, "article"), counted(earlier, "text")), ""}}
}

// surveyor stands in for a model to find how many texts an index lacks: it counts
// them and gives each the same vector.
type surveyor struct {
	model     string
	dimension int
	lacking   *int
}

// Name is the name of the model it stands in for, whose vectors are looked for.
func (s surveyor) Name() string { return s.model }

// Embed counts the texts.
func (s surveyor) Embed(ctx context.Context, texts []string) ([]retrieval.Vector, error) {
	vectors := make([]retrieval.Vector, len(texts))
	for i := range vectors {
		vectors[i] = make(retrieval.Vector, s.dimension)
		vectors[i][0] = 1
	}
	*s.lacking += len(texts)
	return vectors, ctx.Err()
}

// survey builds the index of the file at path, which stays as it is, and says how many
// texts it lacks.
func survey(ctx context.Context, corpus *retrieval.Corpus, path string, s surveyor) (lacking int, warnings []string, err error) {
	s.lacking = &lacking
	ix, err := retrieval.Build(ctx, corpus, retrieval.Options{Embedder: s, Snapshot: path, ReadOnly: true, Sentences: true})
	if err != nil {
		return lacking, nil, err
	}
	return lacking, ix.Warnings(), nil
}
