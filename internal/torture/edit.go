package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// edit changes the beacons and a few articles, adds one and takes two away, of which
// the one comes back the next day.
func (c *corpus) edit() error {
	if err := c.light(); err != nil {
		return err
	}
	for range 1 + c.chance.IntN(4) {
		if err := c.lengthen(c.chosen()); err != nil {
			return err
		}
	}
	if c.away != "" {
		if err := os.Rename(c.outside(), c.inside(c.away)); err != nil {
			return err
		}
	}
	c.away = c.chosen()
	if err := os.Rename(c.inside(c.away), c.outside()); err != nil {
		return err
	}
	if err := os.Remove(c.inside(fmt.Sprintf("added-%d.txt", c.day-1))); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return replace(c.inside(fmt.Sprintf("added-%d.txt", c.day)), fmt.Appendf(nil, "A note of day %d, which is gone the next day.\n", c.day))
}

func (c *corpus) chosen() string { return c.files[c.chance.IntN(len(c.files))] }

func (c *corpus) inside(name string) string {
	return filepath.Join(c.folder, filepath.FromSlash(name))
}

// outside is where the file lies that is away.
func (c *corpus) outside() string { return c.folder + ".away" }

// lengthen adds a line to an article, in the formats that take one: a page has it where
// its text ends, a packed text as a packed part of its own.
func (c *corpus) lengthen(short string) error {
	name := c.inside(short)
	content, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // it is away
	}
	if err != nil {
		return err
	}
	line := fmt.Sprintf("\n\nOn day %d somebody added a line here.\n", c.day)
	switch filepath.Ext(short) {
	case ".txt", ".md":
		content = append(content, line...)
	case ".html":
		place := bytes.LastIndex(content, []byte("</p>"))
		if place < 0 {
			return nil
		}
		content = bytes.Join([][]byte{content[:place], content[place:]}, []byte(line))
	case ".gz":
		part, err := packed(line)
		if err != nil {
			return err
		}
		content = append(content, part...)
	default:
		return nil
	}
	return replace(name, content)
}
