package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// putNew writes a file whole or not at all, and never over another: a link, unlike
// a renaming, replaces nothing.
func putNew(root *os.Root, name string, content []byte) error {
	half := "." + name + ".footnote.tmp"
	file, err := root.OpenFile(half, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, root.Remove(half))
	}
	if err = root.Link(half, name); err != nil && !errors.Is(err, fs.ErrExist) { // not every disk has links
		if _, taken := root.Lstat(name); errors.Is(taken, fs.ErrNotExist) {
			return root.Rename(half, name)
		}
	}
	return errors.Join(err, root.Remove(half))
}

// longestName bounds a file's name in bytes: file systems take 255, and a name gets
// company while it is written.
const longestName = 120

// fileName is a foreign name as one of a file in the folder: its last part, without
// what a file system, a terminal or the reading of a corpus would take amiss.
func fileName(name string) string {
	name = path.Base(strings.ReplaceAll(strings.ToValidUTF8(name, ""), `\`, "/"))
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || isUnsafe(r) || strings.ContainsRune(`<>:"/|?*`, r) {
			return -1
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimSpace(name), ".-~ ")
	extension := path.Ext(name)
	stem := strings.TrimSuffix(name, extension)
	if len(extension) > longestName/4 {
		stem, extension = name, ""
	}
	for len(stem)+len(extension) > longestName {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	switch {
	case stem == "" && extension == "":
		return "article.txt"
	case name == "articles.json" || name == "corpus.jsonl": // what a folder has them for is another thing
		return "added-" + name
	}
	return stem + extension
}

// putAside moves a file where it is no part of the corpus, and gives its new name.
func putAside(root *os.Root, name string) (where string, err error) {
	where = path.Join(removedFolder, name)
	if err := root.MkdirAll(path.Dir(where), 0o755); err != nil {
		return "", err
	}
	for n := 2; ; n++ {
		if _, err := root.Lstat(where); errors.Is(err, fs.ErrNotExist) {
			return where, root.Rename(name, where)
		} else if err != nil {
			return "", err
		}
		where = path.Join(removedFolder, fmt.Sprintf("%s.%d", name, n))
	}
}
