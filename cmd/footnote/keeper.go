package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"footnote/bot"
	"footnote/retrieval"
	"footnote/seeds"
)

// keeper changes the articles in their folder for those who may. It touches nothing
// outside that folder, overwrites nothing and deletes nothing: what is taken out is
// put aside.
type keeper struct {
	*follower
	changing sync.Mutex // one change at a time
}

// removedFolder is where articles are put that were taken out. Its name begins with
// a dot, so that it is no part of the corpus.
const removedFolder = ".footnote-removed"

// State says how the articles stand.
func (k *keeper) State() bot.KeeperState {
	k.mu.Lock()
	defer k.mu.Unlock()
	s := bot.KeeperState{Passages: k.now.Passages(), Sentences: k.now.Sentences(), Read: k.read}
	if k.fault != nil {
		s.Fault = visibleLine(k.fault.Error())
	}
	for _, skipped := range k.skipped {
		s.Skipped = append(s.Skipped, visibleLine(skipped.String()))
	}
	_, s.Folder = folderOf(k.now.Corpus())
	return s
}

// folderOf is the first folder of a corpus, to which articles are added.
func folderOf(corpus *retrieval.Corpus) (place retrieval.Place, ok bool) {
	at := slices.IndexFunc(corpus.Places, isFolder)
	if at < 0 {
		return place, false
	}
	return corpus.Places[at], true
}

func isFolder(p retrieval.Place) bool { return p.File == "" && p.FS != nil && p.FS != seeds.FS }

// Add puts a file into the folder of the articles, brings the index up to date and
// gives the articles that it brought. When it brings none the file is taken away
// again, and the error says why.
func (k *keeper) Add(ctx context.Context, name string, content []byte) ([]string, error) {
	k.changing.Lock()
	defer k.changing.Unlock()
	before := k.latest().Corpus()
	place, ok := folderOf(before)
	if !ok {
		return nil, bot.Refuse("There is no folder to which an article could be added: the operator gives one with --corpus.")
	}
	name = fileName(name)
	root, err := os.OpenRoot(place.Path)
	if err != nil {
		return nil, fmt.Errorf("add an article: %w", err)
	}
	defer root.Close()
	if err := putNew(root, name, content); errors.Is(err, fs.ErrExist) {
		return nil, bot.Refuse(fmt.Sprintf("There is a file called %s already: remove that article first, or give this file another name.", name))
	} else if err != nil {
		return nil, fmt.Errorf("add an article: %w", err)
	}
	err = k.refresh(ctx)
	if added := addedTo(before, k.latest().Corpus()); err == nil && len(added) > 0 {
		return added, nil
	}
	why := cmp.Or(k.problemOf(name), "it is not of a kind that Footnote reads, or says nothing new")
	if undo := root.Remove(name); undo != nil {
		return nil, fmt.Errorf("take a file away that brought no article: %w", undo)
	}
	if err != nil {
		return nil, fmt.Errorf("add an article: %w", err)
	}
	if err := k.refresh(ctx); err != nil {
		return nil, fmt.Errorf("add an article: %w", err)
	}
	return nil, bot.Refuse(fmt.Sprintf("%s was not added: %s.", name, why))
}

// addedTo are the articles of after that before has not.
func addedTo(before, after *retrieval.Corpus) (ids []string) {
	for _, a := range after.Articles {
		if _, known := before.Article(a.ID); !known {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// problemOf is why a file could not be used; "" when nothing is known against it.
func (k *keeper) problemOf(name string) string {
	k.mu.Lock()
	defer k.mu.Unlock()
	for _, s := range k.skipped {
		if path.Base(filepath.ToSlash(s.Path)) == name {
			return s.Problem
		}
	}
	return ""
}

// Remove puts the file of an article aside and brings the index up to date.
func (k *keeper) Remove(ctx context.Context, id string) (where string, err error) {
	k.changing.Lock()
	defer k.changing.Unlock()
	corpus := k.latest().Corpus()
	if len(corpus.Articles) == 1 {
		return "", bot.Refuse("It is the only article: add another one first.")
	}
	for _, place := range slices.DeleteFunc(slices.Clone(corpus.Places), func(p retrieval.Place) bool { return !isFolder(p) }) {
		root, err := os.OpenRoot(place.Path)
		if err != nil {
			return "", fmt.Errorf("remove an article: %w", err)
		}
		defer root.Close()
		for _, name := range []string{id, strings.TrimPrefix(id, place.Name+"/")} {
			stat, err := root.Lstat(name)
			if err != nil || stat.IsDir() {
				continue
			}
			if where, err = putAside(root, name); err != nil {
				return "", fmt.Errorf("remove an article: %w", err)
			}
			if err := k.refresh(ctx); err != nil {
				return "", fmt.Errorf("the article's file is in %s: %w", where, err)
			}
			return where, nil
		}
	}
	return "", bot.Refuse("This article is not a file of its own in the folder: the operator takes it out of the file that it is in.")
}
