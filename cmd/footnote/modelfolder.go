package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"footnote/retrieval/embedding"
	folders "footnote/retrieval/embedding/published" // print.go has a function published
)

// folderModel is a model that a person brought.
func (p *program) folderModel(ctx context.Context, folder string) (chosenModel, error) {
	stat, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return chosenModel{}, fmt.Errorf("%s names %s, where there is nothing: give the folder of a sentence-transformers model", modelKey, folder)
	case err != nil:
		return chosenModel{}, fmt.Errorf("%s: %w", modelKey, err)
	case !stat.IsDir():
		return chosenModel{}, fmt.Errorf("%s names %s, which is a file: give the folder of a sentence-transformers model", modelKey, folder)
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return chosenModel{}, fmt.Errorf("%s: %w", modelKey, err)
	}
	read, err := folders.Open(os.DirFS(absolute), filepath.Base(absolute), "")
	if err != nil {
		return chosenModel{}, fmt.Errorf("%s=%s: %w", modelKey, folder, err)
	}
	m, err := p.quantised(read, filepath.Base(absolute))
	if err != nil {
		return chosenModel{}, fmt.Errorf("%s=%s: %w", modelKey, folder, err)
	}
	if ctx.Err() != nil {
		return chosenModel{}, ctx.Err()
	}
	if m, err = p.onCPU(m); err != nil {
		return chosenModel{}, err
	}
	m = m.Prefixed(embedding.Prefixes{
		Query:   cmp.Or(p.settings.get(queryPrefixKey), read.Prefixes().Query),
		Passage: cmp.Or(p.settings.get(passagePrefixKey), read.Prefixes().Passage),
	})
	return chosenModel{
		Embedder: m, where: fmt.Sprintf("from %s, by %s, %s", folder, m.CPU(), prefixesOf(m.Prefixes())),
		remedy: "take another model, or " + modelKey + " out to use the one in the binary",
	}, nil
}

// prefixesOf says what is put before texts: a model that was trained with a prefix and
// has none finds worse, and nothing else would show it.
func prefixesOf(p embedding.Prefixes) string {
	switch {
	case p == embedding.Prefixes{}:
		return "no prefix before questions or passages (" + queryPrefixKey + ", " + passagePrefixKey + ")"
	case p.Passage == "":
		return fmt.Sprintf("%q before questions", p.Query)
	case p.Query == "":
		return fmt.Sprintf("%q before passages", p.Passage)
	}
	return fmt.Sprintf("%q before questions and %q before passages", p.Query, p.Passage)
}

// quantised is the model in 8 bits. Making those takes seconds, so they are kept in
// the user's cache folder under the checksum of what they are made of.
func (p *program) quantised(folder *folders.Folder, name string) (*embedding.Model, error) {
	sum, err := folder.Sum()
	if err != nil {
		return nil, err
	}
	path := ""
	if cache, err := p.cacheFolder(); err == nil {
		path = filepath.Join(cache, "footnote", "models", fmt.Sprintf("%s-%.16s.weights", strings.Trim(name, ". "), sum))
		if kept, err := os.ReadFile(path); err == nil {
			if m, err := embedding.Read(kept); err == nil {
				return m, nil
			} // what is damaged or of another version is made again
		}
	}
	if p.errIsTerminal {
		p.warn("Making the model %s ready; this takes seconds, once.", name)
	}
	weights, err := folder.Weights()
	if err != nil {
		return nil, err
	}
	if path == "" {
		p.warn("The model %s is made ready at every start, which takes seconds: the system has no cache folder.", name)
	} else if err := writeWhole(path, weights); err != nil {
		p.warn("The model %s is made ready at every start, which takes seconds: %v.", name, err)
	}
	return embedding.Read(weights)
}

// writeWhole puts bytes into a file: all of them, or the file stays as it was.
func writeWhole(path string, content []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".model-*.tmp")
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
