package main

import (
	"os"
	"path/filepath"
	"time"

	"footnote/retrieval"
)

// keptTexts keeps the texts found in web pages, PDFs and the like: a file each in the
// user's cache folder, named by what it was found in. It does its work in silence, since
// all that it saves is time.
type keptTexts struct{ folder string }

// texts is where texts are kept; nil where there is no cache folder.
func (p *program) texts() retrieval.Kept {
	cache, err := p.cacheFolder()
	if err != nil {
		return nil
	}
	return keptTexts{filepath.Join(cache, "footnote", "texts")}
}

// unusedFor is how long a text is kept that nobody has asked for, and touched how old the
// mark of its last use may be: most starts then write nothing.
const (
	unusedFor = 60 * 24 * time.Hour
	touched   = 24 * time.Hour
)

func (k keptTexts) path(key string) string { return filepath.Join(k.folder, key[:2], key+".json") }

func (k keptTexts) Get(key string) ([]byte, bool) {
	value, err := os.ReadFile(k.path(key))
	if err != nil {
		return nil, false
	}
	if stat, err := os.Stat(k.path(key)); err == nil && time.Since(stat.ModTime()) > touched {
		_ = os.Chtimes(k.path(key), time.Time{}, time.Now())
	}
	return value, true
}

// Put writes a text beside its place and renames it, so that half of one is never read.
func (k keptTexts) Put(key string, value []byte) {
	if os.MkdirAll(filepath.Dir(k.path(key)), 0o700) != nil {
		return
	}
	next, err := os.CreateTemp(filepath.Dir(k.path(key)), ".footnote-*.tmp")
	if err != nil {
		return
	}
	_, err = next.Write(value)
	if closed := next.Close(); err != nil || closed != nil || os.Rename(next.Name(), k.path(key)) != nil {
		_ = os.Remove(next.Name())
	}
}

// prune removes what has not been asked for in a long time.
func (k keptTexts) prune() {
	old, err := filepath.Glob(filepath.Join(k.folder, "??", "*"))
	if err != nil {
		return
	}
	for _, path := range old {
		if stat, err := os.Lstat(path); err == nil && stat.Mode().IsRegular() && time.Since(stat.ModTime()) > unusedFor {
			_ = os.Remove(path)
		}
	}
}
