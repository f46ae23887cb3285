package retrieval

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Place is where articles are read from: a folder, or one file in a folder.
type Place struct {
	// Name is the root's name; it stands before the ID of an article that
	// another Place has too.
	Name string
	// Path is how a person wrote the place; only for messages and for telling
	// snapshots apart.
	Path string
	// FS holds the files.
	FS fs.FS
	// File is the one file of FS to read; "" reads the whole folder.
	File string
	// Stream says that File was read from a stream and has no name of its own.
	Stream bool
	// Kept keeps texts found in web pages, PDFs and the like between runs; nil finds
	// them anew each time.
	Kept Kept
	// Apart reads a PDF in a process of its own, and gives what ReadPDF gives there. A
	// PDF can be made so that reading it ends the process (package pdf); nil reads it in
	// this one, which is for files that one has made oneself.
	Apart func(ctx context.Context, content []byte) (value []byte, err error)
}

// OpenPlace opens the folder or file at path. Nothing outside that folder can be
// read through the Place, by ".." or by a link. The Place keeps the folder open
// until the process ends.
func OpenPlace(path string) (Place, error) {
	stat, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Place{}, fmt.Errorf("there is no corpus at %s: give --corpus a folder of articles, one file, a corpus.jsonl, the address of a feed, or - for standard input", path)
	case err != nil:
		return Place{}, fmt.Errorf("open corpus %s: %w", path, err)
	}
	absolute, err := filepath.Abs(path)
	if err != nil {
		return Place{}, fmt.Errorf("open corpus %s: %w", path, err)
	}
	folder, file := absolute, ""
	if !stat.IsDir() {
		if !stat.Mode().IsRegular() {
			return Place{}, fmt.Errorf("%s is neither a folder nor a file: give --corpus a folder of articles or a file; what a program writes comes in by --corpus -", path)
		}
		folder, file = filepath.Split(absolute)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return Place{}, fmt.Errorf("open corpus %s: %w", path, err)
	}
	name := filepath.Base(absolute)
	if file != "" {
		name = strings.TrimSuffix(name, filepath.Ext(name))
	}
	return Place{Name: name, Path: absolute, FS: root.FS(), File: file}, nil
}
